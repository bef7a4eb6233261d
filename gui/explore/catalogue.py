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

Question = Literal["why", "how", "well", "where", "works"]
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
        "why": translate("catalogue", "Why this prediction?"),
        "how": translate("catalogue", "How did it learn this?"),
        "well": translate("catalogue", "How to train well?"),
        "where": translate("catalogue", "Where is it wrong?"),
        "works": translate("catalogue", "How does it work?"),
    }


def entries() -> tuple[Entry, ...]:
    """The views in the order of the menu."""
    return (
        _entry("why", "why", "WhyView", translate("catalogue", "Pixel by pixel"), translate(
            "catalogue", "What each pixel adds to the prediction.")),
        _entry("what_if", "why", "WhatIfView", translate("catalogue", "What if"), translate(
            "catalogue", "Set pixels and watch the predictions change.")),
        _entry("flip", "why", "FlipView", translate("catalogue", "Flip the prediction"), translate(
            "catalogue", "The fewest pixel changes that flip a prediction.")),
        _entry("move", "why", "MoveView", translate("catalogue", "Move it"), translate(
            "catalogue", "Shift, turn, resize, slant your strokes: how far is the prediction "
                         "still correct?")),
        _entry("units", "why", "UnitsView", translate("catalogue", "Hidden units"), translate(
            "catalogue", "What each unit of a network responds to, and what it adds.")),
        _entry("walk", "why", "WalkView", translate("catalogue", "The walk"), translate(
            "catalogue", "From your drawing to another image: where a network bends.")),
        _entry("maps", "why", "MapsView", translate("catalogue", "Feature maps"), translate(
            "catalogue", "What each layer of a convolutional network computes from your drawing.")),
        _entry("map", "why", "MapView", translate("catalogue", "Map"), translate(
            "catalogue", "All validation images as points, your drawing as a star.")),
        _entry("neighbours", "why", "NeighboursView", translate("catalogue", "Neighbors"),
               translate("catalogue", "The training images most like your drawing.")),
        _entry("timeline", "how", "TimelineView", translate("catalogue", "Timeline"), translate(
            "catalogue", "Go back to any step and see its prediction for your drawing.")),
        _entry("runs", "how", "RunsView", translate("catalogue", "Runs"), translate(
            "catalogue", "All runs so far: how they differed, and the results.")),
        _entry("by_hand", "how", "ByHandView", translate("catalogue", "Seven steps by hand"),
               translate("catalogue", "One of the seven steps per click, with its numbers.")),
        _entry("as_linear", "how", "AsLinearView", translate("catalogue", "Baseline as weights"),
               translate("catalogue", "The RMSE baseline is a linear model too: compare the two.")),
        _entry("rate_finder", "well", "RateFinderView",
               translate("catalogue", "Learning-rate finder"),
               translate("catalogue", "The rate grows step by step: which one works best?")),
        _entry("how_much_data", "well", "HowMuchDataView", translate("catalogue", "How much data?"),
               translate("catalogue", "Trained on 10, 30, 100 … images: how much do more images "
                                      "help?")),
        _entry("overfitting", "well", "OverfittingView", translate("catalogue", "Overfitting"),
               translate("catalogue", "Few images: when does the model start to memorize them?")),
        _entry("variants", "well", "VariantsView", translate("catalogue", "Variants"), translate(
            "catalogue", "Shifted, turned, bent at random: look at variants, then train on them.")),
        _entry("my_hand", "well", "MyHandView", translate("catalogue", "My handwriting and MNIST"),
               translate("catalogue", "Accuracy on your drawings as their weight grows.")),
        _entry("models", "well", "ModelsView", translate("catalogue", "All models"), translate(
            "catalogue", "Size, time and accuracy of every model, in a table.")),
        _entry("mistakes", "where", "MistakesView", translate("catalogue", "Mistakes"), translate(
            "catalogue", "The validation images predicted wrongly, the worst first.")),
        _entry("confusion", "where", "ConfusionView", translate("catalogue", "Confusion matrix"),
               translate("catalogue", "Which digits are confused, and how often.")),
        _entry("reliability", "where", "ReliabilityView",
               translate("catalogue", "Is 99 % ninety-nine?"),
               translate("catalogue", "When the model is this sure, how often is it correct?")),
        _entry("people", "where", "PeopleView", translate("catalogue", "Everyone's handwriting"),
               translate("catalogue", "Each person's drawings, and handwriting never seen "
                                      "before.")),
        _entry("as_numbers", "works", "AsNumbersView", translate("catalogue", "As numbers"),
               translate("catalogue", "Your drawing as a computer stores it: 28 × 28 numbers.")),
        _entry("shapes", "works", "ShapesView", translate("catalogue", "Rank and shape"), translate(
            "catalogue", "How images stack, and how broadcasting compares them.")),
        _entry("sigmoid", "works", "SigmoidView", translate("catalogue", "Sigmoid"), translate(
            "catalogue", "How a sum of any size becomes a probability.")),
        _entry("metric", "works", "MetricView", translate("catalogue", "Loss and accuracy"),
               translate("catalogue", "Why accuracy cannot be the loss: vary one thing and see.")),
        _entry("code", "works", "CodeView", translate("catalogue", "Code"), translate(
            "catalogue", "The plain PyTorch behind it, to copy or save.")),
    )


def fill_menu(menu: QMenu, actions: dict[str, QAction], entries: tuple[Entry, ...]) -> None:
    """Every view under the question that it answers. actions: by the key of the view."""
    menu.setToolTipsVisible(True)
    for question, words in questions().items():
        menu.addSection(words)
        menu.addActions([actions[entry.key] for entry in entries if entry.question == question])


def fill_with_submenus(
    menu: QMenu, actions: dict[str, QAction], entries: tuple[Entry, ...]
) -> None:
    """A menu for each question: all views in one would be higher than many a screen."""
    for question, words in questions().items():
        submenu = menu.addMenu(words)
        submenu.setToolTipsVisible(True)
        submenu.addActions([actions[entry.key] for entry in entries if entry.question == question])


def _entry(key: str, question: Question, name: str, title: str, what: str) -> Entry:
    def make(session: Session) -> SessionView:
        module = f"gui.explore.{key}" if key in _ONE_FILE else f"gui.explore.{key}.view"
        view: SessionView = getattr(import_module(module), name)(session, what)
        return view

    return Entry(key, question, title, what, make)
