"""The user's drawings as a list of small pictures, and what can be done with each."""

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
            "right button: change the label. Ctrl+Z: undo."
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
        self._session.sketch.put(self._session.collection.drawings[index.row()].drawing)

    def _remove(self, row: int) -> None:
        label = self._session.collection.drawings.labels[row]
        if self._session.collection.remove(row):
            self._tell(self.tr("Removed a {digit} from your drawings.").format(
                digit=self._session.class_names.of(label)), "bring back")
            self.setCurrentRow(min(row, self.count() - 1))

    def relabel(self, row: int, digit: int) -> bool:
        """Give a drawing another label, and say so."""
        before, of = self._session.collection.drawings.labels[row], self._session.class_names.of
        if before == digit or not self._session.collection.relabel(row, digit):
            return False
        self._tell(self.tr("Relabeled: {before} → {now}.").format(
            before=of(before), now=of(digit)), "take back")
        return True

    def _tell(self, text: str, suggestion: SuggestionKey) -> None:
        self._session.noticed.emit(Notice(
            text, suggestions=suggesting(suggestion), is_good=True))

    def _offer(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if not index.isValid():
            return
        row = index.row()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for digit in self._session.digits:
            relabel = menu.addAction(self.tr("Label as {digit}").format(
                digit=self._session.class_names.of(digit)))
            relabel.triggered.connect(lambda _=False, digit=digit: self.relabel(row, digit))
        menu.addSeparator()
        menu.addAction(self.tr("Delete")).triggered.connect(lambda: self._remove(row))
        menu.popup(self.mapToGlobal(place))
