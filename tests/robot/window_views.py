"""Views opened by their names, each as what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from robot.window_hands import Hands

from gui.explore.catalogue import entries, questions
from gui.explore.session_view import SessionView

if TYPE_CHECKING:  # the views, which are imported when they are opened
    from gui.explore.as_linear import AsLinearView
    from gui.explore.as_numbers.view import AsNumbersView
    from gui.explore.by_hand.view import ByHandView
    from gui.explore.code.view import CodeView
    from gui.explore.confusion.view import ConfusionView
    from gui.explore.flip.view import FlipView
    from gui.explore.how_much_data.view import HowMuchDataView
    from gui.explore.map.view import MapView
    from gui.explore.maps.view import MapsView
    from gui.explore.metric.view import MetricView
    from gui.explore.mistakes import MistakesView
    from gui.explore.models.view import ModelsView
    from gui.explore.move.view import MoveView
    from gui.explore.my_hand.view import MyHandView
    from gui.explore.neighbours import NeighboursView
    from gui.explore.overfitting.view import OverfittingView
    from gui.explore.people.view import PeopleView
    from gui.explore.rate_finder.view import RateFinderView
    from gui.explore.reliability.view import ReliabilityView
    from gui.explore.runs.view import RunsView
    from gui.explore.shapes.view import ShapesView
    from gui.explore.sigmoid.view import SigmoidView
    from gui.explore.timeline.view import TimelineView
    from gui.explore.units.view import UnitsView
    from gui.explore.variants.view import VariantsView
    from gui.explore.walk.view import WalkView
    from gui.explore.what_if.view import WhatIfView
    from gui.explore.why.view import WhyView


class ViewOpener(Hands):
    @overload
    def view(self, title: Literal["Pixel by pixel"]) -> WhyView: ...
    @overload
    def view(self, title: Literal["What if"]) -> WhatIfView: ...
    @overload
    def view(self, title: Literal["Flip the prediction"]) -> FlipView: ...
    @overload
    def view(self, title: Literal["Move it"]) -> MoveView: ...
    @overload
    def view(self, title: Literal["Map"]) -> MapView: ...
    @overload
    def view(self, title: Literal["Neighbors"]) -> NeighboursView: ...
    @overload
    def view(self, title: Literal["Timeline"]) -> TimelineView: ...
    @overload
    def view(self, title: Literal["Runs"]) -> RunsView: ...
    @overload
    def view(self, title: Literal["Seven steps by hand"]) -> ByHandView: ...
    @overload
    def view(self, title: Literal["My handwriting and MNIST"]) -> MyHandView: ...
    @overload
    def view(self, title: Literal["Baseline as weights"]) -> AsLinearView: ...
    @overload
    def view(self, title: Literal["Mistakes"]) -> MistakesView: ...
    @overload
    def view(self, title: Literal["Confusion matrix"]) -> ConfusionView: ...
    @overload
    def view(self, title: Literal["As numbers"]) -> AsNumbersView: ...
    @overload
    def view(self, title: Literal["Rank and shape"]) -> ShapesView: ...
    @overload
    def view(self, title: Literal["Sigmoid"]) -> SigmoidView: ...
    @overload
    def view(self, title: Literal["Loss and accuracy"]) -> MetricView: ...
    @overload
    def view(self, title: Literal["Code"]) -> CodeView: ...
    @overload
    def view(self, title: Literal["Everyone's handwriting"]) -> PeopleView: ...
    @overload
    def view(self, title: Literal["Variants"]) -> VariantsView: ...
    @overload
    def view(self, title: Literal["Hidden units"]) -> UnitsView: ...
    @overload
    def view(self, title: Literal["The walk"]) -> WalkView: ...
    @overload
    def view(self, title: Literal["Feature maps"]) -> MapsView: ...
    @overload
    def view(self, title: Literal["How much data?"]) -> HowMuchDataView: ...
    @overload
    def view(self, title: Literal["Overfitting"]) -> OverfittingView: ...
    @overload
    def view(self, title: Literal["Learning-rate finder"]) -> RateFinderView: ...
    @overload
    def view(self, title: Literal["Is 99 % ninety-nine?"]) -> ReliabilityView: ...
    @overload
    def view(self, title: Literal["All models"]) -> ModelsView: ...
    @overload
    def view(self, title: str) -> SessionView: ...
    def view(self, title: str) -> SessionView:
        """Open a view by its name in the View menu, and bring it up to date."""
        key, entry = next((entry.key, entry) for entry in entries() if entry.title == title)
        self.menu("View", questions()[entry.question], title)
        self.catch_up()
        return self.window.explore.docks[key].view
