"""The third page: a small problem, how it is gone about, and three pictures of what happens."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.lab.recipe import LabRecipe, ProblemKey
from gui.lab.actions import LabActions
from gui.lab.data_and_loss import DataView, LossView
from gui.lab.examples import FIRST, examples
from gui.lab.landscape import LandscapeView
from gui.lab.problem_choice import ProblemChoice
from gui.lab.settings.column import COLUMN, SettingsColumn
from gui.lab.settings.recipe_editor import LabRecipeEditor
from gui.lab.tabs import panels
from gui.lab.transport import LabTransport
from gui.model.session import Session
from gui.widgets.export import Exportable
from gui.widgets.layout.splitter import Splitter
from gui.widgets.text_size import factor
from gui.widgets.view import View

_BESIDE = 900
"""Pixels of the page's width, with text of usual size, from which they stand beside each other."""
_LEAST_SETTINGS, _LEAST_PLOTS = 240, 360
"""Pixels of height where they stand below each other; of the plots with text of usual size."""


class LabPage(QWidget):
    """The settings at the left, the buttons over the pictures, the panels in tabs."""

    def __init__(self, session: Session, actions: LabActions) -> None:
        super().__init__()
        self._lab = session.lab
        self.problems, self.form = ProblemChoice(), LabRecipeEditor(session)
        self.examples = QToolButton()
        self.transport = LabTransport(session, actions)
        self.data, self.landscape = DataView(session), LandscapeView(session)
        self.loss = LossView(session)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for each in (self.tabs, self.tabs.tabBar()):
            each.setAccessibleName(self.tr("Panels"))
        self.views: list[View] = [self.data, self.landscape, self.loss]
        self._splitters: dict[str, Splitter] = {}
        self._layout: tuple[str, ...] = ()  # remembered, and not yet taken up
        self._lay_out()
        for title, view in panels(session):
            self.add_panel(title, view)
        self._fill_examples()
        self.problems.chosen.connect(self._begin)
        for fact in (self._lab.recipe_changed, self._lab.was_reset):
            fact.connect(self._show_problem)
        self.loss.earlier.toggled.connect(self.landscape.set_comparing)
        self._lab.panel_asked.connect(self._show_panel)
        self._show_problem()

    def sizeHint(self) -> QSize:
        return QSize(1200, 640)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setObjectName("view")
        stack = QVBoxLayout(column)
        stack.setContentsMargins(12, 8, 12, 8)
        stack.setSpacing(8)
        stack.addWidget(self.problems)
        stack.addWidget(self.examples)
        stack.addWidget(self.form)
        stack.addStretch()
        self.column = SettingsColumn()
        self.column.setWidgetResizable(True)
        self.column.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.setWidget(column)
        self.column.setAccessibleName(self.tr("Settings"))
        card = QFrame()
        card.setObjectName("card")
        around = QVBoxLayout(card)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self.column)
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        upper = self._split("upper", self.tr("Divider between data and landscape"), across,
                            self.data, self.landscape)
        lower = self._split("lower", self.tr("Divider between loss and panels"), across,
                            self.loss, self.tabs)
        lower.setSizes([400, 600])  # four parameters with all of their digits
        self._rows = rows = self._split("rows", self.tr("Divider over loss and panels"), down,
                                        upper, lower)
        right = QWidget()
        over = QVBoxLayout(right)
        over.setContentsMargins(0, 0, 0, 0)
        over.setSpacing(8)
        over.addWidget(self.transport)
        over.addWidget(rows, 1)
        self._parts = card, right
        self._whole = whole = self._split(
            "columns", self.tr("Divider between settings and plots"), across, card, right)
        whole.setStretchFactor(0, 0)
        whole.setSizes([COLUMN, 900])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(whole)

    def minimumSizeHint(self) -> QSize:
        """Settings and plots can stand below each other, where the text is large."""
        width = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        settings, _ = self._parts
        needed = sum(part.minimumSizeHint().width() for part in self._parts)
        needed = max(needed + self._whole.handleWidth(), round(_BESIDE * factor()))
        is_below = self.width() < needed
        self._whole.stack(is_below)
        settings.setMinimumHeight(_LEAST_SETTINGS if is_below else 0)
        self._rows.setMinimumHeight(round(_LEAST_PLOTS * factor()) if is_below else 0)

    def _split(
        self, name: str, words: str, way: Qt.Orientation, *widgets: QWidget
    ) -> Splitter:
        splitter = Splitter(words, way)
        for widget in widgets:
            splitter.addWidget(widget)
            splitter.setStretchFactor(splitter.count() - 1, 1)
        splitter.setSizes([500, 500])
        self._splitters[name] = splitter
        return splitter

    def add_panel(self, title: str, view: View) -> None:
        """Put one more into the tabs; what there is no room for can be scrolled to."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(view)
        area.setAccessibleName(title)
        self.tabs.addTab(area, title)
        self.tabs.currentChanged.connect(lambda _: view.request())
        self.views.append(view)

    @property
    def exports(self) -> tuple[Exportable, ...]:
        """What can be saved of any of its views."""
        return tuple(each for view in self.views for each in view.exports)

    def _fill_examples(self) -> None:
        self.examples.setText(self.tr("The tutorials' experiments"))
        self.examples.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.examples.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.examples)
        for each in examples():
            menu.addAction(each.title).triggered.connect(self._taking(each.recipe))
        self.examples.setMenu(menu)

    def _taking(self, recipe: LabRecipe) -> Callable[[], None]:
        return lambda: self.take(recipe)

    def take(self, recipe: LabRecipe) -> None:
        """Begin anew with a recipe that is known to be good."""
        if self._lab.is_ready:
            self._lab.set_recipe(recipe)
            self._lab.reset()

    def _begin(self, key: ProblemKey) -> None:
        """A problem as it is first met; a table as it came from the page Data."""
        recipe = self._lab.of_table if key == "table" else FIRST[key]
        if recipe is not None:
            self.take(recipe)

    def _show_problem(self) -> None:
        self.problems.setEnabled(self._lab.is_ready)
        self.problems.let_choose_table(self._lab.of_table is not None)
        self.examples.setEnabled(self._lab.is_ready)
        self.problems.show_problem(self._lab.problem, self._lab.recipe)

    # what is remembered

    def state(self) -> tuple[tuple[str, ...], str]:
        """Where the handles between the parts stand, and which tab is in front."""
        layout = self._layout or tuple(
            bytes(splitter.state().toBase64().data()).decode()
            for splitter in self._splitters.values()
        )
        return layout, self._panel(self.tabs.currentIndex())

    def restore(self, layout: Sequence[str], tab: str) -> None:
        if len(layout) == len(self._splitters):
            self._layout = tuple(layout)
        self._show_panel(tab)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is the page as large as it was when its layout was remembered."""
        super().showEvent(event)
        for splitter, state in zip(self._splitters.values(), self._layout, strict=False):
            splitter.restoreState(QByteArray.fromBase64(state.encode()))
        self._layout = ()
        self._fit()

    def _show_panel(self, name: str) -> None:
        for index in range(self.tabs.count()):
            if self._panel(index) == name:
                self.tabs.setCurrentIndex(index)

    def _panel(self, index: int) -> str:
        """The name of what a tab shows, whatever the language."""
        area = self.tabs.widget(index)
        return type(area.widget()).__name__ if isinstance(area, QScrollArea) else ""
