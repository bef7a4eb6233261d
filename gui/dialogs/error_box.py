"""What went wrong, in a box of its own over the window."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.model.notices import Notice
from gui.widgets.plain import MessageBox

translate = QCoreApplication.translate


def open_error_box(window: QWidget, notice: Notice) -> None:
    """Only for a notice of an error; the others stand in the line at the foot."""
    if not notice.is_error:
        return
    box = MessageBox(QMessageBox.Icon.Warning, translate("MainWindow", "This did not work"),
                     notice.text, QMessageBox.StandardButton.Close, window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
