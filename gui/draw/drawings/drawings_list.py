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
        self.setAccessibleName(self.tr("My drawings"))
        self.setToolTip(wrapped(self.tr(
            "Click: put the drawing back on the canvas. Delete: remove it. A digit key or the "
            "right button: change the label. Ctrl+Z: undo. Shift, Ctrl and Ctrl+A: select several."
        )))
        self.customContextMenuRequested.connect(self._offer)
        self.clicked.connect(self._put_on_canvas)
        self.activated.connect(self._put_on_canvas)
        self.removed.connect(self._remove)
        self.relabelled.connect(self.relabel)
        self.undone.connect(session.last_act.undo)
        session.collection.changed.connect(self._refill)
        session.form_changed.connect(self._refill)
        self._refill()

    def _refill(self) -> None:
        self.show_drawings(self._session.collection.drawings, self._session.form)

    def _put_on_canvas(self, index: QModelIndex) -> None:
        if self.rows() == [index.row()]:  # else several are being selected
            self._session.sketch.put(self._session.collection.drawings[index.row()].drawing)

    def _remove(self, rows: list[int]) -> None:
        labels = [self._session.collection.drawings.labels[row] for row in rows]
        if self._session.collection.remove_all(rows):
            self.setCurrentRow(min(rows[0], self.count() - 1))
            self.tell_removed(labels)

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
        others = [row for row in rows if labels[row] != digit]
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
