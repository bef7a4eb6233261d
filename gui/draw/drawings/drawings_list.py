"""The user's drawings as a list of small pictures, and what can be done with each."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QMenu

from gui.draw.drawings.thumbnails import Thumbnails
from gui.model.notices import Notice, SuggestionKey, suggesting
from gui.model.session import Session
from gui.widgets.card import wrapped


class DrawingsList(Thumbnails):
    """Put on the canvas, relabel, delete, undo: with the mouse and the keys, which stay here."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._order: list[int] | None = None  # where each is in the collection; None: there, too
        self.setAccessibleName(self.tr("My drawings"))
        self.setToolTip(wrapped(self.what_can_be_done()))
        self.customContextMenuRequested.connect(self._offer)
        self.clicked.connect(self._on_click)
        self.activated.connect(self._put_on_canvas)
        self.removed.connect(self._remove)
        self.relabelled.connect(self.relabel)
        self.undone.connect(session.last_act.undo)
        session.collection.changed.connect(self._refill)
        session.form_changed.connect(self._refill)
        self._refill()

    def what_can_be_done(self) -> str:
        return self.tr(
            "Click: put the drawing back on the canvas. Delete: remove it. A digit key or the "
            "right button: change the label. Ctrl+Z: undo. Shift, Ctrl and Ctrl+A: select several."
        )

    def sort_by_label(self, is_wanted: bool) -> None:
        """Else they are in the order in which they were added."""
        self._order = [] if is_wanted else None
        self._refill()

    def _refill(self) -> None:
        there, form = self._session.collection.drawings, self._session.form
        chosen = self.ids()
        if self._order is not None:
            labels = there.labels
            self._order = sorted(range(len(there)), key=lambda at: labels[at])
            there = there.only(there.entries[at] for at in self._order)
        self.show_drawings(there, form)
        if self.ids() != chosen:  # in another order, or with another label, it stands elsewhere
            self.choose(chosen)

    def _places(self, rows: Sequence[int]) -> list[int]:
        """Where they are in the collection."""
        return list(rows) if self._order is None else [self._order[row] for row in rows]

    def _on_click(self, index: QModelIndex) -> None:
        if self.selectionModel().isSelected(index):  # else the click has deselected it
            self._put_on_canvas(index)

    def _put_on_canvas(self, index: QModelIndex) -> None:
        if self.rows() == [index.row()]:  # else several are being selected
            (place,) = self._places([index.row()])
            self._session.sketch.put(self._session.collection.drawings[place].drawing)

    def _remove(self, rows: list[int]) -> None:
        labels, places = self._session.collection.drawings.labels, self._places(rows)
        if self._session.collection.remove_all(places):
            self.setCurrentRow(min(rows[0], self.count() - 1))
            self.tell_removed([labels[place] for place in places])

    def tell_removed(self, labels: Sequence[int]) -> None:
        """labels: of those that were removed."""
        if len(labels) == 1:
            text = self.tr("Removed a {digit} from your drawings.").format(
                digit=self._session.class_names.of(labels[0]))
        else:
            text = self.tr("Drawings removed: {n}.").format(n=len(labels))
        self._tell(text, "bring back")

    def relabel(self, rows: list[int], digit: int) -> bool:
        """Give drawings another label, and say so."""
        collection, of = self._session.collection, self._session.class_names.of
        labels = collection.drawings.labels
        others = [place for place in self._places(rows) if labels[place] != digit]
        if not collection.relabel_all(others, digit):
            return False
        if len(others) == 1:
            text = self.tr("Relabeled: {before} → {now}.").format(
                before=of(labels[others[0]]), now=of(digit))
        else:
            text = self.tr("Drawings relabeled as {digit}: {n}.").format(
                digit=of(digit), n=len(others))
        self._tell(text, "take back")
        return True

    def _tell(self, text: str, suggestion: SuggestionKey) -> None:
        self._session.noticed.emit(Notice(
            text, suggestions=suggesting(suggestion), is_good=True))

    def _offer(self, place: QPoint) -> None:
        index, rows = self.indexAt(place), self.rows()
        if not index.isValid():
            return
        if index.row() not in rows:
            rows = [index.row()]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for digit in self._session.digits:
            relabel = menu.addAction(self.tr("Label as {digit}").format(
                digit=self._session.class_names.of(digit)))
            relabel.triggered.connect(lambda _=False, digit=digit: self.relabel(rows, digit))
        menu.addSeparator()
        menu.addAction(self.tr("Delete")).triggered.connect(lambda: self._remove(rows))
        menu.popup(self.mapToGlobal(place))
