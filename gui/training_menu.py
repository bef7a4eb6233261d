"""The Training menu: it acts on what the page shows, the digits' model or the lab's problem."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.draw.training_actions import TrainingActions
from gui.lab.actions import LabActions
from gui.model.book_network import set_as_in_the_book
from gui.model.pages import Page
from gui.model.session import Session
from gui.widgets.card import wrapped

translate = QCoreApplication.translate


class TrainingMenu:
    """Only the actions that are in a menu have keys: so the same keys serve two sets of them."""

    def __init__(
        self, bar: QMenuBar, session: Session, digits: TrainingActions,
        fine_tune: Callable[[], object], lab: LabActions,
    ) -> None:
        self._menu: QMenu = bar.addMenu(translate("menus", "&Training"))
        mine = QAction(translate("menus", "&Fine-tune on my drawings"), self._menu)
        mine.triggered.connect(lambda: fine_tune())
        book = QAction(translate("menus", "784-30-1, as in the boo&k"), self._menu)
        book.setToolTip(wrapped(translate(
            "menus", "Sets the network and all other settings as in the chapter. The model "
                     "starts from scratch."
        )))
        book.triggered.connect(lambda: set_as_in_the_book(session))
        self._menu.setToolTipsVisible(True)
        self._lines = QAction(self._menu)
        self._lines.setSeparator(True)
        self._digits = [
            digits.train, digits.step, digits.stop, digits.reset, mine, book,
            self._lines, *digits.travel,
        ]
        self._lab = [
            lab.run, lab.step, lab.ten, lab.to_end, lab.stop, lab.reset, self._lines, *lab.travel,
        ]
        self._menu.addActions(self._digits)

    def turn_to(self, page: Page) -> None:
        """Act on what this page shows."""
        for action in self._menu.actions():
            self._menu.removeAction(action)
        self._menu.addActions(self._lab if page == "lab" else self._digits)
        trains = page in ("draw", "explore", "lab")  # where nothing does, the keys rest too
        self._menu.menuAction().setEnabled(trains)
