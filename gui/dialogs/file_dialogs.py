"""Opening and saving: the dialogs, and what happens when it fails."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from engine.drawings.stroke_file import write_drawings
from engine.errors import InputError
from engine.looks import Look
from gui.dialogs.copy_drawing import CopyDrawing
from gui.dialogs.drawings_files import LATER, DrawingsFiles
from gui.dialogs.image_files import ImageFiles
from gui.dialogs.photo_dialog import Photos
from gui.dialogs.progress import Progress
from gui.model.files.file_writing import MANY, FileWriting, looking
from gui.model.files.project import ProjectOpening, save_project
from gui.model.files.weights import open_weights, save_weights
from gui.model.notices import Notice, failed, saved
from gui.model.session import Session
from gui.widgets.file_dialog import file_dialog
from gui.widgets.plain import MessageBox

translate = QCoreApplication.translate


class Files(QObject):
    """Asks for a path, does the work, tells of errors. Nothing is lost by one.

    done: a file was opened or saved.
    """

    done = Signal(object)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._question: MessageBox | None = None
        self._session = session
        self.photos = Photos(window, session)
        self.copying = CopyDrawing(window, session)
        self.drawings = DrawingsFiles(window, session)
        self.drawings.done.connect(self.done)
        self.take_drawings_file = self.drawings.take
        self.images = ImageFiles(window, session)
        self.project = ProjectOpening(session)
        self._project_progress = Progress(
            window, lambda: self.tr("Reading the project …"), lambda: None, self.project.cancel
        )
        self.project.begun.connect(self._project_progress.begin)
        self.project.ended.connect(self._project_progress.end)
        self.project.failed.connect(self._tell_no_project)
        self.project.taken.connect(self._tell_project)
        session.collection.save_asked.connect(self.save_drawings)
        self.writing = FileWriting(session)
        progress = Progress(
            window, lambda: self.tr("Writing the file …"), lambda: None, self.writing.cancel
        )
        self.writing.begun.connect(progress.begin)
        self.writing.ended.connect(progress.end)
        self.writing.failed.connect(self.tell)
        self.writing.written.connect(self.done)
        self.writing.written.connect(self.tell_saved)

    def open_drawings(self) -> None:
        self._ask(self.tr("Open drawings"), self._drawings(), False, self.take_drawings_file)

    def save_drawings(self, then: Callable[[], object] | None = None) -> None:
        """Ask for a file to save them to; `then` follows when it worked."""
        self._ask(self.tr("Save drawings"), self._drawings(), True,
                  self._write_drawings, "jsonl", then)

    def _write_drawings(self, path: Path) -> object:
        """LATER where they are many: it is told then that they are saved."""
        collection = self._session.collection
        drawings = collection.drawings
        if len(drawings) <= MANY or not collection.library.is_kept:
            collection.save(path)
            return None

        def write(look: Look) -> None:
            with drawings.read_beside() as there:
                write_drawings(path, looking(there, look))

        self.writing.begin(path, write)
        return LATER

    def ask_to_save(
        self, discard: Callable[[], object], then: Callable[[], object]
    ) -> None:
        """Before drawings would be lost: save them and go on with `then`, or do without."""
        if self._question is not None:
            return
        buttons = QMessageBox.StandardButton
        box = self._question = MessageBox(
            QMessageBox.Icon.Question, translate("MainWindow", "Save your drawings?"),
            translate("MainWindow", "Some of your drawings are not saved."),
            buttons.Save | buttons.Discard | buttons.Cancel, self._window,
        )
        box.setDefaultButton(buttons.Save)

        def on_answer(button: int) -> None:
            self._question = None
            box.deleteLater()
            if button == buttons.Discard:
                discard()
            elif button == buttons.Save:
                self.save_drawings(then)

        box.finished.connect(on_answer)
        box.open()

    def open_weights(self) -> None:
        self._ask(self.tr("Open weights"), self._weights(), False, self.take_weights)

    def save_weights(self) -> None:
        self._ask(self.tr("Save weights"), self.tr("Weights (*.safetensors *.onnx)"), True,
                  self._save_weights, "safetensors")

    def save_project(self) -> None:
        """All of the user's work as one file."""
        self._ask(self.tr("Save project"), self._projects(), True,
                  self._write_project, "threeseven")

    def _write_project(self, path: Path) -> object:
        return None if save_project(path, self._session, self.writing) else LATER

    def open_project(self) -> None:
        self._ask(self.tr("Open project"), self._projects(), False, self.take_project)

    def take_project(self, path: Path) -> object:
        """Take up a project's file: that it is done follows. Raises InputError."""
        self.project.open(path)
        return LATER

    def _tell_project(self, path: Path, new: int) -> None:
        """After what else is told now: a reset would clear it."""
        text = self.tr("The project is open. New drawings in the library: {new}.")
        self._session.facts.tell(
            self._session.training.noticed, Notice(text.format(new=new), is_good=True)
        )
        self.done.emit(path)

    def _tell_no_project(self, error: Exception) -> None:
        self._session.facts.tell(self._session.training.noticed, failed(error))

    def open_photo(self) -> None:
        """A picture of a digit, for the canvas."""
        self._ask(self.tr("Open a photo or scan"),
                  self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)"), False,
                  self.photos.open)

    def save_picture(self) -> None:
        """The drawing on the canvas, as its strokes (SVG) or as ink on paper (PNG)."""
        self._ask(self.tr("Save the drawing as a picture"), self.tr("Pictures (*.svg *.png)"),
                  True, self._write_picture, "svg")

    def _write_picture(self, path: Path) -> None:
        from engine.drawings.picture_files import write_paper_png, write_svg

        drawing = self._session.sketch.drawing
        if drawing.is_blank:
            raise InputError("There is no drawing on the canvas to save. Draw one first.")
        if path.suffix.lower() == ".png":
            write_paper_png(path, drawing)
        else:
            write_svg(path, drawing, self._window.windowTitle())

    def _drawings(self) -> str:
        return self.tr("Drawings (*.jsonl)")

    def take_weights(self, path: Path) -> None:
        open_weights(path, self._session)

    def _save_weights(self, path: Path) -> None:
        save_weights(path, self._session)

    def _projects(self) -> str:
        return self.tr("Projects (*.threeseven)")

    def _weights(self) -> str:
        return self.tr("Weights (*.safetensors)")

    def _dialog(self, title: str) -> QFileDialog:
        dialog = file_dialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _ask(
        self, title: str, kind: str, saving: bool, work: Callable[[Path], object],
        ending: str = "", then: Callable[[], object] | None = None,
    ) -> None:
        dialog = self._dialog(title)
        dialog.setNameFilters([kind, self.tr("All files (*)")])
        if saving:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(ending)
            dialog.selectFile({"jsonl": "my-drawings.jsonl", "threeseven": "my.threeseven",
                               "svg": "my-drawing.svg"}.get(
                ending, f"weights.{ending}"
            ))
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.attempt(work, Path(path), saving, then))
        dialog.open()

    def attempt(self, work: Callable[[Path], object], path: Path, saving: bool,
             then: Callable[[], object] | None) -> None:
        try:
            is_done = work(path) is not LATER
        except InputError as error:
            self.tell(error)
            return
        if is_done:
            self.done.emit(path)
            if saving:
                self.tell_saved(path)
        if then is not None:
            then()

    def tell_saved(self, path: Path) -> None:
        self._session.noticed.emit(saved(path))

    def tell(self, error: Exception) -> None:
        self._session.noticed.emit(failed(error))
