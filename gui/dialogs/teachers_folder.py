"""Help → Teacher's folder: plan, work sheets and privacy sheet, written where it is wanted."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.errors import InputError, brief
from gui.course.course_access import CourseAccess
from gui.explore.catalogue import entries
from gui.model.notices import Notice, failed
from gui.model.session import Session
from gui.widgets.file_dialog import file_dialog

translate = QCoreApplication.translate


def save_teachers_folder(window: QWidget, session: Session, course: CourseAccess) -> None:
    """Ask for a folder, and write all sheets in both languages into it.

    While the course hides its answers, those with answers are left out: a pupil may be asking.
    """
    dialog = file_dialog(window, translate("menus", "Save the teacher's folder"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def write(path: str) -> None:
        with_answers = not course.hides_answers
        try:
            written = print_teachers_folder(Path(path), with_answers)
        except InputError as error:
            session.noticed.emit(failed(error))
            return
        said = translate(
            "menus", "Saved in {folder}: a plan of three lessons, work sheets with and without "
            "answers, and a privacy sheet, in English and Korean ({count} PDF files)."
        ) if with_answers else translate(
            "menus", "Saved in {folder}: a plan of three lessons, work sheets without answers, and "
            "a privacy sheet ({count} PDF files). The course hides its answers now; show them to "
            "save the sheets with answers, too."
        )
        session.noticed.emit(Notice(
            said.format(folder=brief(path), count=len(written)), is_good=True))

    dialog.fileSelected.connect(write)
    dialog.open()


def print_teachers_folder(folder: Path, with_answers: bool = True) -> tuple[Path, ...]:
    """The same without a window; what was written. Raises InputError."""
    from gui.course.sheets.printing import write_sheets  # and with it all of a stop's

    return write_sheets(folder, [entry.key for entry in entries()], with_answers)
