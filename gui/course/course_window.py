"""What the course uses of the window around it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from gui.model.pages import Page
from gui.model.session import Session


class Views(Protocol):
    """The second page: views that are opened by their keys."""

    @property
    def keys(self) -> frozenset[str]: ...
    @property
    def titles(self) -> Mapping[str, str]: ...
    def open(self, key: str) -> object: ...
    def enter(self, key: str) -> object: ...
    def shown(self, key: str) -> QWidget | None: ...
    def close_all(self) -> None: ...
    def state(self) -> tuple[tuple[str, ...], str]: ...
    def restore(self, opened: Sequence[str], state: str) -> None: ...


@runtime_checkable
class Zoomed(Protocol):
    """A view that can be looked at closer."""

    def look(self, zoom: int) -> None: ...


@dataclass(frozen=True, slots=True)
class CourseWindow:
    """The session, the page that is shown, and the views.

    digits: the user's own as long as none are loaded.
    """

    session: Session
    views: Views
    digits: tuple[int, ...]
    page: Callable[[], Page]
    turn_to: Callable[[Page], None]

    def show_view(self, key: str) -> object:
        """Turn to the second page and open a view there."""
        self.turn_to("explore")
        return self.views.open(key)

    def enter_view(self, key: str) -> None:
        """The same where the user asked for it: the focus goes there."""
        self.turn_to("explore")
        self.views.enter(key)
