"""The landscape of the loss, with what is chosen of it and how steep it is."""

from time import monotonic

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStackedWidget

from engine.lab.bowl import Bowl, bowl_of
from engine.lab.surface import Slice, slope
from gui.lab.curvature_words import words
from gui.lab.lab_picture import LabPicture
from gui.lab.plots import ranges
from gui.lab.plots.descent_path import descent_path, thinned_path
from gui.lab.plots.function_plots import DerivativePlot
from gui.lab.plots.landscape_plot import LandscapePlot
from gui.lab.plots.ranges import Floats
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable, Table
from gui.widgets.fields.wheel import ComboBox

_PAUSE = 0.25
"""Seconds between two slices while steps are taken, where other parameters move too."""

_LEVEL = 1e-7
"""Of the start's height over the lowest place: where no arrow points anywhere any more."""


class LandscapeView(LabPicture):
    """Contours over two parameters; for a single number its derivative."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self._bowl: Bowl | None = None
        self._of: object = None
        self._slice: Bowl | None = None
        self._surface: Slice | None = None  # of a loss that is no bowl
        self._slice_due = 0.0
        self._is_fitted = True
        self._compares = True
        self.plot, self.derivative = LandscapePlot(), DerivativePlot(self.lab)
        self.axes = ComboBox()
        self.axes.setToolTip(wrapped(self.tr(
            "The two parameters to show. The others keep their values at the step being viewed."
        )))
        self.axes.setAccessibleName(self.tr("Parameters of the landscape"))
        self.same_units = QCheckBox(self.tr("same &units"))
        self.same_units.setChecked(True)
        self.same_units.setToolTip(wrapped(self.tr(
            "Both axes use the same scale, so the valley has its true shape. Otherwise each "
            "parameter fills its axis."
        )))
        self.fit = QPushButton(self.tr("Fit"))
        self.fit.setToolTip(wrapped(self.tr("Show the start, the path and the lowest point")))
        self.curvature = muted()
        self.curvature.setMinimumWidth(1)
        self.curvature.setWordWrap(True)
        self.curvature.setMinimumHeight(2 * self.curvature.fontMetrics().lineSpacing())
        self.curvature.setToolTip(wrapped(self.tr(
            "The largest curvature of the loss divided by the smallest: the condition number of "
            "the second derivatives. At 1 the valley is round. Plain gradient descent reaches "
            "the lowest point only if rate × largest curvature is below 2."
        )))
        self._lay_out()
        self.axes.activated.connect(self._anew)
        self.same_units.toggled.connect(self._fit)
        self.fit.clicked.connect(self._fit)
        self.plot.zoomed.connect(self._on_zoomed)
        self.plot.resized.connect(self.request)
        self.lab.was_reset.connect(self._anew)
        self.follow(self.lab.flow_changed)
        self.exports = (Exportable(self.tr("the landscape"), self, self._table),)

    def _lay_out(self) -> None:
        self.body.removeWidget(self.what)
        row = QHBoxLayout()
        row.addWidget(self.what, 1)
        for widget in (self.axes, self.same_units, self.fit):
            row.addWidget(widget)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.plot)
        self._stack.addWidget(self.derivative)
        self.body.addLayout(row)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.curvature)

    def _table(self) -> Table:
        return self.derivative.table() if self._is_number else self.plot.table()

    def set_comparing(self, on: bool) -> None:
        """Whether the paths of the runs before are seen, too."""
        self._compares = on
        self.request()

    def _show_earlier(self, chosen: list[int]) -> None:
        lab = self.lab
        self.plot.show_earlier([
            thinned_path(each.progress.path)[:, chosen] for each in lab.earlier
            if self._compares and each.has_landscape_of(lab.recipe)
        ])

    def _anew(self) -> None:
        self._slice = self._surface = None
        self._fit()

    def _fit(self) -> None:
        self._is_fitted = True
        self.request()

    def _on_zoomed(self) -> None:
        self._is_fitted = False

    def refresh(self) -> None:
        problem, recipe = self.lab.problem, self.lab.recipe
        if self._of is not problem:
            self._of, self._bowl = problem, bowl_of(problem, recipe)
            self._slice, self._surface, self._is_fitted = None, None, True
            self._fill_axes()
            self.curvature.setText("" if self._bowl is None else words(self._bowl, problem, recipe))
        self._stack.setCurrentWidget(self.derivative if self._is_number else self.plot)
        if self._is_number:
            self.what.setText(self.tr("Derivative: at 0 the steps stop"))
            self.derivative.show_step()
            return
        self.what.setText(self.tr("The loss seen from above"))
        if not self.lab.problem.pairs:
            self._say_none()
        elif self._bowl is None:
            self._show_slice()
        else:
            self._show_landscape(self._bowl)

    @property
    def _is_number(self) -> bool:
        return self.lab.problem.loss == "value"

    def _fill_axes(self) -> None:
        names, chosen = self.lab.problem.names, self.axes.currentText()
        with QSignalBlocker(self.axes):
            self.axes.clear()
            for pair in self.lab.problem.pairs:
                self.axes.addItem(" × ".join(names[index] for index in pair), pair)
            self.axes.setCurrentIndex(max(0, self.axes.findText(chosen)))
        self.axes.setVisible(len(names) > 2 and bool(self.lab.problem.pairs))
        self.same_units.setVisible(self._bowl is not None)
        self.fit.setVisible(not self._is_number)

    def _show_landscape(self, bowl: Bowl) -> None:
        lab, pair = self.lab, self.axes.currentData()
        whole = descent_path(lab)
        chosen = list(pair)
        path = whole[:, chosen]
        part = self._slice_of(bowl, pair, whole)
        spans = self.plot.spans()
        if self._is_fitted:
            matters = np.vstack([path, part.lowest])
            spans = ranges.landscape(
                bowl.lowest[chosen], path[0], matters, self.plot.shape, self.same_units.isChecked()
            )
        names = lab.problem.names
        self.plot.show_surface(
            part, lab.problem.loss == "rmse", (names[pair[0]], names[pair[1]]), *spans
        )
        self._show_earlier(chosen)
        self.plot.show_path(path, self._downhill(bowl, whole, chosen))

    def _show_slice(self) -> None:
        """Where the loss is no bowl: worked out over what is seen, through the place looked at."""
        lab, pair = self.lab, self.axes.currentData()
        whole = descent_path(lab)
        chosen, names = list(pair), lab.problem.names
        finite = whole[np.isfinite(whole).all(axis=1)]
        now = monotonic()
        if (self._surface is None or self._surface.axes != pair or not lab.is_in_flow
                or now > self._slice_due):
            self._surface = Slice(lab.problem, lab.recipe, finite[-1], pair)
            self._slice_due = now + _PAUSE
        path = whole[:, chosen]
        spans = self.plot.spans()
        if self._is_fitted:
            spans = ranges.around(path[0], path)
        self.plot.show_surface(self._surface, False, (names[pair[0]], names[pair[1]]), *spans)
        gradient = slope(lab.problem, lab.recipe, whole[-1])[chosen]
        self._show_earlier(chosen)
        self.plot.show_path(path, gradient)
        if len(names) == 2:
            self.curvature.setText("")
            return
        self.curvature.setText(self.tr(
            "Only {one} and {other} change here; the {count} other parameters keep their values "
            "at the step being viewed."
        ).format(one=names[pair[0]], other=names[pair[1]], count=len(names) - 2))

    def _say_none(self) -> None:
        """Of many rows and inputs, where the loss is no bowl, it would have to be worked out."""
        self.plot.show_surface(None, False, ("", ""), (-1.0, 1.0), (-1.0, 1.0))
        self.plot.show_earlier([])
        self.plot.show_nothing()
        self.curvature.setText(self.tr(
            "For yes and no the landscape is shown of a single input. Choose one on the page Data."
        ))

    def _downhill(self, bowl: Bowl, whole: Floats, chosen: list[int]) -> Floats | None:
        """The gradient at the place looked at, unless that is as low as can be told."""
        with np.errstate(all="ignore"):
            risen, risen_first = (float(bowl(whole[index])) - bowl.least for index in (-1, 0))
            if not risen > _LEVEL * risen_first:
                return None
            found: Floats = bowl.gradient(whole[-1])[chosen]
            return found

    def _slice_of(self, bowl: Bowl, pair: tuple[int, int], path: Floats) -> Bowl:
        """Through the place looked at, or the last one on the path where there were numbers."""
        now = monotonic()
        if len(bowl.lowest) == 2:
            return bowl
        if self._slice is None or not self.lab.is_in_flow or now > self._slice_due:
            finite = path[np.isfinite(path).all(axis=1)]
            self._slice = bowl.over(pair, finite[-1])
            self._slice_due = now + _PAUSE
        return self._slice
