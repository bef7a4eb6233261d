"""Saving what a panel shows: as PNG, as SVG, and its numbers as CSV."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from engine.errors import InputError
from engine.whole_files import write_whole
from gui.widgets.file_dialog import file_dialog

Table = tuple[tuple[str, ...], list[tuple[float | str, ...]]]
"""A row of names, and rows of values."""

_SHARPNESS = 2
_MARGIN = 8
"""Pixels around what is less than its widget."""

_LEAST, _SQUEEZED = QSize(240, 160), 20
"""Pixels: what has no room in the window, or so little, is drawn that large in its file."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Exportable:
    """A panel that can be saved. name: what the user calls it. numbers: as they are shown now."""

    name: str
    widget: QWidget
    numbers: Callable[[], Table]

    def table(self) -> Table:
        """The numbers of what there is now, be it shown already or not."""
        with up_to_date(self.widget):
            return self.numbers()


@runtime_checkable
class Refreshed(Protocol):
    """What may show the facts of a moment ago: gui.widgets.view.View."""

    def bring_up_to_date(self) -> None: ...
    def put_away(self) -> None: ...


@runtime_checkable
class Outlined(Protocol):
    """What may have more room than it fills: in a file that would be an empty strip."""

    def outline(self) -> QRect: ...


@contextmanager
def up_to_date(widget: QWidget) -> Iterator[None]:
    """Meanwhile all that it is a part of shows what there is now; what is hidden rests after it."""
    around: QWidget | None = widget
    views = []
    while around is not None:
        if isinstance(around, Refreshed):
            views.append(around)
        around = around.parentWidget()
    for view in views[::-1]:
        view.bring_up_to_date()
    try:
        yield
    finally:
        for view in views:
            view.put_away()


def export(what: Exportable, path: Path) -> None:
    """Save in the form that the file's ending names. Raises InputError where that fails."""
    kinds: dict[str, Callable[[Exportable], bytes | str]] = {
        ".png": _as_png, ".svg": _as_svg, ".csv": _as_csv,
    }
    form = kinds.get(path.suffix.lower())
    if form is None:
        raise InputError("{path} does not end in .png, .svg or .csv. Choose one of "
                         "them.", path=path)
    with up_to_date(what.widget):
        content = form(what)
    write_whole(path, content)


def png_of(image: QImage) -> bytes:
    """The picture as a PNG file has it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise RuntimeError("Qt has not made the picture")
    return bytes(buffer.data().data())


def _as_png(what: Exportable) -> bytes:
    with _legible(what.widget) as area:
        image = QImage(area.size() * _SHARPNESS, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(_SHARPNESS)
        image.fill(what.widget.palette().base().color())
        _render(what.widget, QPainter(image), area)
    return png_of(image)


def _as_svg(what: Exportable) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # seldom wanted, and never at the start

    buffer, generator = QBuffer(), QSvgGenerator()
    with _legible(what.widget) as area:
        generator.setOutputDevice(buffer)
        generator.setSize(area.size())
        generator.setViewBox(QRect(QPoint(), area.size()))
        generator.setTitle(what.name)
        painter = QPainter(generator)
        painter.fillRect(QRect(QPoint(), area.size()), what.widget.palette().base())
        _render(what.widget, painter, area)
    return bytes(buffer.data().data())


@contextmanager
def _legible(widget: QWidget) -> Iterator[QRect]:
    """What of it is saved, in its own pixels. Meanwhile it has a size at which it can be read; in a
    small window it may have none.
    """
    before = widget.geometry()
    if min(before.width(), before.height()) < _SQUEEZED:
        widget.resize(before.size().expandedTo(_LEAST))
    try:
        yield (widget.outline().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
               if isinstance(widget, Outlined) else widget.rect())
    finally:
        widget.setGeometry(before)


def _render(widget: QWidget, painter: QPainter, area: QRect) -> None:
    """On the ground of cards and tables that is painted already, not on the window's grey."""
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))  # no reading of the pointer's
    try:
        QWidget.render(  # a QGraphicsView has another of that name
            widget, painter, -area.topLeft(), QRegion(), QWidget.RenderFlag.DrawChildren)
    finally:
        painter.end()


def _as_csv(what: Exportable) -> str:
    """UTF-8 with a byte order mark and CRLF, as a spreadsheet in any Windows opens it."""
    import csv

    names, rows = what.table()
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([_harmless(value) for value in row] for row in (names, *rows))
    return "\ufeff" + text.getvalue()


def _harmless(value: float | str) -> float | str:
    """A text that a spreadsheet would take for a formula becomes one that it shows as a text.

    Source: owasp.org/www-community/attacks/CSV_Injection. A number stays one.
    """
    if not isinstance(value, str) or not value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return value
    try:
        float(value)
    except ValueError:
        return f"'{value}"
    return value


def ask_where(
    what: Exportable, ending: str, window: QWidget,
    saved: Callable[[Path], None], failed: Callable[[InputError], None],
) -> None:
    """Ask for a file and save there."""

    def save(path: str) -> None:
        try:
            export(what, Path(path))
        except InputError as error:
            failed(error)
        else:
            saved(Path(path))

    dialog = file_dialog(window, translate("export", "Save {name}").format(name=what.name))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending)
    dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(save)
    dialog.open()


def add_export_menu(
    menu: QMenu,
    what: Exportable,
    window: QWidget,
    saved: Callable[[Path], None],
    failed: Callable[[InputError], None],
) -> None:
    """Put the table, PNG, SVG and CSV into a menu, and that menu on the panel's right click."""
    def show_numbers() -> None:
        from gui.widgets.tables.numbers_dialog import NumbersDialog  # when it is first wanted

        NumbersDialog(window, what.name, *what.table()).open()

    menu.addAction(translate("export", "Show the numbers"), show_numbers)
    for ending in ("png", "svg", "csv"):
        action = menu.addAction(translate("export", "Save as {kind} …").format(kind=ending.upper()))
        action.triggered.connect(
            lambda _=False, ending=ending: ask_where(what, ending, window, saved, failed)
        )
    what.widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    what.widget.customContextMenuRequested.connect(
        lambda place: menu.popup(what.widget.mapToGlobal(place))
    )
