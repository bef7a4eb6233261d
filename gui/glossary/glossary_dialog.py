"""The glossary: every term, searchable, with its two sentences and the way to what shows it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.glossary.terms import Language, Term, found, read_terms
from gui.widgets.card import muted
from gui.widgets.plain import Label


class GlossaryDialog(QDialog):
    """`wanted` carries the Term that is to be shown."""

    wanted = Signal(object)

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language: Language = language
        self._terms = read_terms()
        self.setWindowTitle(self.tr("Glossary"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in both languages"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.title = Label()
        self.title.setObjectName("title")
        self.text = Label()
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse
                                          | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.nothing = muted(self.tr("No term contains these letters."))
        self.show_me = QPushButton(self.tr("Show me"))
        self.show_me.setToolTip(self.tr("Go to the panel, lesson or page that shows this term"))
        self.show_me.setAutoDefault(False)  # Return in the search field closes nothing
        self._lay_out()
        self.search.textChanged.connect(self._fill)
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.list.itemActivated.connect(lambda _: self._go())
        self.show_me.clicked.connect(self._go)
        self._fill()
        self.search.setFocus()
        self.resize(min(760, parent.width() - 40), min(520, parent.height() - 60))

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        words = QVBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self.text, 1)
        words.addWidget(self.nothing)
        words.addWidget(self.show_me, 0, Qt.AlignmentFlag.AlignLeft)
        halves = QHBoxLayout()
        halves.addWidget(self.list, 2)
        halves.addLayout(words, 3)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addLayout(halves, 1)
        column.addWidget(buttons)

    @property
    def term(self) -> Term | None:
        """The one that is chosen."""
        item = self.list.currentItem()
        return None if item is None else item.data(Qt.ItemDataRole.UserRole)  # type: ignore[no-any-return]

    def _fill(self) -> None:
        self.list.clear()
        for term in found(self._terms, self.search.text(), self._language):
            item = QListWidgetItem(term.title(self._language))
            item.setData(Qt.ItemDataRole.UserRole, term)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._show()

    def _show(self) -> None:
        term = self.term
        self.title.setText("" if term is None else term.title(self._language))
        self.text.setText("" if term is None else term.text(self._language))
        self.nothing.setVisible(term is None)
        self.show_me.setEnabled(term is not None)

    def _go(self) -> None:
        term = self.term
        if term is not None and self.isVisible():
            self.accept()
            self.wanted.emit(term)
