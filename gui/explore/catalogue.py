"""Every view there is, by the question that it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.model.session import Session

if TYPE_CHECKING:
    from gui.explore.session_view import SessionView

Question = Literal["why", "how", "where", "works"]
translate = QCoreApplication.translate

OF_THE_DRAWING = frozenset({"why", "what_if", "flip", "move", "neighbours", "as_numbers",
                            "units", "walk", "maps"})
"""The keys of the views that explain what is on the canvas, and are empty without it."""


_ONE_FILE = frozenset({"neighbours", "mistakes", "as_linear"})
"""The keys of the views that are a module; each of the others is a package."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A view before it is made. key: its name in settings. what: its one line."""

    key: str
    question: Question
    title: str
    what: str
    make: Callable[[Session], SessionView]


def questions() -> dict[Question, str]:
    """The questions in the learner's words."""
    return {
        "why": translate("catalogue", "Why did it say that?"),
        "how": translate("catalogue", "How did it come to be?"),
        "where": translate("catalogue", "Where is it wrong?"),
        "works": translate("catalogue", "How does it work?"),
    }


def entries() -> tuple[Entry, ...]:
    """The views in the order of the menu."""
    return (
        _entry("why", "why", "WhyView", translate("catalogue", "Pixel by pixel"), translate(
            "catalogue", "What each pixel adds to each verdict; point at one to see the sum.")),
        _entry("what_if", "why", "WhatIfView", translate("catalogue", "What if"), translate(
            "catalogue", "Set pixels of what the machines see, and watch the verdicts follow.")),
        _entry("flip", "why", "FlipView", translate("catalogue", "Change its mind"), translate(
            "catalogue", "Which few pixels turn a verdict over.")),
        _entry("move", "why", "MoveView", translate("catalogue", "Move it"), translate(
            "catalogue", "Shift, turn, size and slant your strokes: when does it stop reading "
            "them?")),
        _entry("units", "why", "UnitsView", translate("catalogue", "Hidden units"), translate(
            "catalogue", "What each unit of a network looks for, and what it adds to the answer.")),
        _entry("walk", "why", "WalkView", translate("catalogue", "The walk"), translate(
            "catalogue", "From your drawing to another image: where a network bends.")),
        _entry("maps", "why", "MapsView", translate("catalogue", "Feature maps"), translate(
            "catalogue", "What each layer of a convolutional network makes of your drawing.")),
        _entry("map", "why", "MapView", translate("catalogue", "Map"), translate(
            "catalogue", "Every validation image as a point, and your drawing as a star.")),
        _entry("neighbours", "why", "NeighboursView", translate("catalogue", "Neighbours"),
               translate("catalogue", "The training images that your drawing is most like.")),
        _entry("timeline", "how", "TimelineView", translate("catalogue", "Timeline"), translate(
            "catalogue", "Go back to any step; what it thought of your drawing at each.")),
        _entry("runs", "how", "RunsView", translate("catalogue", "Runs"), translate(
            "catalogue", "Every run so far: what differed, and what came of it.")),
        _entry("models", "how", "ModelsView", translate("catalogue", "All models"), translate(
            "catalogue", "Every model of this session and the baseline: size, time, and accuracy "
            "on MNIST and on your drawings.")),
        _entry("rate_finder", "how", "RateFinderView", translate(
            "catalogue", "Learning-rate finder"), translate(
            "catalogue", "A short run whose rate grows at each step: where does the loss fall, and "
            "which rate suits?")),
        _entry("by_hand", "how", "ByHandView", translate("catalogue", "Seven steps by hand"),
               translate("catalogue", "One press, one of the seven steps, with its numbers.")),
        _entry("my_hand", "how", "MyHandView", translate("catalogue", "My hand and MNIST"),
               translate("catalogue", "How well it does on your drawings and on MNIST, as yours "
                         "count more, and step by step.")),
        _entry("how_much_data", "how", "HowMuchDataView", translate(
            "catalogue", "How much data?"), translate(
            "catalogue", "Every model trained on 10, 30, 100 … and all images: what do more "
            "images bring?")),
        _entry("overfitting", "how", "OverfittingView", translate(
            "catalogue", "Overfitting"), translate(
            "catalogue", "A run on few images: when does it begin to learn them by heart?")),
        _entry("as_linear", "how", "AsLinearView", translate("catalogue", "Baseline as weights"),
               translate("catalogue", "The RMSE baseline is a linear model too: compare them.")),
        _entry("mistakes", "where", "MistakesView", translate("catalogue", "Mistakes"), translate(
            "catalogue", "The validation images read wrongly, the worst first.")),
        _entry("confusion", "where", "ConfusionView", translate("catalogue", "Confusion matrix"),
               translate("catalogue", "Which digit is taken for which, and how often.")),
        _entry("reliability", "where", "ReliabilityView", translate(
            "catalogue", "Is 99 % ninety-nine?"), translate(
            "catalogue", "Of the images of which it is so sure, how many are right? By groups, on "
            "images that it has not learned from.")),
        _entry("people", "where", "PeopleView", translate("catalogue", "Everyone's handwriting"),
               translate("catalogue", "How well the models do on each person's drawings, and on a "
                         "hand that they have never seen.")),
        _entry("variants", "how", "VariantsView", translate("catalogue", "Variants"), translate(
            "catalogue", "A drawing shifted, turned, stretched, bent a little at random: see it, "
            "then train on such images.")),
        _entry("as_numbers", "works", "AsNumbersView", translate("catalogue", "As numbers"),
               translate("catalogue", "Your drawing as a machine has it: 28 × 28 numbers.")),
        _entry("shapes", "works", "ShapesView", translate("catalogue", "Rank and shape"),
               translate("catalogue", "How images stack, and how one mean is compared with all "
                         "of them at once.")),
        _entry("sigmoid", "works", "SigmoidView", translate("catalogue", "Sigmoid"),
               translate("catalogue", "How a sum of any size becomes a probability.")),
        _entry("metric", "works", "MetricView", translate("catalogue", "Loss and accuracy"),
               translate("catalogue", "Why accuracy cannot be the loss: change one thing, and see "
                         "which of the two says where to go.")),
        _entry("code", "works", "CodeView", translate("catalogue", "Code"), translate(
            "catalogue", "The plain PyTorch that does what the window does, to copy or save; a "
            "mark is at what changed last.")),
    )


def fill_menu(menu: QMenu, actions: dict[str, QAction], entries: tuple[Entry, ...]) -> None:
    """Every view under the question that it answers. actions: by the key of the view."""
    menu.setToolTipsVisible(True)
    for question, words in questions().items():
        menu.addSection(words)
        menu.addActions([actions[entry.key] for entry in entries if entry.question == question])


def _entry(key: str, question: Question, name: str, title: str, what: str) -> Entry:
    def make(session: Session) -> SessionView:
        module = f"gui.explore.{key}" if key in _ONE_FILE else f"gui.explore.{key}.view"
        view: SessionView = getattr(import_module(module), name)(session, what)
        return view

    return Entry(key, question, title, what, make)
