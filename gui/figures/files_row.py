"""Below the list: which of the figures on data as tensors need files, and the choice of these."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from gui.model.figure_check import FigureCheck
from gui.widgets.card import muted
from gui.widgets.file_dialog import file_dialog


class FilesRow(QWidget):
    """Says how many figures need the tutorial's files, and asks for their folder."""

    def __init__(self, check: FigureCheck) -> None:
        super().__init__()
        self._check = check
        self.text = muted("")
        self.text.setWordWrap(True)
        self.choose = QPushButton(self.tr("Choose the &folder of the tutorial's files …"))
        self.choose.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.choose)
        for fact in (check.started, check.found, check.ended):
            fact.connect(self._show)
        self.choose.clicked.connect(self._ask)
        self._show()

    def _show(self) -> None:
        check = self._check
        self.setVisible(check.of_tensors > 0)
        if check.lacking:
            text = self.tr(
                "Data as tensors: {lacking} of its {total} figures need a file that the program "
                "does not bring.").format(lacking=check.lacking, total=check.of_tensors)
        else:
            text = self.tr("Data as tensors: {total} figures.").format(total=check.of_tensors)
        self.text.setText(text)

    def _ask(self) -> None:
        dialog = file_dialog(self, self.tr("The folder of the tutorial's files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._check.use_data(Path(path)))
        dialog.open()
