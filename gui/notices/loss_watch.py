"""An eye on the loss of the run that goes on: is the learning rate right, does it still fall?"""

from array import array
from collections.abc import Iterator, Sequence
from typing import overload

from engine.training import diagnosis
from engine.training.progress import Progress
from engine.training.recipe import Recipe
from engine.training.record import Diverged
from gui.model.notices import Notice, SuggestionKey
from gui.notices import hint_words

URGENCY: tuple[SuggestionKey, ...] = ("no decay", "slower", "faster", "stop")

EVERY = diagnosis.WINDOW
"""Steps between two looks: what is said depends on the steps, not on how quickly they come."""

SELDOM = 25 * EVERY
"""Steps between two looks at whether the loss still falls, which reads thousands of them."""


class _Part(Sequence[float]):
    """The losses between two steps. Only slices asked for are copied: curves grow long."""

    def __init__(self, losses: "array[float]", first: int, stop: int) -> None:
        self._losses, self._range = losses, range(first, stop)

    def __len__(self) -> int:
        return len(self._range)

    @overload
    def __getitem__(self, index: int) -> float: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[float]: ...
    def __getitem__(self, index: int | slice) -> float | Sequence[float]:
        if isinstance(index, slice):
            part = self._range[index]
            return self._losses[part.start : part.stop : part.step]
        return self._losses[self._range[index]]


class LossWatch:
    """`notice` is the gravest that was seen since the run, or the present rate, began.

    It stays until the run or its rate is another one, so that the window does not waver with every
    batch; but a loss that falls after all is not called still, and of one that has settled below
    guessing only what is wrong with it by now is said.
    """

    def __init__(self) -> None:
        self.notice: Notice | None = None
        self._since = 0  # the step after which the present rate was used
        self._seen = 0
        self._rate = 0.0

    def begin(self, progress: Progress, anew: bool) -> None:
        """Another run begins; anew: on another curve, or not with what the one before had."""
        self.notice = None
        self._seen = progress.steps
        if anew:
            self._since, self._rate = progress.steps, 0.0

    def turn(self, recipe: Recipe) -> None:
        """The recipe is another: what was said of its rate is out of date."""
        if self._rate not in (0.0, recipe.learning_rate):
            self.notice = None

    def look(self, progress: Progress, recipe: Recipe, digits: int) -> None:
        """Some steps more were taken."""
        for step in range(self._seen + 1, progress.steps + 1):
            is_set = recipe.schedule == "constant"  # else every step has another
            rate = progress.rates[step - 1] if is_set else recipe.learning_rate
            if rate != self._rate:
                self._rate, self._since, self.notice = rate, step - 1, None
            # steps that were on their way when the rate was turned do not count
            if step % EVERY == 0 and rate == recipe.learning_rate:
                self._predict(progress, step, recipe, digits)
        self._seen = progress.steps

    def end(self, progress: Progress, recipe: Recipe, digits: int) -> None:
        """The run is over: nothing is left to be stopped."""
        if progress.steps > self._since and self._rate == recipe.learning_rate:
            self._predict(progress, progress.steps, recipe, digits)
        if self.notice is not None and self.notice.suggestion == "stop":
            self.notice = None

    def fail(self, error: Diverged, step: int, recipe: Recipe) -> None:
        """The run could not go on."""
        self.notice = _of_decay(recipe) or hint_words.diverged(error, step, recipe)

    def _predict(self, progress: Progress, step: int, recipe: Recipe, digits: int) -> None:
        worst = next(self._troubles(progress, step, recipe, digits), None)
        before = self.notice
        if before is not None and before.suggestion == "faster":
            if worst is None or worst.suggestion != "faster":  # else it is said as it was at first
                self.notice = worst
        elif before is not None and before.suggestion == "slower":
            losses = _Part(progress.losses, self._since, step)
            if diagnosis.has_settled(losses, recipe.loss, digits) or _is_graver(worst, before):
                self.notice = worst
        elif _is_graver(worst, before):
            self.notice = worst

    def _troubles(
        self, progress: Progress, step: int, recipe: Recipe, digits: int
    ) -> Iterator[Notice]:
        """What is wrong after a step, the most urgent first."""
        for each in self._of_rate(progress, step, recipe, digits):
            yield _of_decay(recipe) or each
        losses = _Part(progress.losses, self._since, step)
        if recipe.schedule == "constant" and step % SELDOM == 0 and diagnosis.has_plateaued(losses):
            yield hint_words.plateau()

    def _of_rate(
        self, progress: Progress, step: int, recipe: Recipe, digits: int
    ) -> Iterator[Notice]:
        """What is as a rate that does not suit makes it."""
        whole = _Part(progress.losses, 0, step)
        losses, loss = _Part(progress.losses, self._since, step), recipe.loss
        if diagnosis.is_diverging(losses, loss, digits):
            mean = sum(losses[-diagnosis.WINDOW :]) / diagnosis.WINDOW
            yield hint_words.diverging(step, mean, recipe, digits)
        # how far it swings is told by where the whole curve began
        if len(losses) >= diagnosis.SWINGS and diagnosis.is_oscillating(
            whole, loss, digits, recipe.batch_size
        ):
            yield hint_words.oscillating(recipe)
        # one-cycle begins slowly and ends still because it is meant to
        if recipe.schedule == "constant" and diagnosis.is_too_slow(losses, loss, digits):
            yield hint_words.too_slow(recipe, len(losses))


def _of_decay(recipe: Recipe) -> Notice | None:
    """With so high a weight decay no rate is to blame."""
    return hint_words.high_decay(recipe) if recipe.weight_decay > diagnosis.HIGH_DECAY else None


def _is_graver(notice: Notice | None, before: Notice | None) -> bool:
    if notice is None or before is None:
        return notice is not None
    return URGENCY.index(notice.suggestion) < URGENCY.index(before.suggestion)
