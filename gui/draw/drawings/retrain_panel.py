"""Which images to train on, how much the user's own count, and what it did."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from engine.data.held_out import HELD_OUT
from engine.training.recipe import WEIGHT_OF_DRAWINGS
from gui.model.image_words import images_name
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.plain import Label
from gui.widgets.thin_progress import ThinProgress

translate = QCoreApplication.translate


class RetrainPanel(QWidget):
    """Source, weight, fine-tune, and the accuracies before and after."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.source = ComboBox()
        for value, text in (("mnist", "MNIST"), ("mine", self.tr("my drawings")),
                            ("both", self.tr("both"))):
            self.source.addItem(text, value)
        self.source.setAccessibleName(self.tr("Train on"))
        self.source.setToolTip(wrapped(self.tr("The images that Train uses")))
        self.weight = NumberField(WEIGHT_OF_DRAWINGS, "×")
        self.weight.setAccessibleName(self.tr("Weight of my drawings"))
        self.weight.setToolTip(wrapped(self.tr(
            "With “both”, each of your drawings counts as this many images. At ×1 a few drawings "
            "change nothing next to thousands of other images."
        )))
        self.balance = QCheckBox(self.tr("balance the digits"))
        self.balance.setToolTip(wrapped(self.tr(
            "Digits with fewer drawings count more, so that each digit has the same total "
            "weight. Otherwise guessing the more frequent digit pays off."
        )))
        self.held_out = NumberField(HELD_OUT)
        self.held_out.setAccessibleName(self.tr("Percentage of my drawings held out"))
        self.held_out.setToolTip(wrapped(self.tr(
            "This percentage of each digit's drawings is never used for training. The accuracy "
            "on them shows how well the model has learned your handwriting, not what it has "
            "memorized. At least one drawing is held out and never all; a single drawing cannot "
            "be held out. 0: none. The same drawings are always split in the same way."
        )))
        self.fine_tune = QPushButton(self.tr("Fine-tune on my drawings"))
        self.fine_tune.setToolTip(wrapped(self.tr(
            "Continue from the current weights with your drawings only. Watch the other accuracy "
            "too: the model forgets."
        )))
        self.progress = ThinProgress(self.tr("The accuracies are being worked out"))
        self.progress.hide()
        self.cells: dict[str, Label] = {}
        self.names: dict[str, Label] = {}
        self._lay_out()
        training = session.training
        self.source.activated.connect(
            lambda _: training.set_data(source=self.source.currentData())
        )
        self.weight.valueChanged.connect(lambda weight: training.set_data(weight=weight))
        self.held_out.valueChanged.connect(lambda share: training.set_data(held_out=share))
        self.balance.clicked.connect(lambda on: training.set_data(balanced=on))
        self.fine_tune.clicked.connect(session.training.fine_tune)
        session.digit_set_changed.connect(self._name_images)
        session.training.compared.connect(self._on_compared)
        session.training.data_changed.connect(self._show_settings)
        for signal in (session.collection.changed, session.training.flow_changed,
                       session.hardware_found, session.digit_set_changed,
                       session.loading.is_loading_changed):
            signal.connect(self._refresh)
        self._show_settings()
        self._on_compared()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for row, (name, field) in enumerate((
            (self.tr("Train &on"), self.source), (self.tr("M&y drawings"), self.weight),
            (self.tr("Held o&ut %"), self.held_out),
        )):
            label = Label(name)
            label.setBuddy(field)
            label.setToolTip(field.toolTip())  # or that of the accuracies would stand there
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        last = QHBoxLayout()
        last.setSpacing(10)
        last.addWidget(self.balance)
        last.addWidget(self.fine_tune, 1)
        grid.addLayout(last, 3, 0, 1, 2)
        grid.setColumnMinimumWidth(2, 12)
        grid.addWidget(self.progress, 0, 3)
        for column, text in ((4, self.tr("before")), (6, self.tr("after"))):
            grid.addWidget(muted(text), 0, column, Qt.AlignmentFlag.AlignRight)
        width = self.fontMetrics().horizontalAdvance("100.00 %")
        for row, (key, name) in enumerate(_rows().items(), start=1):
            self.names[key] = muted(name.format(n=0, images="MNIST"))
            grid.addWidget(self.names[key], row, 3)
            grid.addWidget(muted("→"), row, 5)
            for column, when, then in ((4, "before", self.tr("before")),
                                       (6, "after", self.tr("after"))):
                cell = Label("–")
                cell.setMinimumWidth(width)
                cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                cell.setAccessibleName(f"{name.format(n='', images='MNIST')}, {then}")
                grid.addWidget(cell, row, column)
                self.cells[f"{key}_{when}"] = cell
        grid.setRowStretch(4, 1)
        self.setToolTip(wrapped(self.tr(
            "The model's accuracy before the last run and now: on the validation images, on your "
            "held-out drawings, and on your training drawings. Only the first two are measured "
            "on images that the model has not seen."
        )))

    def _name_images(self) -> None:
        """MNIST, or images of the user's own."""
        digit_set = self._session.digit_set
        if digit_set is None:
            return
        name = images_name(digit_set.origin)
        text = _rows()["mnist"].format(images=name)
        self.source.setItemText(self.source.findData("mnist"), name)
        self.names["mnist"].setText(text)
        for when, then in (("before", self.tr("before")), ("after", self.tr("after"))):
            self.cells[f"mnist_{when}"].setAccessibleName(f"{text}, {then}")

    def _show_settings(self) -> None:
        training = self._session.training
        self.source.setCurrentIndex(self.source.findData(training.source))
        self.weight.show_value(training.weight_of_mine)
        self.held_out.show_value(training.held_out)
        self.balance.setChecked(training.balance_mine)
        self._refresh()

    def _refresh(self) -> None:
        session, training = self._session, self._session.training
        running = training.trainer.is_running or training.is_waiting
        has_drawings = bool(session.collection.drawings)
        self.fine_tune.setEnabled(has_drawings and training.can_begin)
        self.source.setEnabled(not running)
        self.weight.setEnabled(session.training.source == "both" and not running)
        self.held_out.setEnabled(not running)
        self.balance.setEnabled(has_drawings and not running)

    def _on_compared(self) -> None:
        training = self._session.training
        comparison, parts = training.comparison, training.drawing_parts
        for key, count in (("mine", len(parts.held_out) - training.learned_before),
                           ("learned", len(parts.learned))):
            self.names[key].setText(_rows()[key].format(n=count))
        self.names["mine"].setToolTip(wrapped(self._about_held_out()))
        for key, cell in self.cells.items():
            value = getattr(comparison, key)
            cell.setText("–" if value is None else f"{value:z.2%}")
        self.progress.be_busy(training.is_measuring and not training.is_in_full_flow)

    def _about_held_out(self) -> str:
        """Why the drawings measured with are so many, where that may surprise."""
        training = self._session.training
        parts, lines = training.drawing_parts, list[str]()
        if training.learned_before:
            lines.append(self.tr(
                "Not measured: drawings that are held out now but that this model was "
                "trained on ({n}). Reset and train again."
            ).format(n=training.learned_before))
        if parts.single:
            lines.append(self.tr(
                "There is a single drawing of {digits}: it is used for training, so none is held "
                "out. Draw another."
            ).format(digits=", ".join(map(str, parts.single))))
        if not training.held_out:
            lines.append(self.tr("Nothing is held out: all drawings are used for training."))
        return "\n".join(lines) or self.tr("Your drawings that were never used for training")


def _rows() -> dict[str, str]:
    """What is measured on; {n} is how many drawings."""
    return {
        "mnist": translate("RetrainPanel", "accuracy on {images}"),
        "mine": translate("RetrainPanel", "on held-out drawings ({n})"),
        "learned": translate("RetrainPanel", "on training drawings ({n})"),
    }
