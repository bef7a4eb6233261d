"""What choosing another optimizer did to the learning rate, in words."""

from PySide6.QtCore import QCoreApplication

from engine.training.optimizing.roster import kind_of
from engine.training.recipe import Recipe
from gui.model.notices import Notice
from gui.widgets.numbers import exact
from gui.widgets.optimizer_names import optimizer_names

translate = QCoreApplication.translate


def changed(before: Recipe, after: Recipe) -> Notice | None:
    """What became of the learning rate when another optimizer was chosen; None where it suits."""
    names, usual = optimizer_names(), kind_of(after.optimizer).rate
    old, new = names[before.optimizer], names[after.optimizer]
    if after.learning_rate != before.learning_rate:
        text = translate(
            "optimizers", "{new}: the learning rate is now {rate}, the usual value; {before} was "
                          "usual with {old}."
        ).format(new=new, old=old, rate=exact(after.learning_rate),
                 before=exact(before.learning_rate))
        return Notice(text, is_good=True)
    if after.learning_rate == usual:
        return None
    text = translate(
        "optimizers", "{new}: the learning rate stays {rate}, as you set it; {usual} is usual."
    ).format(new=new, rate=exact(after.learning_rate), usual=exact(usual))
    return Notice(text)
