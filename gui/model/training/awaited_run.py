"""A run that begins as soon as the user's drawings have been read."""

from collections.abc import Callable

from engine.errors import InputError
from gui.model.error_texts import explain
from gui.model.image_words import others_come
from gui.model.training.comparison import RunData, Source
from gui.model.training.training_state import TrainingState


class AwaitedRun(TrainingState):
    """One at a time: what is to begin it was asked for last."""

    _begin: Callable[[], None] | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a run begins as soon as the user's drawings have been read."""
        return self._begin is not None

    def stop(self) -> None:
        """End the run that goes on, or is to begin."""
        self.trainer.stop()
        if self._begin is not None:
            self._begin = None
            self._facts.tell(self.flow_changed)

    def may_begin(self) -> bool:
        """Whether a run can begin now; where it has to wait for other images, that is said."""
        if self.can_train and not self.can_begin:
            self.say(others_come())
        return self.can_begin

    def _found_data(self, source: Source, again: Callable[[], None]) -> RunData | None:
        """None where no run can begin, or there is nothing to learn from, which is said; and where
        the user's drawings have to be read first: `again` is called then, to ask for it once more.
        """
        if not self.may_begin():
            return None
        try:
            data = self.data(source)
        except InputError as error:
            self.say(explain(error))
            return None
        if data is None:
            self._begin = again
            self.once_read(self._begin_now)
            self._facts.tell(self.flow_changed)
        return data

    def _begin_now(self) -> None:
        begin, self._begin = self._begin, None
        if begin is not None:
            with self._facts.together():
                self._facts.tell(self.flow_changed)
                begin()
