"""The hints in words: one sentence each, and what its button would do."""

from PySide6.QtCore import QCoreApplication

from engine.drawings.placement import Placement
from engine.training.diagnosis import WINDOW, guessing_loss
from engine.training.optimizing.kind import OptimizerName
from engine.training.optimizing.roster import kind_of
from engine.training.recipe import LEARNING_RATE, Recipe
from engine.training.record import Diverged
from gui.model.notices import Notice, Suggestion, suggesting
from gui.widgets.numbers import exact, percentage
from gui.widgets.optimizer_names import optimizer_names

translate = QCoreApplication.translate


def slower(rate: float, optimizer: OptimizerName) -> float:
    """The rate to try instead of one that is too high: the optimizer's usual, or else a tenth."""
    usual = kind_of(optimizer).rate
    return usual if rate > usual else max(_rounded(rate / 10), LEARNING_RATE.low)


def faster(rate: float, optimizer: OptimizerName) -> float:
    """The rate to try instead of one that is too low: ten times, but not past the usual one.

    From the usual one on ten times again: it was too low all the same.
    """
    usual, higher = kind_of(optimizer).rate, _rounded(rate * 10)
    return min(usual if rate < usual < higher else higher, LEARNING_RATE.high)


def _usual(recipe: Recipe) -> str:
    """A sentence more on what suits the optimizer; of plain SGD nothing is said."""
    usual = kind_of(recipe.optimizer).rate
    if recipe.optimizer == "sgd" or recipe.learning_rate == usual:
        return ""
    return " " + translate("hints", "The usual rate with {optimizer} is {rate}.").format(
        optimizer=optimizer_names()[recipe.optimizer], rate=exact(usual))


def _rounded(rate: float) -> float:
    return float(f"{rate:.2g}")


def diverging(step: int, loss: float, recipe: Recipe, digits: int) -> Notice:
    """That the losses are far above guessing. loss: the mean of the WINDOW steps up to this one."""
    return Notice(translate(
        "hints", "The learning rate {rate} is too high: at step {step} the loss was {loss} (mean "
                 "of {n} steps); guessing gives {guess}."
    ).format(
        rate=exact(recipe.learning_rate), loss=f"{loss:z.4f}", step=step, n=WINDOW,
        guess=f"{guessing_loss(recipe.loss, digits):z.4f}",
    ) + _usual(recipe),
        suggestions=suggesting("slower", slower(recipe.learning_rate, recipe.optimizer)))


def diverged(error: Diverged, step: int, recipe: Recipe) -> Notice:
    """That the run was stopped because its numbers were no longer finite."""
    is_set = recipe.schedule == "constant"  # else the step's rate is one that nobody has set
    rate = error.learning_rate if is_set else recipe.learning_rate
    return Notice(translate(
        "hints", "The learning rate {rate} is too high: at step {step} the loss was no longer a "
                 "finite number. The last good weights are kept."
    ).format(step=step, rate=exact(rate)) + _usual(recipe),
        suggestions=suggesting("slower", slower(rate, recipe.optimizer)))


def oscillating(recipe: Recipe) -> Notice:
    """That the losses go up and down instead of falling."""
    return Notice(translate(
        "hints", "The learning rate {rate} is too high: the loss jumps up and down from step to "
                 "step."
    ).format(rate=exact(recipe.learning_rate)) + _usual(recipe),
        suggestions=suggesting("slower", slower(recipe.learning_rate, recipe.optimizer)))


def too_slow(recipe: Recipe, steps: int) -> Notice:
    """That nothing is seen to happen."""
    return Notice(translate(
        "hints", "The learning rate {rate} is too low: the loss has not visibly fallen in "
                 "{steps} steps."
    ).format(rate=exact(recipe.learning_rate), steps=f"{steps:,}") + _usual(recipe),
        suggestions=suggesting("faster", faster(recipe.learning_rate, recipe.optimizer)))


def high_decay(recipe: Recipe) -> Notice:
    """That weight decay has the better of the gradient."""
    return Notice(translate(
        "hints", "The weight decay {decay} is too high: it changes the weights more than the loss "
                 "does, so the model hardly learns. Usual values are 0.01 and below."
    ).format(decay=exact(recipe.weight_decay)),
        suggestions=suggesting("no decay"))


def all_zeros() -> Notice:
    """That a network that began with zeros cannot learn."""
    return Notice(translate(
        "hints", "Starting from zeros, all hidden units are identical and add nothing, so no "
                 "weight has a gradient: a network must start from random numbers."
    ),
        suggestions=suggesting("random start"))


def all_zeros_maps() -> Notice:
    """That a convolutional network that began with zeros cannot learn."""
    return Notice(translate(
        "hints", "Starting from zeros, all feature maps are identical and add nothing, so no "
                 "weight has a gradient: a convolutional network must start from random numbers."
    ),
        suggestions=suggesting("random start"))


def all_alike(units: int) -> Notice:
    """That with the sigmoid, which is ½ at 0, the units of a network do move, but all alike."""
    return Notice(translate(
        "hints", "Starting from zeros, all {units} hidden units get the same gradient and stay "
                 "identical, as if there were one: a network must start from random numbers."
    ).format(units=units),
        suggestions=suggesting("random start"))


def dead_units(
    dead: int, units: int, images: int, rate: float, optimizer: OptimizerName
) -> Notice:
    """That most units of a layer with ReLU are off, whatever the image.

    rate: the highest of the steps that made them so.
    """
    return Notice(translate(
        "hints", "{dead} of {units} hidden units are dead: they are 0 on each of {n} training "
                 "images, and so are their gradients. A learning rate of {rate} is too high."
    ).format(dead=dead, units=units, n=f"{images:,}", rate=exact(rate)),
        suggestions=suggesting("slower", slower(rate, optimizer)))


def dead_before(dead: int, units: int, images: int) -> Notice:
    """That they were so in the weights that the training began with."""
    return Notice(translate(
        "hints", "{dead} of {units} hidden units are dead: they are 0 on each of {n} training "
                 "images, and so are their gradients. They were dead before the first step."
    ).format(dead=dead, units=units, n=f"{images:,}"),
        suggestions=suggesting("random start"))


def try_network(accuracy: float, digits: int) -> Notice:
    """That a linear model is at its end where there are many digits."""
    return Notice(translate(
        "hints", "Fully trained, the linear model predicts {accuracy} of the images of {digits} "
                 "digits correctly. A network with hidden units or convolutions does better."
    ).format(accuracy=percentage(accuracy), digits=digits),
        suggestions=(Suggestion("network"), Suggestion("trained model")))


def plateau() -> Notice:
    """That more of the same will not help."""
    return Notice(translate(
        "hints", "The loss no longer falls: the model has learned what it can with these settings."
    ),
        suggestions=suggesting("stop"))


def few_drawings(count: int) -> Notice:
    """That it learns from hardly any drawings."""
    return Notice(translate(
        "hints", "The model trains on only {count} of your drawings: what it learns from so few "
                 "hardly fits the next one."
    ).format(count=count),
        suggestions=suggesting("both"))


def missing_digits(digits: tuple[int, ...]) -> Notice:
    """That it learns from drawings among which a digit is not."""
    return Notice(translate(
        "hints", "The model trains on your drawings only, and there is no {digits} among them: "
                 "it forgets what it had learned about that digit."
    ).format(digits=", ".join(map(str, digits))),
        suggestions=suggesting("both"))


def uneven(counts: dict[int, int]) -> Notice:
    """That of one digit more is learned from than of another. counts: of those that there are."""
    common, rare = max(counts, key=lambda d: counts[d]), min(counts, key=lambda d: counts[d])
    return Notice(translate(
        "hints", "The model trains on {most} of your drawings of {common} but on only {least} of "
                 "{rare}: when in doubt, it learns to predict {common}."
    ).format(common=common, rare=rare, most=counts[common], least=counts[rare]),
        suggestions=suggesting("balance"))


def misplaced(placement: Placement) -> Notice | None:
    """That a drawing lies or is sized as no digit that was learned from, if so."""
    if placement.is_off_centre:
        return Notice(translate(
            "hints", "As drawn, your digit is {off} pixels off center. The models have only seen "
                     "centered digits."
        ).format(off=f"{placement.off:z.1f}"),
        suggestions=suggesting("normalise"))
    if placement.is_of_another_size:
        return Notice(translate(
            "hints", "As drawn, the longest side of your digit is {side} pixels. The models have "
                     "only seen 20."
        ).format(side=placement.side),
        suggestions=suggesting("normalise"))
    return None


def blank(while_training: bool) -> Notice:
    """That there is nothing on the canvas where something is needed."""
    return Notice(
        translate("hints", "The canvas is blank: draw a digit to see its prediction change while "
                           "the model learns.") if while_training
        else translate("hints", "The canvas is blank: the open panels have nothing to explain."),
        suggestions=suggesting("show one"),
    )
