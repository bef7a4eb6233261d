"""Saving what a panel shows: as PNG, as SVG, and its numbers as CSV."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from engine.errors import InputError

Table = tuple[tuple[str, ...], list[tuple[float | str, ...]]]
"""A row of names, and rows of values."""

_SHARPNESS = 2
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Exportable:
    """A panel that can be saved. name: what the user calls it."""

    name: str
    widget: QWidget
    table: Callable[[], Table]


def export(what: Exportable, path: Path) -> None:
    """Save in the form that the file's ending names. Raises InputError where that fails."""
    saved = {".png": _to_png, ".svg": _to_svg, ".csv": _to_csv}.get(path.suffix.lower())
    if saved is None:
        raise InputError("{path} ends in none of .png, .svg, .csv. Choose one of them.", path=path)
    try:
        saved(what, path)
    except OSError as error:
        raise InputError(
            "{path} cannot be written: {reason}. Choose another place; nothing is lost.",
            path=path, reason=error.strerror or error,
        ) from error


def _to_png(what: Exportable, path: Path) -> None:
    image = QImage(what.widget.size() * _SHARPNESS, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    image.fill(what.widget.palette().base().color())
    painter = QPainter(image)
    _render(what.widget, painter)
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise OSError(0, "the picture could not be saved there")


def _to_svg(what: Exportable, path: Path) -> None:
    path.touch()  # raises what QSvgGenerator would only print
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(QSize(what.widget.width(), what.widget.height()))
    generator.setViewBox(what.widget.rect())
    generator.setTitle(what.name)
    _render(what.widget, QPainter(generator))


def _render(widget: QWidget, painter: QPainter) -> None:
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))  # no reading of the pointer's
    try:
        QWidget.render(widget, painter, QPoint())  # a QGraphicsView has another of that name
    finally:
        painter.end()


def _to_csv(what: Exportable, path: Path) -> None:
    names, rows = what.table()
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        writer.writerows(rows)


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

    dialog = QFileDialog(window, translate("export", "Save {name}").format(name=what.name))
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
    """Put PNG, SVG and CSV into a menu, and that menu on the panel's right click."""
    for ending in ("png", "svg", "csv"):
        action = menu.addAction(translate("export", "Save as {kind} …").format(kind=ending.upper()))
        action.triggered.connect(
            lambda _=False, ending=ending: ask_where(what, ending, window, saved, failed)
        )
    what.widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    what.widget.customContextMenuRequested.connect(
        lambda place: menu.popup(what.widget.mapToGlobal(place))
    )
