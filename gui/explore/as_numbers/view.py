"""As numbers: an image is a table of 28×28 of them, and nothing else."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.drawings.drawing import SIDE
from engine.drawings.raster import Image
from gui.explore.as_numbers.number_grid import NumberGrid
from gui.explore.session_view import SessionView
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable, Table
from gui.widgets.labels.placeholder import Placeholder
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.plain import Label

_LEFT = Qt.AlignmentFlag.AlignLeft


class AsNumbersView(SessionView):
    """The image that the models see as its numbers, and what they are as a tensor."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._shown: tuple[Image | None, bool] = None, False
        self.grid = NumberGrid(self.tr("The image as numbers"), session.pointing)
        self.scales = {
            False: self._scale("0 – 255", self.tr("As MNIST stores them: one byte per pixel.")),
            True: self._scale("0 – 1", self.tr(
                "As the models get them: each byte divided by 255.")),
        }
        self.larger = self._button("+", self.tr("Larger (Ctrl++, or the wheel)"))
        self.smaller = self._button("−", self.tr("Smaller (Ctrl+−, or the wheel)"))
        self.whole = self._button(self.tr("Fit"), self.tr("The whole image (Ctrl+0)"))
        self.hint = SteadyLine(self.tr("Zoom in to read the numbers."), _LEFT)
        self.pixel = SteadyLine(align=_LEFT)
        self.in_code = SteadyLine("image[27, 27] = 255/255 = 1.0000", _LEFT)
        self.names = ("shape", "ndim", "dtype", "min", "max", "mean", "bytes")
        self.facts: dict[str, Label] = {}
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.grid, 1)
        row.addLayout(self._side())
        self.pages = Placeholder(content)
        self.body.addWidget(self.pages, 1)
        self.exports = (Exportable(self.tr("the image as numbers"), self.grid, self._table),)
        for fraction, button in self.scales.items():
            button.clicked.connect(lambda _=False, chosen=fraction: self.choose(chosen))
        for tool, keys, command in (
            (self.larger, ("Ctrl++", "Ctrl+="), self.grid.zoom_in),
            (self.smaller, ("Ctrl+-",), self.grid.zoom_out),
            (self.whole, ("Ctrl+0",), self.grid.fit),
        ):
            tool.clicked.connect(lambda _=False, command=command: command())
            for each in keys:
                shortcut = QShortcut(QKeySequence(each), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(command)
        self.grid.zoomed.connect(self._say_hint)
        session.pointing.moved.connect(self._say_pixel)
        self.follow(session.predicted, session.form_changed)

    def _scale(self, name: str, tip: str) -> QRadioButton:
        button = QRadioButton(name)
        button.setToolTip(wrapped(tip))
        return button

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(name)
        button.setToolTip(wrapped(tip))
        button.setAccessibleName(tip)
        button.setMinimumWidth(28)
        return button

    def _side(self) -> QVBoxLayout:
        self.scales[False].setChecked(True)
        group = QButtonGroup(self)
        scales, zoom = QHBoxLayout(), QHBoxLayout()
        for button in self.scales.values():
            group.addButton(button)
            scales.addWidget(button)
        for tool in (self.larger, self.smaller, self.whole):
            zoom.addWidget(tool)
        for row in (scales, zoom):
            row.addStretch()
        facts = QGridLayout()
        facts.setHorizontalSpacing(14)
        facts.setVerticalSpacing(1)
        words = {
            "shape": self.tr("shape"), "ndim": self.tr("rank"), "dtype": "dtype",
            "min": self.tr("min"), "max": self.tr("max"), "mean": self.tr("mean"),
            "bytes": self.tr("size"),
        }
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for index, name in enumerate(self.names):
            value = Label()
            value.setFont(font)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            facts.addWidget(muted(words[name]), index, 0)
            facts.addWidget(value, index, 1)
            self.facts[name] = value
        facts.setColumnStretch(1, 1)
        self.facts["bytes"].setMinimumWidth(
            self.facts["bytes"].fontMetrics().horizontalAdvance("784 × 4 = 3,136 bytes") + 4)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(scales)
        column.addLayout(zoom)
        column.addWidget(self.hint)
        column.addLayout(facts)
        column.addWidget(self.pixel)
        column.addWidget(self.in_code)
        column.addStretch()
        return column

    def choose(self, fraction: bool) -> None:
        """Write 0..1, or 0..255."""
        self.scales[fraction].setChecked(True)
        self.grid.show_fractions(fraction)
        self.request()

    # what is seen

    @property
    def _image(self) -> Image:
        return self.session.predictions.image

    def refresh(self) -> None:
        self.pages.say(self.tr("Draw a digit to see its numbers here.")
                       if self.session.predictions.is_blank else "")
        if self.pages.sentence or (self._image is self._shown[0]
                                   and self.grid.is_fraction == self._shown[1]):
            return  # another model, and the same image
        self._shown = self._image, self.grid.is_fraction
        self.grid.show_image(self._image)
        self._say_facts()
        self._say_hint()
        self._say_pixel()

    def _say_facts(self) -> None:
        image, fraction = self._image, self.grid.is_fraction

        def value(byte: float) -> str:
            return f"{byte / 255:z.4f}" if fraction else f"{byte:z.2f}".removesuffix(".00")

        numbers, size = SIDE * SIDE, 4 if fraction else 1
        said = {
            "shape": str(image.shape), "ndim": str(image.ndim),
            "dtype": "float32" if fraction else "uint8",
            "min": value(int(image.min())), "max": value(int(image.max())),
            "mean": f"{image.mean() / (255 if fraction else 1):z.4f}",
            "bytes": self.tr("{numbers} × {size} = {bytes} bytes").format(
                numbers=numbers, size=size, bytes=f"{numbers * size:,}"),
        }
        for name, text in said.items():
            self.facts[name].setText(text)

    def _say_hint(self) -> None:
        self.hint.say("" if self.grid.has_numbers else self.tr("Zoom in to read the numbers."))

    def _say_pixel(self) -> None:
        if not self.isVisible() or self.pages.sentence:
            return
        pixel = self.session.pointing.pixel
        if pixel is None:
            self.pixel.say(self.tr("Point at a pixel."))
            self.in_code.say("")
            return
        byte = int(self._image[pixel])
        value = f"{byte}/255 = {byte / 255:z.4f}" if self.grid.is_fraction else str(byte)
        self.pixel.say(self.tr("row {row}, column {column}").format(row=pixel[0], column=pixel[1]))
        self.in_code.say(f"image[{pixel[0]}, {pixel[1]}] = {value}", strong=True)

    def _table(self) -> Table:
        """The 28 rows as they are seen, in the scale chosen."""
        fraction, image = self.grid.is_fraction, self._image
        return tuple(map(str, range(SIDE))), [
            tuple(byte / 255 if fraction else byte for byte in row) for row in image.tolist()
        ]
