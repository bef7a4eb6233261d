"""Which examples are held out, how good the model is on them, and why nothing is recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.lab.problem import Problem
from gui.lab.lab_view import LabView
from gui.lab.panels.recorded_graph import RecordedPart
from gui.lab.panels.side_by_side import SideBySide
from gui.lab.panels.sideways_scroll import ScrollSideways
from gui.lab.panels.written_errors import written_errors
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.widgets.card import muted
from gui.widgets.export import Exportable, Table
from gui.widgets.numbers import in_full, six_figures
from gui.widgets.plain import Label
from gui.widgets.tables.number_table import Cell, NumberTable

if TYPE_CHECKING:
    from engine.lab.loss import Examples

_ROWS = 40  # held-out examples that are shown
_LEAST = 430  # pixels that the table of sizes needs


class ValidationPanel(LabView):
    """What is held out on the left, the graph that is not recorded on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.nothing = muted()
        self.nothing.setWordWrap(True)
        self.split = QPushButton()
        self.losses = NumberTable(self.tr("Both losses"))
        self.examples = NumberTable(self.tr("What is held out"))
        self.recorded = RecordedPart()
        title = Label(self.tr("Held out"))
        title.setObjectName("title")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        self._rows_area = ScrollSideways(self.examples)
        for widget in (title, self._rows_area, self.losses):
            column.addWidget(widget)
        column.addStretch()
        self.area = SideBySide(
            (left, self.recorded), lambda: max(_LEAST, self.examples.width())
        )
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.split, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.area, 1)
        self.body.addStretch()
        self._measured: Problem | None = None
        self._form: tuple[object, ...] = ()
        self.exports = (
            Exportable(self.tr("what is held out"), self.examples, self.table),
            Exportable(self.tr("the graph kept"), self.recorded.plot, self.recorded.plot.table),
        )
        self.split.clicked.connect(self._on_split)

    def refresh(self) -> None:
        lab, problem = self.lab, self.lab.problem
        there = lab.is_ready and bool(problem.validation)
        self.area.setVisible(there)
        self.what.setVisible(there)
        self.nothing.setVisible(not there)
        self.split.setVisible(lab.is_ready and not there and bool(problem.columns))
        if not there:
            self._say_nothing()
            return
        from engine.lab.graph import validation_cost  # torch is there by now
        from engine.lab.loss import training_part, validation_part

        validation = validation_part(problem, lab.recipe)
        assert validation is not None
        self.what.setText(f"{self.place()}: {self.assignments()}")
        self._show_examples(validation)
        self._show_losses(training_part(problem, lab.recipe), validation)
        if problem is not self._measured:
            self._measured = problem
            self.recorded.show_cost(validation_cost(validation, lab.parameters))
        self.area.turn()

    def _say_nothing(self) -> None:
        if not self.lab.is_ready:
            text = until_torch(self.session.hardware, self.tr("PyTorch is being loaded."))
        elif not self.lab.problem.columns:
            text = self.tr("A single number has no samples, so there is nothing to hold out.")
        else:
            text = self.tr(
                "All samples are used for training, so the performance on new data is unknown. "
                "Hold some out: the model is tested on them in every step but never learns from "
                "them."
            )
        self.nothing.setText(text)
        self.split.setText(
            self.tr("Split as in the tutorial") if self.lab.recipe.problem == "temperature"
            else self.tr("Hold out a fifth")
        )

    def _on_split(self) -> None:
        lab = self.lab
        tutorial = lab.recipe.problem == "temperature"
        lab.set_recipe(replace(lab.recipe, splitting="tutorial" if tutorial else "seeded"))

    def _show_examples(self, validation: Examples) -> None:
        rows = [[Cell(head, quiet=True) for head in self._heads()]]
        indices, *inputs, targets, predictions, errors = zip(
            *self._rows(validation)[:_ROWS], strict=True)
        predicted, wanted, off = written_errors(self.lab.problem, predictions, targets, errors)
        rows += [[Cell(text) for text in row] for row in zip(
            map(str, indices), *(map(six_figures, each) for each in inputs), wanted, predicted,
            off, strict=True)]
        if len(validation.targets) > _ROWS:
            rows.append([Cell("…", quiet=True), *[Cell()] * (len(rows[0]) - 1)])
        form = len(rows), len(rows[0])
        if form != self._form:
            self._form = form
            self.examples.set_form(["reading", *["−100.000"] * (len(rows[0]) - 1)], len(rows))
        self.examples.show_rows(rows)
        self._rows_area.refit()

    def _heads(self) -> tuple[str, ...]:
        columns = len(self.lab.problem.columns)
        inputs: tuple[str, ...] = ("x" if self.lab.problem.key == "bend" else "t",)
        if columns > 1:
            inputs = tuple(f"x{index + 1}" for index in range(columns))
        return (self.tr("index"), *inputs, self.tr("target"), self.tr("prediction"),
                self.tr("error"))

    def _rows(self, validation: Examples) -> list[tuple[float, ...]]:
        """Place, inputs, target, prediction and error of each."""
        import torch

        with torch.no_grad():
            predictions = validation.predict(torch.tensor(self.lab.parameters))
            errors = self.lab.problem.errors(predictions, validation.targets, torch)
        columns = [each.tolist() for each in (
            *validation.columns, validation.targets, predictions, errors
        )]
        return list(zip(self.lab.problem.validation, *columns, strict=True))

    def _show_losses(self, training: Examples, validation: Examples) -> None:
        import torch

        at = torch.tensor(self.lab.parameters)
        judged = self.lab.problem.loss == "bce"
        heads = [self.tr("samples"), self.tr("loss"), *([self.tr("accuracy")] if judged else [])]
        rows = [[Cell(), *(Cell(head, quiet=True) for head in heads)]]
        with torch.no_grad():
            for name, part in ((self.tr("training"), training),
                               (self.tr("validation"), validation)):
                rows.append([Cell(name), Cell(str(len(part.targets))),
                             Cell(in_full(float(part.loss(at))))])
                if judged:
                    is_right = (part.predict(at) > 0) == (part.targets > 0.5)
                    rows[-1].append(Cell(f"{float(is_right.float().mean()):z.4f}"))
        if not self.losses.rows or len(self.losses.rows[0]) != len(rows[0]):
            self.losses.set_form(
                ["validation", "10000", "−1.23456789e+38", *(["0.0000"] if judged else [])], 3)
        self.losses.show_rows(rows)

    def table(self) -> Table:
        """Every example that is held out, at the step looked at."""
        problem = self.lab.problem
        inputs = tuple(f"input {index + 1}" for index in range(len(problem.columns)))
        names = ("index", *inputs, "target", "prediction", "error")
        if not (self.lab.is_ready and problem.validation):
            return names, []
        from engine.lab.loss import validation_part

        validation = validation_part(problem, self.lab.recipe)
        assert validation is not None
        return names, list(self._rows(validation))
