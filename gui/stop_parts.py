"""The parts of the window that a stop of the course may keep bright."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.draw.drawing_panel import DrawingPanel
from gui.draw.drawings.collection_panel import CollectionPanel
from gui.draw.recipe_editor import RecipeEditor
from gui.draw.similarity_card import SimilarityCard
from gui.draw.trained_card import TrainedCard
from gui.draw.training_panel import TrainingPanel

if TYPE_CHECKING:
    from gui.course.covering.dimming import Parts
    from gui.data.page import DataPage
    from gui.explore.page import ExplorePage
    from gui.lab.page import LabPage


def of_window(
    drawing: DrawingPanel, similarity: SimilarityCard, linear: TrainedCard,
    collection: CollectionPanel, training: TrainingPanel, explore: Callable[[], ExplorePage],
    lab: Callable[[], LabPage], data: Callable[[], DataPage | None],
) -> Parts:
    """By the names that stops have for them. data: None until it has been made."""
    return {
        **_of_first_page(drawing, similarity, linear, collection, training),
        **_of_pages(training, explore, lab), **_of_data(data),
    }


def _of_first_page(
    drawing: DrawingPanel, similarity: SimilarityCard, linear: TrainedCard,
    collection: CollectionPanel, training: TrainingPanel,
) -> Parts:
    """The canvas, what is said of it, the user's drawings, and what trains the model."""
    return {
        "canvas": lambda: (drawing.canvas,), "tools": lambda: (drawing.tools,),
        "forms": lambda: (drawing.forms,), "baseline": lambda: (similarity,),
        "predictions": lambda: (drawing.predictions,),
        "linear": lambda: (linear,), "collection": lambda: (collection, drawing.labels),
        "pace": lambda: (training.pace,), "recipe": lambda: (training.recipe,),
        "curves": lambda: (training.loss, training.accuracy),
        **_of_recipe(training.recipe),
    }


def _of_recipe(recipe: RecipeEditor) -> Parts:
    """Its fields, one by one."""
    return {
        "rate": lambda: (recipe.rate, recipe.rate_slider), "epochs": lambda: (recipe.epochs,),
        "batch_size": lambda: (recipe.batch_size,), "loss": lambda: (recipe.loss,),
        "start": lambda: (recipe.start,), "seed": lambda: (recipe.seed,),
        "device": lambda: (recipe.device,), "model": lambda: recipe.model.fields,
        "optimizer": lambda: recipe.optimizer.fields, "schedule": lambda: (recipe.schedule,),
    }


def _of_pages(
    training: TrainingPanel, explore: Callable[[], ExplorePage], lab: Callable[[], LabPage]
) -> Parts:
    """Of the pages that are made when they are first wanted; the buttons are on two of them."""
    return {
        "transport": lambda: (training.transport, explore().transport),
        "views": lambda: (explore().area,),
        "lab_problem": lambda: (lab().problems, lab().examples),
        "lab_form": lambda: (lab().form,), "lab_transport": lambda: (lab().transport,),
        "lab_data": lambda: (lab().data,), "lab_landscape": lambda: (lab().landscape,),
        "lab_loss": lambda: (lab().loss,), "lab_panels": lambda: (lab().tabs,),
    }


def _of_data(data: Callable[[], DataPage | None]) -> Parts:
    """Of the fifth page; while it has not been made, there is nothing to be dimmed."""
    def part(widget: Callable[[DataPage], QWidget]) -> Callable[[], tuple[QWidget, ...]]:
        return lambda: () if (page := data()) is None else (widget(page),)

    return {
        "data_file": part(lambda page: page.file), "data_steps": part(lambda page: page.steps),
        "data_views": part(lambda page: page.tabs), "data_element": part(lambda page: page.element),
    }
