"""The order in which Tab goes: as one reads, part by part, and only to what can be seen.

Qt goes in the order in which widgets were made, also into views behind another tab, and to areas
that scroll nothing. And it goes on by itself from what is hidden or cannot be used any more: here
that leads to nothing that a key would press.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from gui.widgets.fields.number_field import NumberField

TYPED_IN = (NumberField, QLineEdit, QPlainTextEdit, QTextEdit)
_WHOLE = (QAbstractScrollArea, NumberField)
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
_LEFT_AT = "tab goes on from"
"""The property with the place, in the window, of what had the focus and is hidden."""
Placed = tuple[QRect, QWidget]


def reading_order(part: QWidget) -> list[QWidget]:
    """The controls in a part of a window, or the whole: the part's own first."""
    inside = [each for child in _read(_children(part)) for each in reading_order(child)]
    return [part, *inside] if _is_stop(part, bool(inside)) else inside


def step(window: QWidget, forward: bool) -> bool:
    """Move the focus to the next control, or the one before; whether there is one.

    Qt asks for that, too, when what has the focus is hidden or disabled. Nobody pressed Tab then.
    """
    now = window.focusWidget()
    if now is not None and not _is_usable(window, now):
        return _hold(window, now)
    order = reading_order(window)
    if not order:
        return False
    if now in order:
        at = order.index(now) + (1 if forward else -1)
    else:
        at = _beside(window, order, now, forward)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    give_focus(order[at % len(order)], reason)
    return True


def give_focus(
    control: QWidget, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason
) -> None:
    """And bring it into sight."""
    control.setFocus(reason)
    above = control.parentWidget()
    while above is not None and not control.isWindow():
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control, 8, 8)
        above = None if above.isWindow() else above.parentWidget()


def enter(part: QWidget) -> None:
    """Give the focus to the first control of a part that has come into sight, or to itself.

    Not to one that is typed in: there the digits' keys would not add the drawing any more.
    """
    if not part.isVisible():
        return  # it has been hidden again since it was asked for
    controls = (each for each in reading_order(part) if not isinstance(each, TYPED_IN))
    give_focus(next(controls, part))
    if not part.isActiveWindow():
        part.activateWindow()  # one of its own


def _is_usable(window: QWidget, widget: QWidget) -> bool:
    return widget.isEnabled() and widget.isVisibleTo(window)


def _hold(window: QWidget, lost: QWidget) -> bool:
    """Keep the focus in what is around a control that has lost it, and remember where that was.

    No key does anything there, but Tab, which goes on from the place. The control beside it would
    be pressed by whoever is still at Space: a drawing added, a run deleted.
    """
    above: QWidget | None = lost
    while above is not None and above is not window and window.focusWidget() is lost:
        above = above.parentWidget()
        if above is not None and _is_usable(window, above):
            above.setProperty(_LEFT_AT, lost.mapTo(window, QPoint()))
            above.setFocus(Qt.FocusReason.OtherFocusReason)
    return window.focusWidget() is not lost


def _beside(
    window: QWidget, order: list[QWidget], now: QWidget | None, forward: bool
) -> int:
    """Which control comes after one that Tab does not go to, or before it."""
    left_at = None if now is None else now.property(_LEFT_AT)
    if now is not None and isinstance(left_at, QPoint):
        now.setProperty(_LEFT_AT, None)
        here, inside = (left_at.y(), left_at.x() - 1), None  # where it was, the next may be
    else:
        here, inside = _place(window, now), now
    after = [index for index, each in enumerate(order) if _place(window, each) > here
             or (inside is not None and inside.isAncestorOf(each))]
    first = min(after, default=0)
    return first if forward else first - 1


def _place(window: QWidget, widget: QWidget | None) -> tuple[int, int]:
    if widget is None or not window.isAncestorOf(widget):
        return 0, 0
    place = widget.mapTo(window, widget.rect().topLeft())
    return place.y(), place.x()


def _is_stop(widget: QWidget, has_controls: bool) -> bool:
    """Whether Tab stops there. Who has controls in it scrolls with them."""
    takes = (widget.isEnabled() and not isinstance(widget, QTabWidget)  # its tabs do
             and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus))
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        alone = _one_of_group(widget)
        if alone is not None:
            return widget.isEnabled() and widget is alone
    if not isinstance(widget, QScrollArea):
        return takes
    scrolls = any(bar.maximum() > bar.minimum()
                  for bar in (widget.verticalScrollBar(), widget.horizontalScrollBar()))
    return takes and scrolls and not has_controls


def _one_of_group(button: QAbstractButton) -> QAbstractButton | None:
    """Who has the focus for all of its group, in which the arrow keys go on; None: in no group."""
    group = button.group()
    if group is None or not group.exclusive():
        return None
    return group.checkedButton() or group.buttons()[0]


def _children(part: QWidget) -> list[Placed]:
    """What is seen in it; what lies outside is behind a tab.

    A table, a plot or a number's field is one control. Nobody is asked for its focusProxy() here:
    in PySide that ends the life of widgets that are still there.
    """
    if isinstance(part, _WHOLE) and not isinstance(part, QScrollArea):
        return []
    return [
        (child.geometry(), child) for child in part.findChildren(QWidget, options=_DIRECT)
        if child.isVisibleTo(part) and not child.isWindow()
        and part.rect().intersects(child.geometry())
    ]


def _read(placed: list[Placed]) -> Iterator[QWidget]:
    """Row after row where a line goes across, else column after column, and so on in each."""
    if len(placed) <= 1:
        yield from (widget for _, widget in placed)
        return
    for cut in (_rows, _columns):
        parts = cut(placed)
        if len(parts) > 1:
            for part in parts:
                yield from _read(part)
            return
    yield from (widget for _, widget in sorted(
        placed, key=lambda each: (each[0].top(), each[0].left())))


def _rows(placed: list[Placed]) -> list[list[Placed]]:
    return _cut(placed, lambda rect: (rect.top(), rect.bottom()))


def _columns(placed: list[Placed]) -> list[list[Placed]]:
    return _cut(placed, lambda rect: (rect.left(), rect.right()))


def _cut(placed: list[Placed], ends: Callable[[QRect], tuple[int, int]]) -> list[list[Placed]]:
    """Apart where nothing lies over a line."""
    parts: list[list[Placed]] = []
    reach = 0
    for each in sorted(placed, key=lambda each: ends(each[0])):
        begin, end = ends(each[0])
        if parts and begin <= reach:
            parts[-1].append(each)
        else:
            parts.append([each])
            reach = end
        reach = max(reach, end)
    return parts
