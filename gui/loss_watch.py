"""An eye on the loss of the run that goes on: is the learning rate right, does it still fall?"""

from collections.abc import Iterator

from engine import diagnosis
from engine.recipe import Recipe
from engine.training_record import Diverged
from gui import hint_words
from gui.notices import Notice, Offer
from gui.progress import Progress

URGENCY: tuple[Offer, ...] = ("slower", "faster", "stop")


class LossWatch:
    """`notice` is the gravest that was seen since the run, or the present rate, began.

    It stays until the run or its rate is another one, so that the window does not waver with every
    batch.
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

    def end(self) -> None:
        """The run is over: there is nothing to be stopped."""
        if self.notice is not None and self.notice.offer == "stop":
            self.notice = None

    def fail(self, error: Diverged, step: int) -> None:
        """The run could not go on."""
        self.notice = hint_words.diverged(error, step)

    def turn(self, recipe: Recipe) -> None:
        """The recipe is another: what was said of its rate is out of date."""
        if self._rate not in (0.0, recipe.learning_rate):
            self.notice = None

    def look(self, progress: Progress, recipe: Recipe, digits: int) -> None:
        """Some steps more were taken."""
        for step in range(self._seen, progress.steps):
            if progress.rates[step] != self._rate:
                self._rate, self._since, self.notice = progress.rates[step], step, None
        self._seen = progress.steps
        if recipe.learning_rate != self._rate:
            return  # these steps were on their way when the rate was turned
        for notice in self._troubles(progress, recipe, digits):
            if self.notice is None or _rank(notice) < _rank(self.notice):
                self.notice = notice
            break

    def _troubles(self, progress: Progress, recipe: Recipe, digits: int) -> Iterator[Notice]:
        """What is wrong now, the most urgent first."""
        losses = progress.losses[self._since:]
        if diagnosis.is_diverging(losses, recipe.loss, digits):
            yield hint_words.diverging(progress, recipe, digits)


def _rank(notice: Notice) -> int:
    return URGENCY.index(notice.offer)
