"""The parts of the window that a stop of the course may keep bright."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gui.course.dimming import Parts
from gui.draw.collection_panel import CollectionPanel
from gui.draw.drawing_panel import DrawingPanel
from gui.draw.linear_card import LinearCard
from gui.draw.recipe_editor import RecipeEditor
from gui.draw.similarity_card import SimilarityCard
from gui.draw.training_panel import TrainingPanel
from gui.explore.page import ExplorePage

if TYPE_CHECKING:
    from gui.lab.page import LabPage


def of_drawing(
    drawing: DrawingPanel, similarity: SimilarityCard, linear: LinearCard,
    collection: CollectionPanel,
) -> Parts:
    """The canvas, what is said of it, and the user's drawings."""
    return {
        "canvas": lambda: (drawing.canvas,), "tools": lambda: (drawing.tools,),
        "forms": lambda: (drawing.forms,), "baseline": lambda: (similarity,),
        "linear": lambda: (linear,), "collection": lambda: (collection,),
    }


def of_training(training: TrainingPanel, explore: ExplorePage) -> Parts:
    """What trains the model, on both pages, and what is seen of it."""
    return {
        "transport": lambda: (training.transport, explore.transport),
        "pace": lambda: (training.pace,), "recipe": lambda: (training.recipe,),
        "curves": lambda: (training.loss, training.accuracy), "views": lambda: (explore.area,),
    }


def of_recipe(recipe: RecipeEditor) -> Parts:
    """Its fields, one by one."""
    return {
        "rate": lambda: (recipe.rate, recipe.rate_slider), "epochs": lambda: (recipe.epochs,),
        "batch_size": lambda: (recipe.batch_size,), "loss": lambda: (recipe.loss,),
        "start": lambda: (recipe.start,), "seed": lambda: (recipe.seed,),
        "device": lambda: (recipe.device,),
    }


def of_lab(lab: Callable[[], LabPage]) -> Parts:
    """Of the page that is made when it is first wanted."""
    return {
        "lab_problem": lambda: (lab().problems, lab().examples),
        "lab_form": lambda: (lab().form,), "lab_transport": lambda: (lab().transport,),
        "lab_data": lambda: (lab().data,), "lab_landscape": lambda: (lab().landscape,),
        "lab_loss": lambda: (lab().loss,), "lab_panels": lambda: (lab().tabs,),
    }
