"""Which collection of drawings is shown, and what can be done with a whole one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QToolButton, QWidget

from engine.library.library import LONGEST_NAME
from gui.model.drawings.collection import Collection
from gui.widgets.card import wrapped
from gui.widgets.fields.wheel import ComboBox


class CollectionMenu(QWidget):
    """The collections by their names, and a menu. `emptied`: the labels of what was deleted.
    `all_asked`: to be shown all of it at once.
    """

    emptied = Signal(tuple)
    all_asked = Signal()

    def __init__(self, collection: Collection, undo: Callable[[], None]) -> None:
        """undo: the last change of the drawings."""
        super().__init__()
        self._collection, self._undo = collection, undo
        self.names = ComboBox()
        self.names.setAccessibleName(self.tr("Collection"))
        self.names.setToolTip(wrapped(self.tr(
            "Drawings are added to this collection and used for training. They are saved on this "
            "computer as soon as they are added."
        )))
        self.names.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.names.activated.connect(lambda row: collection.choose(self.names.itemData(row)))
        self.button = QToolButton()
        self.button.setText("⋯")
        self.button.setAccessibleName(self.tr("Manage the collection"))
        self.button.setToolTip(self.tr("Show all, undo, new, rename, merge, delete"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        # Made once: a menu that is cleared lets go of its entries, and not of menus in it.
        self._merge = QMenu(self.tr("Move all drawings here from"), self.menu)
        self.button.setMenu(self.menu)
        self.button.setFixedHeight(self.names.sizeHint().height())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.names)
        row.addWidget(self.button)
        collection.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        there, chosen = self._collection.all(), self._collection.chosen
        wanted = [(f"{each.name} ({each.drawings})", each.name) for each in there]
        shown = [(self.names.itemText(row), self.names.itemData(row))
                 for row in range(self.names.count())]
        if wanted != shown:
            self.names.clear()
            for text, name in wanted:
                self.names.addItem(text, name)
        if chosen is not None:
            self.names.setCurrentIndex(self.names.findData(chosen.name))
        self.names.setVisible(bool(there))

    def _fill(self) -> None:
        collection, menu = self._collection, self.menu
        chosen, count = collection.chosen, len(collection.drawings)
        menu.clear()
        show = menu.addAction(self.tr("Show all {n} drawings …").format(n=count))
        show.triggered.connect(self.all_asked)
        show.setEnabled(bool(count))
        undo = menu.addAction(self.tr("Undo the last change"))
        undo.triggered.connect(lambda: self._undo())
        undo.setEnabled(collection.can_undo)
        menu.addSeparator()
        menu.addAction(self.tr("New collection …")).triggered.connect(self._ask_new)
        rename = menu.addAction(self.tr("Rename …"))
        rename.triggered.connect(self._ask_rename)
        rename.setEnabled(chosen is not None)
        others = [each for each in collection.all() if chosen is None or each.id != chosen.id]
        self._merge.clear()
        menu.addMenu(self._merge)
        self._merge.setEnabled(bool(others) and chosen is not None)
        for each in others:
            self._merge.addAction(f"{each.name} ({each.drawings})").triggered.connect(
                partial(collection.merge_from, each.id)
            )
        menu.addSeparator()
        clear = menu.addAction(self.tr("Delete all {n} drawings").format(n=count))
        clear.triggered.connect(self._empty)
        clear.setEnabled(bool(count))

    def _empty(self) -> None:
        labels = self._collection.drawings.labels
        if self._collection.remove_all():
            self.emptied.emit(labels)

    def _ask_new(self) -> None:
        self._ask(self.tr("New collection"), "", self._collection.choose)

    def _ask_rename(self) -> None:
        chosen = self._collection.chosen
        if chosen is not None:
            self._ask(self.tr("Rename the collection"), chosen.name, self._collection.rename)

    def _ask(self, title: str, text: str, then: Callable[[str], object]) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name, for example “class 2B”:"))
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(partial(_with_name, then))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _with_name(then: Callable[[str], object], name: str) -> None:
    if name.strip():
        then(name.strip()[:LONGEST_NAME])
