"""Pixel by pixel: what each prediction is a sum of."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from engine.models.pixel_similarity import Metric
from gui.explore.capabilities import not_linear_here
from gui.explore.session_view import SessionView
from gui.explore.why import contributions
from gui.explore.why.contribution_pictures import ContributionBoard
from gui.explore.why.contributions import Baseline, Linear
from gui.explore.why.pixel_arithmetic import PixelArithmetic
from gui.explore.why.pixel_lines import PixelLines
from gui.model.session import Session
from gui.widgets import tab_order
from gui.widgets.export import Exportable
from gui.widgets.labels.placeholder import Placeholder

_WIDE = 1.5
"""From this width to height on, the arithmetic stands beside the pictures, else under them."""


class WhyView(SessionView):
    """The baseline's differences and the linear model's contributions, as pictures and numbers."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self.distance: Metric = "l1"
        self._baseline: Baseline | None = None
        self._linear: Linear | None = None
        self._content = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self.pages = Placeholder(self._content)
        self.body.addWidget(self.pages, 1)
        self._set_digits(session.digits)
        self.exports = (Exportable(self.tr("the sums, pixel by pixel"), self.pages,
                                   lambda: self.board.table()),)
        self.follow(session.predicted, session.digit_set_changed, session.training.was_reset)
        session.pointing.moved.connect(self._on_pointed)

    def _set_digits(self, digits: tuple[int, ...]) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._content.isAncestorOf(focus)
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.digits = digits
        self.board = ContributionBoard(digits, self.distance, self.session.pointing)
        self.board.baseline.metric_chosen.connect(self.choose)
        self._row.addWidget(self.board, 1)
        self.arithmetic: PixelArithmetic | PixelLines = self.board.pixel
        if len(digits) == 2:
            self.arithmetic = PixelArithmetic(digits)
            self._row.addWidget(self.arithmetic)
        if had_focus:  # else Qt gives it to a button beside the canvas, which adds the drawing
            self.board.show()
            self._row.activate()
            tab_order.enter(self.board)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not isinstance(self.arithmetic, PixelArithmetic):
            return
        margins, room = self.body.contentsMargins(), self.parentWidget() or self
        needed = (self.board.minimumSizeHint().width() + self._row.spacing()
                  + self.arithmetic.column_width + margins.left() + margins.right())
        beside = room.width() > _WIDE * room.height() and room.width() >= needed
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside
                               else QBoxLayout.Direction.TopToBottom)
        self.arithmetic.stand(upright=beside)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._baseline = None  # its lines have a colour
        super().changeEvent(event)

    def choose(self, metric: Metric) -> None:
        """Show the terms of one distance or of the other."""
        self.board.baseline.metrics[metric].setChecked(True)
        if metric != self.distance:
            self.distance = metric
            self.request()

    def refresh(self) -> None:
        session = self.session
        if session.digits != self.digits:
            self._set_digits(session.digits)
        self.pages.say(self._why_not())
        if self.pages.sentence:
            return
        predictions = session.predictions
        prediction = predictions.l1 if self.distance == "l1" else predictions.rmse
        before = self._baseline
        if (
            before is None
            or before.image is not predictions.image
            or before.metric != self.distance
            or before.digit_set is not session.digit_set
        ):
            self._baseline = contributions.baseline(session, self.distance)
        if self._baseline is not None and self._baseline is not before and prediction is not None:
            self.board.show_baseline(self._baseline, prediction)
        self._linear = contributions.linear(session)
        self.board.show_linear(self._linear, session.hardware)
        self._on_pointed()

    def forget(self) -> None:
        self._baseline = self._linear = None

    def _why_not(self) -> str:
        if self.session.digit_set is None:
            return self.tr("The digits are still being loaded.")
        if self.session.predictions.l1 is None:
            return self.tr("Draw a digit to see what each pixel adds.")
        training = self.session.training
        return not_linear_here(training.model) if training.knows_something else ""

    def _on_pointed(self) -> None:
        if self.isVisible() and not self.pages.sentence:
            self.arithmetic.show_pixel(self.session.pointing.pixel, self._baseline, self._linear)
