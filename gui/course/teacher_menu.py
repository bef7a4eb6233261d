"""What a teacher can do: hide the answers, hand out a stop, open one."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QToolButton,
    QWidget,
)

from engine.errors import InputError
from gui.course.course import Course
from gui.course.language import language
from gui.model.notices import Notice, failed, saved
from gui.model.session import Session
from gui.widgets.file_dialog import file_dialog
from gui.widgets.plain import MessageBox


class Teacher(QObject):
    """The actions, and buttons that open their menu."""

    def __init__(self, course: Course, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._course, self._session, self._window = course, session, window
        self.hide = QAction(self.tr("&Hide the answers"), self, checkable=True)
        self.hide.setToolTip(self.tr("Predictions are saved; whether they were correct is not "
                                     "shown"))
        self.save = QAction(self.tr("&Save this lesson as a file …"), self)
        self.save.setToolTip(self.tr("With the current settings, to hand out"))
        self.open = QAction(self.tr("&Open a lesson …"), self)
        self.forget = QAction(self.tr("&Delete all predictions …"), self)
        self.hide.triggered.connect(self._ask_word)
        self.save.triggered.connect(lambda: self._ask_title())
        self.open.triggered.connect(lambda: self._ask_file())
        self.forget.triggered.connect(lambda: self.ask_to_forget())
        self.menu = QMenu(window)
        self.menu.setToolTipsVisible(True)
        self.menu.addActions([self.hide, self.save, self.open])
        self.menu.addSeparator()  # not to be met by a slip
        self.menu.addAction(self.forget)
        course.entered.connect(self._refresh)
        course.marked.connect(self._refresh)
        self._refresh()

    def button(self) -> QToolButton:
        """One more button with the menu."""
        button = QToolButton()
        button.setText(self.tr("For teachers"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self.menu)
        return button

    def _refresh(self) -> None:
        self.hide.setChecked(self._course.hides_answers)
        hides = self._course.hides_answers  # a lesson's file has them
        self.save.setEnabled(self._course.stop is not None and not hides)
        self.forget.setEnabled(bool(self._course.marks))

    def _ask_word(self, hides: bool) -> None:
        """Hide the answers behind a word, or show them to whoever knows it."""
        self._refresh()  # the mark comes when it is so
        if not hides and not self._course.seal:
            self._course.show_answers()
            return
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.hide.text().replace("&", ""))
        dialog.setLabelText(self.tr("A word that shows the answers again (without one, anyone can)")
                            if hides else self.tr("The word used to hide the answers"))
        dialog.setTextEchoMode(
            QLineEdit.EchoMode.Normal if hides else QLineEdit.EchoMode.Password)
        dialog.textValueSelected.connect(self._course.hide_answers if hides else self._show)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self, word: str) -> None:
        if not self._course.show_answers(word):
            self._session.noticed.emit(Notice(
                self.tr("Wrong word. The answers stay hidden."), is_error=True))

    def ask_to_forget(self) -> None:
        """Forget all predictions, if that is wanted."""
        box = MessageBox(
            QMessageBox.Icon.Question, self.tr("Start again"),
            self.tr("Delete all predictions and their results? This cannot be undone."),
            QMessageBox.StandardButton.Cancel, self._window,
        )
        forget = box.addButton(self.tr("Delete all"), QMessageBox.ButtonRole.DestructiveRole)
        forget.clicked.connect(self._course.forget)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _ask_title(self) -> None:
        stop = self._course.stop
        assert stop is not None  # else this is disabled
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Save this lesson"))
        dialog.setLabelText(self.tr("Title"))
        dialog.setTextValue(stop.title.in_(language()))
        dialog.textValueSelected.connect(self._ask_place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_place(self, title: str) -> None:
        dialog = self._dialog(self.tr("Save this lesson"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("my-stop.json")
        dialog.fileSelected.connect(lambda path: self._save(Path(path), title))
        dialog.open()

    def _ask_file(self) -> None:
        dialog = self._dialog(self.tr("Open a lesson"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._course.open_file(Path(path)))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = file_dialog(self._window, title)
        dialog.setNameFilters([self.tr("Lessons (*.json)"), self.tr("All files (*)")])
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _save(self, path: Path, title: str) -> None:
        try:
            self._course.save_file(path, title)
        except InputError as error:
            self._session.noticed.emit(failed(error))
        else:
            self._session.noticed.emit(saved(path))
