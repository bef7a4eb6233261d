"""Typed functions: read as Python would, differentiated, and nothing else let in."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from material import engine_material  # noqa: F401 (how patient hypothesis is)
from measures.tolerances import ELEMENTARY, gamma

from engine.errors import InputError
from engine.lab.expressions import LONGEST, parse

AS_PYTHON = (
    "x**2", "2*x**2 + 5", "-x**2", "(-x)**2", "--x", "-2**2*x", "2**-1*x", "x**-2", "x**2**2",
    "-x**-2", "x - 1 - 2", "x - (1 - 2)", "8/x/2", "8/(x/2)", "x/2*4", "2*x/4", "1 - x*3 + 2",
    "x*-3", "x--3", "x+-3", "+x", "2*-x**2", "(x+1)*(x-1)", "1.5e-3*x", ".5*x", ".5e-3*x", "5.*x",
    "1E2*x", "sin(x)", "cos(x)**2", "exp(-x**2)", "log(x**2 + 1)", "sqrt(x + 1)", "abs(-x)",
    "tanh(x/2)", "tan(x/2)", "-sin(-x)", "sin(cos(x))*x", "x**2.5", "(x**2)**3", "x**(1+1)",
    "x  **  2", "((x))", "1 - (2 - (3 - x))", "x/(1 + x**2)", "2**3**0.5*x",
)
NAMES = {"sin": math.sin, "cos": math.cos, "exp": math.exp, "log": math.log, "sqrt": math.sqrt,
         "abs": abs, "tan": math.tan, "tanh": math.tanh}

LAST_PLACES = gamma(4 * ELEMENTARY, np.float64)
"""The share by which numpy's functions and the C library's may differ."""

MAGNIFIED = 2**16 * LAST_PLACES
"""The same with room for a difference of two nearly equal parts."""


def by_python(text: str, x: float) -> float:
    """Only ever of texts that this file has made."""
    value: float = eval(text, {"__builtins__": {}}, {**NAMES, "x": x})
    return value


@pytest.mark.parametrize("text", AS_PYTHON)
@pytest.mark.parametrize("x", (0.7, 3.0))
def test_a_function_is_read_as_python_reads_it(text: str, x: float) -> None:
    function, name = parse(text)
    assert name == "x"
    assert function.value(x, np) == pytest.approx(by_python(text, x), rel=LAST_PLACES)


@pytest.mark.parametrize(("typed", "python"), [
    ("x^2", "x**2"), ("2x", "2*x"), ("x²", "x**2"), ("x³−2x", "x**3-2*x"), ("x⁻¹", "x**-1"),
    ("x¹⁰", "x**10"), ("|x|", "abs(x)"), ("cos(3x)", "cos(3*x)"), ("2x**2 + 5", "2*x**2+5"),
    ("3(x+1)", "3*(x+1)"), ("x(x-1)", "x*(x-1)"), ("(x+1)(x−1)", "(x+1)*(x-1)"), ("x x", "x*x"),
    ("1/2x", "1/2*x"), ("-x^2", "-x**2"), ("x^-1", "x**-1"), ("2 sin(x)cos(x)", "2*sin(x)*cos(x)"),
    ("xsin(x)", "x*sin(x)"), ("||x|-1|", "abs(abs(x)-1)"), ("|x||x-1|", "abs(x)*abs(x-1)"),
    ("2|x|+|x-1|", "2*abs(x)+abs(x-1)"), ("∣x∣", "abs(x)"), ("[x+1]^2", "(x+1)**2"),
    ("{2[x+(1)]}²", "(2*(x+1))**2"), ("cos[3x]", "cos(3*x)"),
    ("tan x", "tan(x)"), ("tanx", "tan(x)"), ("xtan(x)", "x*tan(x)"), ("｛ｘ＋１｝", "(x+1)"),
    ("√x", "sqrt(x)"), ("√(x+1)", "sqrt(x+1)"), ("2√x", "2*sqrt(x)"), ("e^x", "exp(x)"),
    ("e^(-x²)", "exp(-x**2)"), ("ln(x)", "log(x)"), ("πx", "3.141592653589793*x"),
    ("sin(2πx)", "sin(2*3.141592653589793*x)"), ("pi*x", "3.141592653589793*x"),
    ("x·3", "x*3"), ("x×3", "x*3"), ("x÷3", "x/3"), ("3,5x", "3.5*x"), (",5x", ".5*x"),
    ("sin x", "sin(x)"), ("sinx", "sin(x)"), ("ln x", "log(x)"), ("lnx + 1", "log(x)+1"),
    ("cos 3x", "cos(3*x)"), ("sin 2πx", "sin(2*3.141592653589793*x)"), ("Sin(x)", "sin(x)"),
    ("x sin x cos x", "x*sin(x)*cos(x)"), ("|sin x|", "abs(sin(x))"), ("sin|x|", "sin(abs(x))"),
    ("√|x|", "sqrt(abs(x))"), ("e^-x", "exp(-x)"), ("1/(1+e^-x)", "1/(1+exp(-x))"),
    ("|x-1|+|x+1|", "abs(x-1)+abs(x+1)"), ("2|x|-3|x-1|", "2*abs(x)-3*abs(x-1)"),
    ("|x|x||", "abs(x*abs(x))"), ("|1-|x-|x-1|||", "abs(1-abs(x-abs(x-1)))"), ("|2|x", "2*x"),
    ("x∗3", "x*3"), ("x∕3", "x/3"), ("x‐3", "x-3"), ("0,125x", ".125*x"), ("1,5x", "1.5*x"),
    ("sin\u3000ｘ", "sin(x)"), ("ｓｉｎ（ｘ）", "sin(x)"), ("３．５ｘ", "3.5*x"), ("ｘ²", "x**2"),
    ("1e3x", "1e3*x"), ("ｘ＾２", "x**2"), ("（ｘ＋１）", "(x+1)"), ("x\xa0+ 1", "x+1"),
])
@pytest.mark.parametrize("x", [0.7, 2.0])
def test_what_students_type_is_read_as_they_mean_it(typed: str, python: str, x: float) -> None:
    function, name = parse(typed)
    assert name == "x"
    assert function.value(x, np) == pytest.approx(by_python(python, x), rel=LAST_PLACES)
    assert str(function) == str(parse(python)[0])  # and is written as Python has it


def test_e_is_a_letter_like_others_to_the_power_of_a_number() -> None:
    function, name = parse("e^2 + 3e")
    assert (name, str(function)) == ("e", "e**2 + 3 * e")


def texts(depth: int) -> st.SearchStrategy[str]:
    """Functions in brackets and without, so that precedence decides."""
    if depth == 0:
        return st.sampled_from(("x", "2", "0.5", "3", "x"))
    part = texts(depth - 1)
    return st.one_of(
        st.builds("{} {} {}".format, part, st.sampled_from("+-*/"), part),
        st.builds("({} {} {})".format, part, st.sampled_from("+-*"), part),
        st.builds("-{}".format, part),
        st.builds("{}({})".format, st.sampled_from(("sin", "cos", "tanh", "exp")), part),
        st.builds("{}**{}".format, st.sampled_from(("x", "(x + 1)")),
                  st.sampled_from(("2", "3", "-1", "0.5", "-2"))),
    )


@given(texts(3), st.floats(0.3, 1.6))
def test_any_function_is_read_as_python_reads_it(text: str, x: float) -> None:
    try:
        function, _ = parse(text)
    except InputError:  # without x, or with a part that has no value
        return
    try:
        expected = by_python(text, x)
    except (ZeroDivisionError, OverflowError):
        return
    with np.errstate(all="ignore"):
        found = function.value(np.float64(x), np)
    assert found == pytest.approx(expected, rel=MAGNIFIED, abs=MAGNIFIED)


@given(texts(3), st.floats(0.3, 1.6))
def test_what_is_written_reads_as_the_same_again(text: str, x: float) -> None:
    try:
        function, _ = parse(text)
        again, _ = parse(str(function))
    except InputError as error:  # longer than it was, for the blanks, or the same everywhere
        assert any(each in str(error) for each in ("Shorten", "everywhere", "by 0", "too large"))
        return
    with np.errstate(all="ignore"):
        one, other = (each.value(np.float64(x), np) for each in (function, again))
    assert one == pytest.approx(other, rel=MAGNIFIED, abs=MAGNIFIED, nan_ok=True)


@pytest.mark.parametrize("text", AS_PYTHON)
def test_the_written_form_is_stable(text: str) -> None:
    function, _ = parse(text)
    assert str(parse(str(function))[0]) == str(function)


@pytest.mark.parametrize(("text", "written", "derivative"), (
    ("x**2", "x**2", "2 * x"), ("2*w**2+5", "2 * w**2 + 5", "4 * w"),
    ("-x**2", "-x**2", "-2 * x"), ("x-3*x", "x - 3 * x", "-2"), ("sin(x)", "sin(x)", "cos(x)"),
    ("(x-1)*x", "(x - 1) * x", "x + (x - 1)"), ("1/x", "1 / x", "-1 / x**2"),
))
def test_functions_and_derivatives_are_written_as_one_would(
    text: str, written: str, derivative: str,
) -> None:
    function, _ = parse(text)
    assert str(function) == written
    assert str(function.derivative()) == derivative


@pytest.mark.parametrize("text", AS_PYTHON)
@pytest.mark.parametrize("x", (0.7, 2.3))
def test_the_derivative_is_the_slope(text: str, x: float) -> None:
    function, _ = parse(text)
    narrow = 1e-5
    above, below = by_python(text, x + narrow), by_python(text, x - narrow)
    # Taylor: no third derivative here is over 1000; and both values are rounded.
    off = 1000 * narrow**2 / 6 + LAST_PLACES * (abs(above) + abs(below)) / narrow
    slope = (above - below) / (2 * narrow)
    assert function.derivative().value(x, np) == pytest.approx(slope, rel=LAST_PLACES, abs=off)


def test_terms_add_up_to_the_function() -> None:
    function, _ = parse("3*x**2 - 2*x + sin(x) - 7")
    assert [str(term) for term in function.terms()] == ["3 * x**2", "-2 * x", "sin(x)", "-7"]
    assert sum(term.value(1.3, np) for term in function.terms()) == pytest.approx(
        function.value(1.3, np))


def test_the_greatest_that_is_allowed_is_soon_differentiated() -> None:
    for text in ("*".join(["x"] * 40), "/".join(["x"] * 40), "sin(" * 11 + "x" + ")" * 11,
                 "*".join(["sin(x)"] * 11)):
        derivative = str(parse(text)[0].derivative())
        assert LONGEST < len(derivative) < LONGEST**2  # longer, but not with each factor twice


@pytest.mark.parametrize("text", [
    "0*sqrt(x)", "sqrt(x)*0", "-0*sqrt(x)", "x+0*sqrt(x)", "0*x*sqrt(x)", "0*log(x)", "0/sqrt(x)",
    "0*(2*sqrt(x))", "0*(1/sqrt(x))", "0*x**0.5", "sqrt(x)-sqrt(x)", "1e-300*1e-300*sqrt(x)",
])
def test_what_has_no_number_at_a_place_has_none_there_however_it_is_multiplied(text: str) -> None:
    expression, _ = parse(text)
    with np.errstate(all="ignore"):
        values = np.asarray(expression.value(np.array([-1.0, 4.0]), np))
    assert np.isnan(values[0]) and np.isfinite(values[1])


@pytest.mark.parametrize(("text", "place"), [("0/x", 0.0), ("0*(1/x)", 0.0), ("0*x**-2", 0.0)])
def test_nought_times_what_is_endless_is_no_number(text: str, place: float) -> None:
    expression, _ = parse(text)
    with np.errstate(all="ignore"):
        assert np.isnan(expression.value(np.array([place]), np)).all()


@pytest.mark.parametrize(("text", "slope"), [
    ("3*x", "3"), ("x*3 + 2", "3"), ("5*x**2", "5 * (2 * x)"),
    ("2*sqrt(x)", "2 * (1 / (2 * sqrt(x)))"),
])
def test_a_derivative_has_no_terms_of_nought(text: str, slope: str) -> None:
    assert str(parse(text)[0].derivative()).replace("10 * x", "5 * (2 * x)") == slope
