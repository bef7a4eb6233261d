"""The plain PyTorch that does what the window does with digits, following the controls."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.code.book.book import book_cells, missing
from engine.code.digits import DigitCode, digit_cells
from engine.errors import InputError
from gui.engine_words import say
from gui.explore.code.source import CodeSource, StillReading
from gui.explore.session_view import SessionView
from gui.model.error_texts import explain
from gui.model.notices import Notice, failed
from gui.model.session import Session
from gui.widgets.card import wrapped
from gui.widgets.code.code_panel import CodePanel, Shown

translate = QCoreApplication.translate


class CodeView(SessionView):
    """Of the recipe, from its start; or of the curve in the window, run by run."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._source = CodeSource(session)
        self.panel = CodePanel(self._shown, (
            ("recipe", self.tr("Current settings, from scratch")),
            ("curve", self.tr("The code behind the curve")),
        ), "three-or-seven", (
            ("program", self.tr("As in this program")),
            ("book", self.tr("As in the book")),
        ))
        self.panel.written.setToolTip(wrapped(self.tr(
            "As in this program: for the linear model the same operations, so the same numbers to "
            "the last digit. As in the book: with the names and structure of chapter 4 of “Deep "
            "Learning for Coders with fastai & PyTorch” (DataLoader, mnist_loss, train_epoch, "
            "nn.Sequential). There, and for other models, occasionally a last digit may differ."
        )))
        self.body.addWidget(self.panel, 1)
        self.panel.due.connect(self.request)
        self._source.measures.found.connect(self.request)
        self.panel.told.connect(lambda text: session.noticed.emit(Notice(text, is_good=True)))
        self.panel.failed.connect(lambda error: session.noticed.emit(failed(error)))
        training = session.training
        self.follow(
            session.predicted,
            session.digit_set_changed,
            session.form_changed,
            session.hardware_found,
            session.collection.changed,
            training.recipe_changed,
            training.was_reset,
            training.data_changed,
            training.runs.changed,
            training.caught_up,
        )

    def forget(self) -> None:
        self._source.forget()

    def refresh(self) -> None:
        self.panel.write()

    def _shown(self) -> Shown:
        try:
            return self._found()
        except StillReading:
            return Shown(note=translate("Files", "Reading the drawings …"))
        except InputError as error:
            return Shown(note=explain(error))

    def _found(self) -> Shown:
        """Raises InputError, and StillReading."""
        source = self._source
        if self.session.digit_set is None:
            return Shown(note=self.tr("Loading the digits …"))
        folder = source.folder
        if folder is None:
            return Shown(note=self.tr(
                "These digits are from a folder of PNG files, which torch and numpy alone cannot "
                "read. Code is available only for MNIST's digits: choose them under Digits."
            ))
        if self.panel.choice == "curve":
            curve = source.curve()
            if curve is None:
                return Shown(note=self.tr("No steps yet: press Train or Step."))
            if not curve.runs:
                return self._written(curve, folder, self.tr(
                    "No steps yet. The code begins with the weights that are in the window."
                ))
            return self._written(curve, folder, self.tr(
                "The curve in the window from the first step on. Runs: {runs}. A run that is "
                "still going is assumed to finish."
            ).format(runs=len(curve.runs)))
        return self._written(source.recipe(), folder, self._difference())

    def _written(self, code: DigitCode, folder: Path, note: str) -> Shown:
        """In the form that is chosen, or why there is none in it."""
        if self.panel.form != "book":
            return Shown(digit_cells(code, folder), note)
        why = missing(code)
        if why is None:
            return Shown(book_cells(code, folder), note)
        return Shown(note=self.tr("{why} Choose “{form}” instead.").format(
            why=say(why), form=self.panel.written.itemText(0)
        ))

    def _difference(self) -> str:
        """What to know of the recipe's code beside the curve that is in the window."""
        if self.session.training.progress.is_untouched:
            return self.tr("Train would run this.")
        if self._source.is_made_by_the_recipe:
            return self.tr("This code made the curve in the window.")
        if not self.session.training.steps:
            return self.tr(
                "Reset, then Train would run this. The weights in the window were there before: "
                "for code that begins with them choose “{curve}”."
            ).format(curve=self.panel.of.itemText(1))
        return self.tr(
            "Reset, then Train would run this. The curve had other settings, or was stopped "
            "earlier: choose “{curve}”."
        ).format(curve=self.panel.of.itemText(1))
