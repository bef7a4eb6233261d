"""Labelled images in files: read as the training set, and the user's drawings written as such."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.errors import InputError, brief
from gui.dialogs.invert_dialog import InvertDialog
from gui.dialogs.progress import Progress
from gui.model.drawings.image_export import Format
from gui.model.image_words import images_written
from gui.model.loading.digit_set_loaders import InvertQuestion
from gui.model.notices import failed
from gui.model.session import Session
from gui.widgets.file_dialog import file_dialog


class ImageFiles(QObject):
    """Asks for files and folders of images, and tells what has come of it."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        loading, export = session.loading, session.image_export
        reading = Progress(window, lambda: self.tr("Reading the images …"), lambda: loading.share,
                           loading.cancel)
        loading.images_begun.connect(reading.begin)
        loading.images_ended.connect(reading.end)
        writing = Progress(window, lambda: self.tr("Writing your drawings as images …"),
                           lambda: export.share, export.cancel)
        export.begun.connect(writing.begin)
        export.ended.connect(writing.end)
        loading.labels_wanted.connect(self._ask_for_labels)
        loading.inversion_wanted.connect(self._ask_whether_to_invert)
        export.written.connect(lambda written: session.noticed.emit(images_written(written)))
        export.failed.connect(self._tell)

    # read

    def open_folder(self) -> None:
        """Train on the images of a folder."""
        dialog = self._dialog(self.tr("Open a folder of images"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self._session.load_images(Path(path)))
        dialog.open()

    def open_file(self) -> None:
        """Train on the images of a file."""
        self._ask(self.tr("Open images with labels"),
                  self.tr("IDX and CSV (*.csv *.tsv *.txt *.gz *.idx *ubyte)"),
                  self._session.load_images)

    def _ask_for_labels(self, images: Path) -> None:
        title = self.tr("Open the labels of {name}").format(name=brief(images.name, 60))
        self._ask(title, self.tr("IDX labels (*label* *.gz *.idx *ubyte)"),
                  lambda labels: self._session.load_images(images, labels))

    def _ask(self, title: str, kind: str, take: Callable[[Path], object]) -> None:
        dialog = self._dialog(title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([kind, self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: take(Path(path)))
        dialog.open()

    def _ask_whether_to_invert(self, question: InvertQuestion) -> None:
        dialog = InvertDialog(question.found, question.source.path.name, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(
            lambda invert: self._session.loading.answer(question, invert)
        )
        dialog.open()

    # written

    def save_folder(self) -> None:
        """The drawings as PNG files in folders, as MNIST_SAMPLE has them."""
        self._ask_where("folder", self.tr("Save drawings as a new folder of PNG"),
                        self.tr("New folder (*)"), "my-drawings")

    def save_idx(self) -> None:
        """The drawings as two files, as MNIST comes in."""
        self._ask_where("idx", self.tr("Save drawings as IDX: the file of images"),
                        self.tr("IDX (*ubyte *.gz *.idx)"), "my-images-idx3-ubyte")

    def save_csv(self) -> None:
        """The drawings as a table: the label, and 784 pixels."""
        self._ask_where("csv", self.tr("Save drawings as MNIST CSV"), self.tr("CSV (*.csv)"),
                        "my-drawings.csv", "csv")

    def _ask_where(self, what: Format, title: str, kind: str, name: str, ending: str = "") -> None:
        dialog = self._dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([kind])
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self._begin(what, Path(path)))
        dialog.open()

    def _begin(self, what: Format, path: Path) -> None:
        session = self._session
        try:
            session.image_export.begin(what, path, session.collection.drawings, session.form,
                                       session.training.held_out)
        except InputError as error:
            self._tell(error)

    def _dialog(self, title: str) -> QFileDialog:
        dialog = file_dialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _tell(self, error: Exception) -> None:
        self._session.noticed.emit(failed(error))
