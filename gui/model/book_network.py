"""The network of the book's chapter 4 with the settings that it is trained with: one click."""

from PySide6.QtCore import QCoreApplication, Qt

from engine.models.networks.model import key_of
from engine.training.recipe import Recipe
from gui.model.notices import Notice
from gui.model.session import Session

PAIR = (3, 7)
UNITS = 30

translate = QCoreApplication.translate


def set_as_in_the_book(session: Session) -> None:
    """784-30-1 on MNIST's 3 and 7 from a new start; these are loaded first where others are."""
    if _is_loaded(session):
        _take(session)
        return
    session.digit_set_changed.connect(
        lambda: _take(session), Qt.ConnectionType.SingleShotConnection
    )
    session.load(PAIR)


def _is_loaded(session: Session) -> bool:
    digit_set = session.digit_set
    return digit_set is not None and session.digits == PAIR and digit_set.source is None


def _take(session: Session) -> None:
    if not _is_loaded(session):
        return  # others were asked for meanwhile
    training = session.training
    with session.facts.together():
        training.choose_data("mnist", training.balance_mine)
        recipe = Recipe(
            epochs=40, batch_size=256, learning_rate=0.1, loss="mnist_loss", start="pytorch",
            optimizer="sgd", model=key_of((UNITS,), "relu"), seed=training.recipe.seed,
            device=training.recipe.device,
        )
        training.set_recipe(recipe)
        training.reset()
        session.facts.tell(training.noticed, Notice(translate(
            "book", "Set as in the book: digits 3 and 7, a network with {units} units and ReLU, "
            "SGD, learning rate {rate}, {epochs} epochs, batches of {batch}, mnist_loss. Press "
            "Train; the book ends at an accuracy of 0.983."
        ).format(units=UNITS, rate=recipe.learning_rate, epochs=recipe.epochs,
                 batch=recipe.batch_size), is_good=True))
