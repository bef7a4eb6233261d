"""The title over some pictures, with what belongs beside it."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.widgets.plain import Label


class Heading(QWidget):
    """Further widgets go into `row`."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 2)
        self.row.setSpacing(10)
        self.title = Label(title)
        self.title.setObjectName("title")
        self.row.addWidget(self.title)
