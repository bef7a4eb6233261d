"""What is no function of one letter is refused with advice, and does nothing else."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from material import engine_material  # noqa: F401 (how patient hypothesis is)

from engine.errors import InputError
from engine.lab.expressions import LONGEST, parse

HOSTILE = (
    # names, attributes, calls
    ("__import__('os').system('ls')", "cannot contain"), ("__import__", "cannot use"),
    ("x.real", "cannot contain"), ("x.__class__", "cannot contain"), ("().__class__",
    "cannot contain"),
    ("eval(x)", "cannot use"), ("exec", "cannot use"), ("open('f')", "cannot contain"),
    ("lambda x: x", "cannot contain"), ("lambda", "cannot use"), ("print(x)", "cannot use"),
    ("f(x)", "two letters"), ("getattr(x)", "cannot use"),
    ("sign(x)", "cannot use"), ("x if x else 1", "cannot use"), ("[x)", "at “)”"),
    ("{x]", "at “]”"), ("(x}", "at “}”"), ("[x, 1]", "cannot contain"), ("x[", "too early"), ("[x",
    "closing bracket"), ("x:=1", "cannot contain"), ("x;x", "cannot contain"),
    ("'x'", "cannot contain"), ("x,x", "cannot contain"), ("x@x", "cannot contain"), ("_",
    "cannot use"),
    ("True", "cannot use"), ("nan*x", "cannot use"), ("inf*x", "cannot use"),
    ("1j*x", "two letters"),
    # great powers and numbers
    ("9**9**9", "power"), ("9**9**9*x", "power"), ("x**9**9**9", "power"), ("x**11", "power"),
    ("x**-11", "power"), ("x**1e308", "power"), ("2**x", "power"), ("x**x", "power"),
    ("1e999*x", "too large"), ("1e308*10*x", "too large"), ("exp(1000)*x", "too large"),
    ("exp(exp(exp(9)))*x", "too large"), ("10**10*1e300*x", "too large"),
    ("1e308*x**2", "too large"), ("x/1e-309", "too large"),  # their derivatives have one
    # deep, long
    ("(" * 20 + "x" + ")" * 20, "deeply"), ("-" * 30 + "x", "deeply"),
    ("sin(" * 15 + "x" + ")" * 15, "deeply"), ("x**2" * 30, "Shorten"),
    ("x" + "+x" * 9999, "Shorten"),
    ("(" * 10**6, "Shorten"), ("9" * 10**6, "Shorten"),
    # letters that only look like it, and what is invisible
    ("é", "é"), ("х", "х"), ("٣x", "٣"), ("x₂", "₂"), ("2ˣ", "ˣ"), ("2½x", "½"),
    ("ㅌ^2", "ㅌ”. Switch"), ("엑스", "엑”. Switch"),
    ("x\0", r"\x00"), ("\0", r"\x00"),
    ("x\u200b+1", r"\u200b"), ("x\x1b[0m", r"\x1b"),
    # not quite a function
    ("", "too early"), ("   ", "too early"), ("x+", "too early"), ("x**", "too early"),
    ("sin(", "too early"), ("abs(x", "closing bracket"), ("x)", "has an error"), ("()",
    "has an error"),
    ("sin", "bracket is missing"), ("ln x^2", "as in ln(x)"), ("sin x/2", "bracket is missing"),
    ("sin 2x y", "bracket is missing"), ("sin²x", "bracket is missing"), ("sin -x", "bracket is"),
    ("sin2x", "cannot use"), ("asin(x)", "“asin”"), ("cosh x", "“cosh”"), ("log2(x)", "“log2”"),
    ("|2|x|-1|", "more than one way"), ("x||", "too early"), ("|x|" * 9 + "|", "too early"),
    ("1,000x", "1 or 1000"), ("2.500*x", "2.5 or 2500"), ("x,2", "at “,2”"), ("^x", "at “^”"),
    ("x**²", "at “²”"), ("x!", "“!”"), ("2^-x", "power -x"), ("f(x)=x^2", "“=”"),
    ("x 2", "has an error"), ("2 3x", "has an error"), ("(x", "closing bracket"), ("|x",
    "closing |"),
    ("cos(3 4)", "error at “4”"), ("|x)", "has an error"), ("(x|", "too early"),
    ("√" * 20 + "x", "deeply"),
    ("2π", "same everywhere"), ("x^(x)", "power"), ("x²²", "power"), ("x//2", "has an error"),
    ("x%2", "cannot contain"),
    ("x+y", "two letters"), ("e*x", "two letters"), ("xx", "cannot use"), ("x2", "cannot use"),
    ("e^x*y", "two letters"), ("5", "same everywhere"),
    ("x*0", "same everywhere"), ("x**0", "same everywhere"),
    ("1/0*x", "divides by 0"), ("x/0", "divides by 0"), ("log(-1)*x", "not a number"),
    ("sqrt(-1)+x", "not a number"), ("(-8)**0.5*x", "not a number"),
    ("1_000*x", "has an error"), ("0x10*x", "cannot use"), ("1.2.3*x", "has an error"),
)
ADVICE = ("It may", "Write ", "write ", "Use ", "use ", "Change it", "Shorten", "Make it", "Add it",
          "Continue", "as in", "Correct it", "Switch the keyboard")


@pytest.mark.parametrize(("text", "said"), HOSTILE, ids=[text[:20] for text, _ in HOSTILE])
def test_what_is_no_function_of_one_letter_is_refused_with_advice(text: str, said: str) -> None:
    with pytest.raises(InputError) as refusal:
        parse(text)  # one that was worked out, such as 9**9**9**9, would never end
    message = str(refusal.value)
    assert said in message
    assert any(advice in message for advice in ADVICE)
    assert len(message) < 250 and message.isprintable()


@given(st.text(max_size=LONGEST + 5))
def test_no_text_at_all_does_anything_but_be_read_or_refused(text: str) -> None:
    try:
        function, name = parse(text)
    except InputError as refusal:
        assert str(refusal).isprintable()
    else:
        assert len(name) == 1 and name.isascii() and name.isalpha()
        assert str(function.derivative())


@given(st.text(alphabet="x12.,()[]{}|^²√π+-*/ sincoexplgqrtabh", max_size=LONGEST))
def test_no_text_of_the_right_letters_does_either(text: str) -> None:
    try:
        function, _ = parse(text)
    except InputError:
        return
    with np.errstate(all="ignore"):
        function.derivative().value(np.float64(0.5), np)
