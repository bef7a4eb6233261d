"""The fifth page: a file, the steps to a tensor, and every element's way between the two."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from os.path import isdir
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from engine.data.image_sets import has_classes
from engine.errors import InputError
from engine.tensors.pasted import looks_like_table
from gui.data.correctable import Correctable
from gui.data.element_panel import ElementPanel
from gui.data.empty_state import EmptyState
from gui.data.file_column import FileColumn
from gui.data.image.other_pictures import OtherPictures
from gui.data.kept_aside import keep_aside
from gui.data.kinds import KindView, ending_of, kind_of_folder, kind_views
from gui.data.numbers_view import NumbersView
from gui.data.pasted import PastedTexts, files_of
from gui.data.steps_panel import StepsPanel
from gui.data.tensor_code_view import TensorCodeView
from gui.data.tensor_picture import TensorPicture
from gui.model.error_texts import explain
from gui.model.notices import failed
from gui.model.session import Session
from gui.widgets.layout.splitter import Splitter

if TYPE_CHECKING:
    from engine.tensors.operations.operation import Element
    from engine.tensors.source import Kind


class DataPage(QWidget):
    """The file at the left, the steps in the middle; picture and numbers over the element's way."""

    learn_wanted = Signal(object)  # a folder with a folder of images for each class

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self.work = session, session.tensors
        self._kinds = {each.kind: each for each in kind_views()}
        self.file = FileColumn(self.work, tuple(self._kinds.values()))
        self.other_pictures = OtherPictures(session)
        self.other_pictures.folder.wanted.connect(self.learn_wanted)
        self.file.add_for("image", self.other_pictures)
        self.steps, self.element = StepsPanel(self.work), ElementPanel(self.work)
        self.numbers, self.code = NumbersView(), TensorCodeView(self.work)
        keep_aside(self, self.numbers, self.code)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for each in (self.tabs, self.tabs.tabBar()):
            each.setAccessibleName(self.tr("Panels"))
        self._views: dict[Kind, TensorPicture] = {}
        self._panels: dict[Kind, tuple[QWidget, ...]] = {}
        self._shown: KindView | None = None
        self.empty = EmptyState(tuple(self._kinds.values()))
        self._lay_out()
        self._heed_torch()
        session.hardware_found.connect(self._heed_torch)
        self.setAcceptDrops(True)
        self._pasted = PastedTexts(self)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.activated.connect(
            lambda: self.paste(QGuiApplication.clipboard().mimeData() or QMimeData()))
        self.file.opened.connect(self.open)
        self.empty.opened.connect(self.open)
        self.numbers.pointed.connect(self.work.point)
        self.work.opened.connect(self._on_opened)
        self.work.closed.connect(lambda: self._stack.setCurrentIndex(0))
        self.work.pointed.connect(self._show)
        self.work.refused.connect(self._on_refused)
        self.work.failed.connect(lambda error: session.noticed.emit(failed(error)))
        self.tabs.currentChanged.connect(self._show)

    def sizeHint(self) -> QSize:
        return QSize(1200, 640)

    def _lay_out(self) -> None:
        right = Splitter(self.tr("Divider over the element's way"), Qt.Orientation.Vertical)
        right.addWidget(self.tabs)
        right.addWidget(self.element)
        right.setSizes([380, 240])
        columns = Splitter(self.tr("Divider between steps and picture"))
        for widget, share in ((self.steps, 40), (right, 60)):
            columns.addWidget(widget)
            columns.setStretchFactor(columns.count() - 1, share)
        columns.setSizes([340, 660])
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(columns)
        whole = Splitter(self.tr("Divider between file and steps"), parent=self)
        whole.addWidget(self.file)
        whole.addWidget(self._stack)
        whole.setStretchFactor(1, 1)
        whole.setSizes([200, 1000])
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)

    # a file

    def _heed_torch(self) -> None:
        if error := self._session.workspace.torch_error:
            self.file.setEnabled(False)
            self.empty.say_instead(
                self.tr("Tensors are PyTorch's, so this page needs it.") + " " + explain(error))

    def open(self, kind: Kind, paths: tuple[Path, ...], options: object = None) -> None:
        """Read files of a kind and show their way to a tensor."""
        self.file.choose(kind)
        self.work.open(kind, paths, options)

    def _on_opened(self) -> None:
        assert self.work.source is not None
        kind = self._kinds.get(self.work.source.kind)
        if kind is not self._shown:
            self._shown = kind
            self._fill_tabs(kind)
        self._stack.setCurrentIndex(1)

    def _fill_tabs(self, kind: KindView | None) -> None:
        self.tabs.blockSignals(True)
        self.tabs.clear()
        if kind is not None:
            self._make_panels(kind)
            if kind.kind in self._views:
                self.tabs.addTab(self._views[kind.kind], kind.title)
        self.tabs.addTab(self.numbers, self.tr("Numbers"))
        if kind is not None:
            for (title, _), panel in zip(kind.panels, self._panels[kind.kind], strict=True):
                self.tabs.addTab(panel, title)
        self.tabs.addTab(self.code, self.tr("Code"))
        self.tabs.blockSignals(False)

    def _make_panels(self, kind: KindView) -> None:
        if kind.kind in self._panels:
            return
        self._panels[kind.kind] = tuple(make(self.work) for _, make in kind.panels)
        keep_aside(self, *self._panels[kind.kind])
        if kind.picture is not None:
            view = self._views[kind.kind] = kind.picture()
            keep_aside(self, view)
            view.pointed.connect(partial(self._if_shown, view, self.work.point))
            view.raw_pointed.connect(partial(self._if_shown, view, self.work.point_raw))

    def _if_shown(
        self, view: TensorPicture, point: Callable[[Element], None], element: Element
    ) -> None:
        """A drag may still go on in a picture of a file that another has taken the place of."""
        if view is self.tabs.currentWidget():
            point(element)

    def _on_refused(self, error: Exception) -> None:
        """Offer what puts it right, though nothing of the kind may have been opened yet."""
        kind = None if self.work.asked is None else self._kinds[self.work.asked[0]]
        if kind is None:
            return
        self._make_panels(kind)
        for (title, _), panel in zip(kind.panels, self._panels[kind.kind], strict=True):
            if isinstance(panel, Correctable):
                panel.refuse(error)
                if self.tabs.indexOf(panel) < 0:
                    self._shown = None  # the next file gets its own tabs again
                    self.tabs.addTab(panel, title)
                self._stack.setCurrentIndex(1)
                self.tabs.setCurrentWidget(panel)

    @property
    def picture(self) -> TensorPicture | None:
        """The kind's own picture of the step."""
        return None if self._shown is None else self._views.get(self._shown.kind)

    def _show(self) -> None:
        """The step looked at, in what is seen of it."""
        work, shown = self.work, self.tabs.currentWidget()
        if work.source is None or not work.steps or not isinstance(shown, TensorPicture):
            return
        shown.show_step(work.source, work.steps[work.at])
        shown.mark(() if work.element is None else (work.element,))
        shown.mark_raw(work.raw)

    # a file that is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._try(lambda: self._take_files(files_of(event.mimeData())))

    def paste(self, data: QMimeData) -> None:
        """Open what was copied: a file, a table, an image, or a text."""
        if self._session.workspace.torch_error is None:
            self._try(lambda: self._paste(data))

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except InputError as error:
            self._session.noticed.emit(failed(error))

    def _take_files(self, paths: tuple[Path, ...]) -> None:
        if len(paths) == 1 and has_classes(paths[0]):
            self.file.choose("image")
            self.other_pictures.folder.offer(paths[0])
        else:
            self.open(self.kind_of(paths), paths)

    def _paste(self, data: QMimeData) -> None:
        text = data.text() if data.hasText() else ""
        if files := files_of(data):
            self._take_files(files)
        elif data.hasImage() and not looks_like_table(text):  # a spreadsheet gives both
            self.other_pictures.take(data)
        elif text.strip():
            kind, path = self._pasted.keep(text)
            self.open(kind, (path,))
        else:
            raise InputError(
                "There is nothing to paste here. Copy an image, a table or a text first.")

    def kind_of(self, paths: tuple[Path, ...]) -> Kind:
        """What these files are read as: by their ending. Raises InputError for none or several."""
        if paths and isdir(paths[0]):
            return kind_of_folder(paths[0], self._kinds["image"].endings)
        ending = ending_of(paths[0]) if paths else ""
        for each in self._kinds.values():
            if ending in each.endings:
                return each.kind
        raise InputError(
            "What ends in “{ending}” is not known here. Choose the kind at the left, then “Open "
            "your own …”.", ending=ending,
        )
