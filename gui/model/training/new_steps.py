"""What follows from the steps that a frame brought: told at once, or when there is time."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject

from engine.training.record import Step
from gui.model.facts import Facts
from gui.model.training.training_state import TrainingState


class NewSteps(QObject):
    """The curve grows with every frame; what moves less follows where there is time."""

    def __init__(self, training: TrainingState, facts: Facts) -> None:
        super().__init__(training)
        self._training, self._facts = training, facts
        self._behind: deque[Callable[[], None]] = deque()  # what is to be told when there is time
        training.trainer.stepped.connect(self.take)
        training.trainer.has_room.connect(self._catch_up_in_turn)

    def take(self, steps: tuple[Step, ...]) -> None:
        """They are the newest of the curve."""
        training = self._training
        with self._facts.together():
            training.timeline.add(steps)
            if training.trainer.busy:  # else it was taken by hand
                training.progress.note_time(training.trainer.busy)
            if self._are_held_back(len(steps)):
                training.progress.forget_speed()
            self._facts.tell(training.stepped)
            for step in steps:
                if step.note:
                    training.say(step.note)
            for tell in (self._tell_model, self._tell_numbers):
                if tell not in self._behind:
                    self._behind.append(tell)
            if not training.is_in_full_flow:
                self.catch_up()

    def _are_held_back(self, count: int) -> bool:
        """Whether they came at a pace, or one by one as somebody asked for them."""
        trainer = self._training.trainer
        is_by_hand = not trainer.is_running and not trainer.busy
        return self._training.pace is not None or (
            count == 1 and (trainer.is_paused or is_by_hand))

    def catch_up(self) -> None:
        """Tell all that is behind."""
        with self._facts.together():
            while self._behind:
                self._behind.popleft()()

    def _catch_up_in_turn(self) -> None:
        """Tell a part of what is behind: all of it at once would make a frame come late."""
        if self._training.is_in_full_flow and self._behind:
            self._behind.popleft()()
            if self._behind:
                self._training.trainer.more_to_show()

    def _tell_model(self) -> None:
        if self._training.timeline.is_newest:
            self._facts.tell(self._training.model_changed)

    def _tell_numbers(self) -> None:
        with self._facts.together():
            self._facts.tell(self._training.caught_up)
            if self._training.timeline.is_newest:
                self._training.compare()
