"""Colours of the light, the dark and the high-contrast window, and of the digits."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette, qRgb
from PySide6.QtWidgets import QApplication

import resources


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, as #rrggbb.

    pair: for two digits; blue and orange are told apart by colour-blind eyes. many: for more.
    """

    window: str
    card: str
    paper: str
    ink: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    warning: str
    pair: tuple[str, str]
    many: tuple[str, ...]


LIGHT = Theme(
    window="#f3f5f8", card="#ffffff", paper="#ffffff", ink="#182230", text="#182230",
    muted="#566273", line="#d8dee6", accent="#1f5fbf", on_accent="#ffffff", warning="#9a4a00",
    pair=("#0a6ab5", "#cc5a00"),
    many=("#6a3d9a", "#00795c", "#b0306a", "#0a6ab5", "#7d6200",
          "#4b4ed0", "#3c7d3c", "#cc5a00", "#5d6672", "#a03434"),
)
DARK = Theme(
    window="#14171c", card="#1c2027", paper="#11141a", ink="#eef2f7", text="#e6eaf0",
    muted="#a0abb8", line="#333b46", accent="#6aa8f7", on_accent="#0e1420", warning="#ffb366",
    pair=("#5cb3f2", "#ff9c4a"),
    many=("#b998e0", "#3cc7a3", "#ef82b2", "#5cb3f2", "#d1b54b",
          "#9a9cf5", "#82c882", "#ff9c4a", "#a9b4c0", "#ee8686"),
)


CONTRAST = Theme(
    window="#000000", card="#000000", paper="#000000", ink="#ffffff", text="#ffffff",
    muted="#ffffff", line="#b0b0b0", accent="#6fe8ff", on_accent="#000000", warning="#ffa64d",
    pair=("#66c2ff", "#ff9c1a"),
    many=("#e0a3ff", "#4dffc8", "#ff9ccb", "#66c2ff", "#ffe14d",
          "#a3b0ff", "#9cf09c", "#ff9c1a", "#d5dde6", "#ffa3a3"),
)


_applied = [LIGHT]


def current() -> Theme:
    """The theme of the running application."""
    return _applied[0]


def digit_colour(digits: tuple[int, ...], digit: int) -> QColor:
    """The colour of one digit among those told apart."""
    theme = current()
    if len(digits) == 2:
        return QColor(theme.pair[digits.index(digit)])
    return QColor(theme.many[digit])


def apply(application: QApplication, theme: Theme | None = None) -> None:
    """Give the application its colours; None follows the system."""
    if theme is None:
        is_dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        theme = DARK if is_dark else LIGHT
    _applied[0] = theme
    style = _style(theme) + (_frames(theme) if theme is CONTRAST else "")
    if application.styleSheet() != style:  # every widget would be styled anew
        application.setPalette(_palette(theme))
        application.setStyleSheet(style)


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window,), theme.window),
        ((role.Base, role.ToolTipBase), theme.card),
        ((role.AlternateBase, role.Button), theme.card),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), theme.text),
        ((role.PlaceholderText,), theme.muted),
        ((role.Highlight, role.Accent, role.Link), theme.accent),
        ((role.HighlightedText,), theme.on_accent),
        ((role.Mid, role.Midlight, role.Dark, role.Light), theme.line),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    faint = QColor(theme.muted)
    faint.setAlpha(150)
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, faint)
    return palette


def _style(theme: Theme) -> str:
    is_light = QColor(theme.on_accent).lightness() > 127
    tick = resources.LIGHT_TICK if is_light else resources.DARK_TICK
    return f"""
    QToolTip {{ color: {theme.text}; background: {theme.card}; border: 1px solid {theme.line};
        padding: 4px; }}
    QFrame#card {{ background: {theme.card}; border: 1px solid {theme.line}; border-radius: 8px; }}
    QLabel#title {{ font-weight: 600; color: {theme.muted}; }}
    QLabel#muted {{ color: {theme.muted}; }}
    QLabel#warning {{ color: {theme.warning}; }}
    QPushButton, QToolButton {{ background: {theme.card}; color: {theme.text}; padding: 4px 9px;
        border: 1px solid {theme.line}; border-radius: 5px; }}
    QToolButton {{ padding: 4px 4px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {theme.accent}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {theme.accent}; padding: 3px 8px; }}
    QToolButton:focus {{ padding: 3px 3px; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {theme.line}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.muted};
        background: {theme.window}; }}
    QPushButton#primary:enabled, QToolButton#primary:enabled {{ background: {theme.accent};
        color: {theme.on_accent}; border-color: {theme.accent}; font-weight: 600; }}
    QPushButton#primary:focus {{ border: 2px solid {theme.text}; }}
    QToolButton[popupMode="2"] {{ padding-right: 16px; }}
    QToolButton:checked {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QToolButton:checked:focus {{ border: 2px solid {theme.text}; }}
    QToolButton#question {{ border: none; background: transparent; color: {theme.accent};
        padding: 0 2px; }}
    QToolButton#question:hover, QToolButton#question:focus {{ text-decoration: underline;
        border: none; padding: 0 2px; }}
    QToolButton#term {{ border: none; border-bottom: 1px dotted {theme.muted}; border-radius: 0;
        background: transparent; color: {theme.muted}; padding: 0 1px; }}
    QToolButton#term:hover, QToolButton#term:focus {{ border-bottom: 2px solid {theme.accent};
        color: {theme.text}; padding: 0 1px; }}
    QLabel#refusal {{ color: {theme.text}; background: {theme.card}; padding: 5px 7px;
        border: 2px solid {theme.warning}; border-radius: 5px; }}
    QDockWidget {{ color: {theme.muted}; font-weight: 600; }}
    QDockWidget::title {{ padding: 4px 8px; }}
    QDockWidget[floating="true"] {{ border: 3px solid {theme.accent}; color: {theme.text}; }}
    QDockWidget[floating="true"]::title {{ background: {theme.line}; padding: 6px 8px; }}
    QWidget#view {{ background: {theme.card}; }}
    QToolButton#page {{ padding: 1px 10px; }}
    QToolButton#page:focus {{ padding: 0px 9px; }}
    QHeaderView::section {{ background: {theme.card}; color: {theme.muted}; border: none;
        border-bottom: 1px solid {theme.line}; padding: 2px 6px; }}
    QTableView {{ border: 1px solid {theme.line}; }}
    QTableView:focus, QListView:focus, QTextEdit:focus, QPlainTextEdit:focus {{
        border: 2px solid {theme.accent}; }}
    QTabBar::tab:focus {{ border: 2px solid {theme.accent}; padding: 2px 8px; }}
    QTabBar::tab {{ padding: 4px 10px; }}
    QRadioButton::indicator {{ width: 12px; height: 12px; border: 1px solid {theme.muted};
        border-radius: 7px; background: {theme.card}; }}
    QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 4px solid {theme.accent}; }}
    QCheckBox::indicator {{ width: 12px; height: 12px; border: 1px solid {theme.muted};
        border-radius: 3px; background: {theme.card}; }}
    QCheckBox::indicator:checked {{ border-color: {theme.accent}; background: {theme.accent};
        image: url("{tick.as_posix()}"); }}
    QCheckBox:focus {{ color: {theme.accent}; }}
    QRadioButton:focus {{ color: {theme.accent}; }}
    QScrollArea {{ background: transparent; border: none; }}
    QScrollArea:focus {{ border: 2px solid {theme.accent}; }}
    """


def _frames(theme: Theme) -> str:
    """Of fields and sliders, which Fusion makes from a darker ground: there is none below black."""
    return f"""
    QAbstractSpinBox, QComboBox, QLineEdit {{ border: 1px solid {theme.line}; }}
    QSlider::groove:horizontal {{ height: 4px; background: {theme.line}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {theme.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{ width: 10px; margin: -5px 0; background: {theme.text};
        border-radius: 5px; }}
    QPushButton:disabled, QToolButton:disabled {{ border-style: dashed; }}
    """


def grey_image(values: NDArray[np.float64] | NDArray[np.uint8]) -> QImage:
    """(side, side) of 0..1, or bytes, as ink on paper, in the theme's colours: there are 256."""
    theme, side = current(), len(values)
    shades = values if values.dtype == np.uint8 else np.rint(values * 255).astype(np.uint8)
    data = _shades(theme.paper, theme.ink)[shades].tobytes()
    return QImage(data, side, side, 4 * side, QImage.Format.Format_RGB32).copy()


@cache
def _shades(low: str, high: str) -> NDArray[np.uint32]:
    """(256,) colours from the one to the other."""
    shares = np.linspace(0, 1, 256)[:, None]
    colours = _rgb(QColor(low)) + shares * (_rgb(QColor(high)) - _rgb(QColor(low)))
    shades = [qRgb(*colour) for colour in np.rint(colours).astype(int).tolist()]
    return np.array(shades, np.uint32)


def signed_image(values: NDArray[np.float64]) -> QImage:
    """(height, width) of -1..1: paper at 0, above it the first digit's colour, below the second's.

    What is not a number any more is paper.
    """
    return signed_images(values[None])[0]


def signed_images(values: NDArray[np.float64]) -> list[QImage]:
    """Of each of (n, height, width), as `signed_image`, but quicker than one by one."""
    paper = _rgb(QColor(current().paper))
    ends = np.stack([_rgb(QColor(colour)) - paper for colour in current().pair])
    shares = np.nan_to_num(np.clip(values, -1, 1), copy=False, nan=0.0)
    both = np.maximum(np.stack([shares, -shares], axis=-1), 0)  # one of them is 0
    return [_to_image(each) for each in np.rint(both @ ends + paper).astype(np.uint8)]


def _rgb(colour: QColor) -> NDArray[np.float64]:
    return np.array([colour.red(), colour.green(), colour.blue()], np.float64)


def _to_image(colours: NDArray[np.uint8]) -> QImage:
    height, width = colours.shape[:2]
    return QImage(colours.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
