"""What the README's pictures show of training: runs, optimizers, a network."""

from dataclasses import replace
from typing import Any

from picture_scenes.scenes import by_hand, catch_up, draw_recorded

from engine.training.recipe import Recipe
from gui.window import MainWindow


def runs(window: MainWindow) -> None:
    _compared(window, *(
        replace(Recipe(), learning_rate=rate, batch_size=batch_size)
        for rate, batch_size in ((0.5, 256), (0.02, 256), (0.5, 2048))
    ))


def optimizers(window: MainWindow) -> None:
    """SGD and Adam, each with its usual rate, compared."""
    _compared(window, Recipe(), Recipe().with_optimizer("adam"))


def by_hand_adam(window: MainWindow) -> None:
    """The step of the second batch, with what Adam remembers."""
    training = window.session.training
    training.set_recipe(Recipe().with_optimizer("adam"))
    by_hand(window)


def _compared(window: MainWindow, *recipes: Recipe) -> None:
    """A run of each, and the first two chosen."""
    from PySide6.QtCore import QItemSelectionModel

    draw_recorded(window, 7)
    for recipe in recipes:
        _train(window, recipe)
    view: Any = window.show_view("runs")
    catch_up(window)
    flag = QItemSelectionModel.SelectionFlag
    for row in (0, 1):
        view.list.selectionModel().select(
            view.list.model().index(row, 0), flag.Select | flag.Rows
        )
    catch_up(window)


def _train(window: MainWindow, recipe: Recipe) -> None:
    """From its start to its end, at full speed."""
    from gui.demo import wait_until

    training = window.session.training
    window.training.pace.setValue(window.training.pace.maximum())
    training.set_recipe(recipe)
    training.reset()
    window.training_actions.train.trigger()
    wait_until(lambda: not training.trainer.is_running)


def network(window: MainWindow) -> None:
    """A network of 30 units, trained: the linear model that it is at the drawing."""
    draw_recorded(window, 3)
    _train(window, Recipe().with_model("mlp:30:relu"))
    catch_up(window)


def units(window: MainWindow) -> None:
    network(window)
    window.show_view("units")
    catch_up(window)
