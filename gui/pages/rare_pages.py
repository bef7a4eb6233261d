"""The lab and the data page: made when somebody first goes there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.lab.actions import LabActions
from gui.model.pages import Page
from gui.model.session import Session
from gui.settings import Settings
from gui.widgets.export import Exportable
from gui.widgets.when_seen.lazy_page import LazyPage

if TYPE_CHECKING:
    from gui.data.page import DataPage
    from gui.lab.page import LabPage


class RarePages:
    """add: gives a page its place in the window. offer: has a menu for what can be exported."""

    def __init__(
        self, session: Session, lab_actions: LabActions, settings: Settings,
        add: Callable[[QWidget], None], offer: Callable[[tuple[Exportable, ...]], None],
        turn_to: Callable[[Page], None],
    ) -> None:
        self._session, self._lab_actions, self._settings = session, lab_actions, settings
        self._add, self._offer, self._turn_to = add, offer, turn_to
        self.lab = LazyPage(self._make_lab, self._on_lab)
        self.data = LazyPage(self._make_data, add)

    def lab_state(self) -> tuple[tuple[str, ...], str] | None:
        """Layout and tab of the lab's page; None while it is not made."""
        return None if self.lab.made is None else self.lab.made.state()

    def _make_lab(self) -> LabPage:
        from gui.lab.page import LabPage

        return LabPage(self._session, self._lab_actions)

    def _on_lab(self, lab: LabPage) -> None:
        lab.restore(self._settings.lab_layout, self._settings.lab_tab)
        self._add(lab)
        self._offer(lab.exports)

    def _make_data(self) -> DataPage:
        from gui.data.page import DataPage

        page = DataPage(self._session)
        page.learn_wanted.connect(self._learn_from_folder)
        return page

    def _learn_from_folder(self, path: Path) -> None:
        self._turn_to("draw")
        self._session.load_images(path)
