"""What is seen beside each page, and which keys rest there."""

from collections.abc import Sequence

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QMenu

from gui.course.course_access import CourseAccess
from gui.draw.drawing_panel import DrawingPanel
from gui.draw.drawings.collection_panel import CollectionPanel
from gui.model.pages import Page
from gui.notices.notice_bar import NoticeBar
from gui.training_menu import TrainingMenu


class PageSurroundings:
    """The canvas, the user's drawings, notices, menus and the digits' keys, as a page needs them.

    digit_keys: they add the drawing to the user's.
    """

    def __init__(
        self, drawing: DrawingPanel, collection: CollectionPanel, notices: NoticeBar,
        course: CourseAccess, edit_menu: QMenu, training_menu: TrainingMenu,
        digit_keys: Sequence[QShortcut],
    ) -> None:
        self._drawing, self._collection, self._notices = drawing, collection, notices
        self._course, self._digit_keys = course, digit_keys
        self._edit_menu, self._training_menu = edit_menu, training_menu

    def turn_to(self, page: Page) -> None:
        """The window turns to a page."""
        self.fit_to_stop(page)
        has_canvas = page in ("draw", "explore")
        self._drawing.setVisible(has_canvas)
        self._drawing.predictions.setVisible(page == "explore")  # cards say it on the other page
        self._edit_menu.menuAction().setEnabled(has_canvas)  # else its keys rest too
        self._training_menu.turn_to(page)
        self._notices.set_in_lab(page == "lab")

    def fit_to_stop(self, page: Page) -> None:
        """A stop needs the room of the user's drawings, unless it is about them.

        The digits' keys rest where there is no canvas, and where what is on it is a stop's.
        """
        adds = self._course.has_collection
        self._collection.setVisible(page == "draw" and adds)
        self._drawing.canvas.set_inviting(self._course.asks_to_draw)
        self._notices.set_guiding(page not in ("path", "data") and self._course.stop is None)
        for key in self._digit_keys:
            key.setEnabled(page in ("draw", "explore") and adds)
