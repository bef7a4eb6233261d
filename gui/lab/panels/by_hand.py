"""The gradient by hand: the chain rule in a table, whose columns sum up to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.lab.problem import Problem
from gui.lab.panels.sideways_scroll import ScrollSideways
from gui.lab.panels.written_errors import FIGURES, by_figures, written_errors
from gui.lab.problem_words import AT_ONCE
from gui.widgets.card import muted
from gui.widgets.export import Table
from gui.widgets.numbers import six_figures
from gui.widgets.plain import Label
from gui.widgets.sums import Result, come_out, figures, total
from gui.widgets.tables.number_table import Cell, NumberTable

if TYPE_CHECKING:
    from engine.lab.gradients import Chain, Terms, ThreeWays
    from engine.lab.loss import Examples

translate = QCoreApplication.translate

_ROWS = 40  # examples that are shown; all are summed
_LONGEST = 120  # characters of a term that are shown


class ByHandPart(QWidget):
    """A row an example, or a row a term of the function typed; under them the sums."""

    def __init__(self) -> None:
        super().__init__()
        title = Label(self.tr("By hand"))
        title.setObjectName("title")
        self.rule = muted()
        self.rule.setWordWrap(True)
        self.cells = NumberTable(self.tr("The chain rule, term by term"))
        self._form: tuple[object, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area = ScrollSideways(self.cells)
        for widget in (title, self.rule, self._area):
            column.addWidget(widget)
        column.addStretch()

    def show_ways(self, problem: Problem, examples: Examples, ways: ThreeWays) -> None:
        self.rule.setText(_rule(problem))
        if problem.loss != "value":
            rows = _chain_rows(problem, examples, cast("Chain", ways.by_hand))
        else:
            rows = _term_rows(cast("Terms", ways.by_hand))
        form = (problem.key, len(rows), *(cell.text for cell in rows[0]))
        if form != self._form:
            self._form = form
            self.cells.set_form(
                ["−0.0000"] * len(rows[0]), len(rows),
                gaps=() if problem.loss == "value" else (len(problem.columns) + 4,),
            )
        self.cells.show_rows(rows)
        self._area.refit()

    def table(self) -> Table:
        """As it is shown."""
        rows = self.cells.rows
        if not rows:
            return (), []
        return tuple(cell.text for cell in rows[0]), [
            tuple(cell.text.replace("−", "-") for cell in row) for row in rows[1:]
        ]


def _rule(problem: Problem) -> str:
    if problem.loss == "value":
        return translate(
            "by hand", "The derivative of a sum is the sum of its terms' derivatives."
        )
    if problem.loss == "bce":
        return translate(
            "by hand", "loss = mean cross-entropy of p = σ(logit). Its derivative by one logit is "
            "(p − target) / n; the logit's by a parameter is the factor in the column's head. "
            "Multiply and sum."
        )
    if problem.loss == "mse":
        return translate(
            "by hand", "loss = mean(error²). The derivative with respect to one prediction is 2 "
                       "· error / n; the derivative of the prediction with respect to a "
                       "parameter is the factor in the column header. Multiply and sum."
        )
    return translate(
        "by hand", "loss = √mean(error²). The derivative with respect to one prediction is error "
                   "/ (n · loss); the derivative of the prediction with respect to a parameter "
                   "is the factor in the column header. Multiply and sum."
    )


def _chain_rows(problem: Problem, examples: Examples, chain: Chain) -> list[list[Cell]]:
    """Inputs, prediction, target, error, outer derivative, and outer · factor a parameter."""
    inputs, factors = _heads(problem)
    outer = (translate("by hand", "2·error/n") if problem.loss == "mse"
             else translate("by hand", "error/(n·loss)"))
    is_logit = problem.loss == "bce"
    if is_logit:
        outer = translate("by hand", "(p − target)/n")
    heads = (
        *inputs, translate("by hand", "logit") if is_logit else translate("by hand", "prediction"),
        translate("by hand", "target"),
        translate("by hand", "p − target") if is_logit else translate("by hand", "error"), outer,
        *(f"{name}: × {factor}"
          for name, factor in zip(problem.names[:AT_ONCE], factors, strict=True)),
    )
    columns = [list(map(six_figures, each[:_ROWS].tolist())) for each in examples.columns]
    columns += written_errors(problem, chain.predictions[:_ROWS],
                              examples.targets[:_ROWS].tolist(), chain.errors[:_ROWS])
    columns.append(list(map(six_figures, chain.outer[:_ROWS])))
    sums = [
        _added([one * other for one, other in zip(chain.outer, each, strict=True)], gradient)
        for each, gradient in zip(chain.factors[:AT_ONCE], chain.gradient, strict=False)
    ]
    columns += [terms for terms, _ in sums]
    rows = [[Cell(head, quiet=True) for head in heads]]
    rows += [[Cell(text) for text in row] for row in zip(*columns, strict=True)]
    if len(chain.outer) > _ROWS:
        rows.append([Cell("…", quiet=True), *[Cell()] * (len(heads) - 1)])
    rows.append([
        Cell(translate("by hand", "sum"), quiet=True),
        *[Cell()] * (len(inputs) + 3),
        *(Cell(gradient, strong=True) for _, gradient in sums),
    ])
    return rows


def _added(terms: Sequence[float], gradient: float) -> tuple[list[str], str]:
    """The terms that are shown and their sum, which comes out where all are."""
    if len(terms) > _ROWS:
        return list(map(six_figures, terms[:_ROWS])), six_figures(gradient)
    texts, (added,) = come_out(terms, (Result(figures(gradient), total),), by_figures, FIGURES)
    return texts, added


def _term_rows(terms: Terms) -> list[list[Cell]]:
    rows = [[Cell(head, quiet=True) for head in (
        translate("by hand", "term"), translate("by hand", "derivative"),
        translate("by hand", "here"),
    )]]
    texts, gradient = _added([value for *_, value in terms.terms], terms.gradient[0])
    rows += [
        [Cell(_cut(str(term))), Cell(_cut(str(slope))), Cell(text)]
        for (term, slope, _), text in zip(terms.terms, texts, strict=False)
    ]
    rows.append([
        Cell(translate("by hand", "sum"), quiet=True), Cell(),
        Cell(gradient, strong=True),
    ])
    return rows


def _heads(problem: Problem) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the inputs are called, and the factors of the parameters."""
    if problem.key == "temperature":
        return ("t",), ("t", "1")
    if problem.key == "speed":
        return ("t",), ("t²", "t", "1")
    if problem.key == "bend":
        return ("x",), ("1", "x", "relu(x − k1)", translate("by hand", "−a1 where x > k1"))
    names = tuple(f"x{index + 1}" for index in range(len(problem.columns)))
    return names, (*names, "1")[:AT_ONCE]


def _cut(text: str) -> str:
    """A derivative can be forty times as long as its function."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
