"""The canvas with its tools, and the two forms of what is on it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from engine.drawings.drawing import CHOSEN_PEN
from gui.draw.canvas.canvas import Canvas
from gui.draw.drawings.label_row import LabelRow
from gui.draw.image_form_panel import ImageFormPanel
from gui.draw.prediction_lines import PredictionLines
from gui.model.session import Session
from gui.model.undo import REDO_KEYS
from gui.widgets.card import Card, wrapped
from gui.widgets.fields.wheel import Slider
from gui.widgets.icons import icon
from gui.widgets.numbers import exact
from gui.widgets.plain import Label

_PEN_STEPS = 4  # slider steps a pixel

_USUAL, _LEAST = (216, 216), (196, 196)
"""Pixels of the canvas at least; in a low window nothing below it is to be out of sight."""


class DrawingPanel(Card):
    """Where the user draws."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self.title.setText(self.tr("Your digit"))
        self.setAccessibleName(self.tr("Your digit"))
        self._sketch, self._last_act = session.sketch, session.last_act
        self._was_acting = False
        self._buttons: dict[QAction, QToolButton] = {}
        self.canvas = Canvas(session.sketch)
        self.forms = ImageFormPanel(session)
        self._make_actions()
        self.predictions = PredictionLines(session)
        self.predictions.hide()
        self.labels = LabelRow(session)
        self.body.addWidget(self.canvas, 1)
        self.body.addWidget(self.labels)
        self.tools = QWidget()
        self.tools.setLayout(self._tools())
        self.body.addWidget(self.tools)
        self.body.addWidget(self.forms)
        self.body.addWidget(self.predictions)
        self.set_compact(False)
        for fact in (session.sketch.changed, session.collection.changed):
            fact.connect(self._on_changed)
        self._on_changed()

    def _make_actions(self) -> None:
        sketch = self._sketch
        tools = QActionGroup(self)
        self.pen = self._action("pen", self.tr("Pen"), "P", wrapped(
            self.tr("Draw (P)") + "\n" + self.tr(
                "Without a mouse: Tab to the canvas, move the pen with the arrow keys (diagonally "
                "with Home, Page Up, End and Page Down, a quarter of a pixel with Shift), lower "
                "and lift it with Space. Escape takes the stroke back."
            )
        ))
        self.eraser = self._action(
            "eraser", self.tr("Eraser"), "E",
            self.tr("Erase the strokes where you rub (E); the right mouse button, a pen's side "
                    "button and its eraser end do it too"),
        )
        for action in (self.pen, self.eraser):
            action.setCheckable(True)
            tools.addAction(action)
        self.pen.setChecked(True)
        tools.triggered.connect(self._on_tool)
        self.undo = self._action("undo", self.tr("Undo"), QKeySequence.StandardKey.Undo,
                                 self.tr("Undo the last change (Ctrl+Z)"), self._last_act.undo)
        self.redo = self._action("redo", self.tr("Redo"), REDO_KEYS[0],
                                 self.tr("Do it again (Ctrl+Shift+Z)"), self._last_act.redo)
        self.redo.setShortcuts([QKeySequence(keys) for keys in REDO_KEYS])
        self.clear = self._action("clear", self.tr("Clear"), "Delete",
                                  self.tr("Empty the canvas (Delete)"), sketch.clear)

    def _action(self, key: str, text: str, shortcut: str | QKeySequence.StandardKey, tip: str,
                command: object = None) -> QAction:
        action = QAction(icon(key), text, self)
        action.setShortcut(QKeySequence(shortcut))
        action.setToolTip(tip)
        if callable(command):
            action.triggered.connect(lambda: command())
        return action

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._in_words: list[QToolButton] = []
        for action in (self.pen, self.eraser, self.undo, self.redo, self.clear):
            button = self._buttons[action] = QToolButton()
            button.setDefaultAction(action)
            if action in (self.pen, self.eraser):  # what one draws with is said in words
                self._in_words.append(button)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(action.text())
            row.addWidget(button)
        row.addStretch()
        label = Label(self.tr("&Width"))
        self.width_slider = Slider()
        self.width_slider.setRange(
            round(CHOSEN_PEN.low * _PEN_STEPS), round(CHOSEN_PEN.high * _PEN_STEPS)
        )
        self.width_slider.setFixedWidth(60)
        self.width_slider.setAccessibleName(self.tr("Pen width"))
        self.width_slider.setToolTip(wrapped(self.tr(
            "Width of the pen in pixels of the 28×28 image; MNIST's is about 2.5"
        )))
        label.setBuddy(self.width_slider)
        self.width_slider.valueChanged.connect(
            lambda value: self._sketch.set_pen_width(value / _PEN_STEPS)
        )
        self.width_slider.speak(lambda: exact(self.width_slider.value() / _PEN_STEPS))
        row.addWidget(label)
        row.addWidget(self.width_slider)
        return row

    def set_compact(self, compact: bool, with_terms: bool = False) -> None:
        super().set_compact(compact, with_terms)
        style = Qt.ToolButtonStyle
        for button in self._in_words:
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if compact else style.ToolButtonTextBesideIcon
            )
        self.canvas.setMinimumSize(*(_LEAST if compact else _USUAL))
        self.forms.set_compact(compact)
        self.labels.set_compact(compact)

    def _on_tool(self) -> None:
        self.canvas.erasing = self.eraser.isChecked()
        self.canvas.update()

    def _on_changed(self) -> None:
        before, self._was_acting = self._was_acting, self._sketch.is_acting
        if before and self._was_acting:
            return  # what can be done is another when an act begins, and when it is complete
        content = self._sketch.content
        for action, is_possible in (
            (self.undo, self._last_act.can_undo), (self.redo, self._last_act.can_redo),
            (self.clear, not content.is_blank),
        ):
            if not is_possible and self._buttons[action].hasFocus():  # not on to the next button
                self.canvas.setFocus(Qt.FocusReason.TabFocusReason)
            action.setEnabled(is_possible)
        step = round(content.drawing.pen_width * _PEN_STEPS)
        if step != self.width_slider.value():
            self.width_slider.blockSignals(True)
            self.width_slider.setValue(step)
            self.width_slider.blockSignals(False)
