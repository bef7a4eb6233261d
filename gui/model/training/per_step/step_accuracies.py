"""How well the models of the curve's steps do, on MNIST and on one's drawings: on a thread."""

from dataclasses import dataclass

from engine.looks import Look
from engine.models.classifier import Classifier, accuracy
from gui.model.training.per_step.step_measures import StepMeasures


@dataclass(frozen=True, slots=True)
class StepAccuracies:
    """Of the model after a step, 0..1; None where there are no drawings of the kind.

    mnist: on the validation images. held_out: on the user's that were never learned from; learned:
    on those that may be.
    """

    step: int
    mnist: float
    held_out: float | None
    learned: float | None


class MeasuredSteps(StepMeasures):
    """Of the curve and the drawings of now."""

    def measure(self) -> tuple[StepAccuracies, ...]:
        """Of the steps that are to be shown now; those that are missing begin to be measured.

        None while the user's images are read.
        """
        training, digit_set = self._training, self._workspace.digit_set
        if digit_set is None:
            self.forget()
            return ()
        unseen, learned = training.images_unseen(), training.images_learned()
        if unseen is None or learned is None:
            return ()
        data = digit_set.data.valid, unseen, learned

        def accuracies(model: Classifier, look: Look) -> tuple[float | None, ...]:
            return tuple(accuracy(model, each, look) if len(each) else None for each in data)

        return tuple(
            StepAccuracies(step, mnist or 0.0, unseen, learned)
            for step, (mnist, unseen, learned)
            in self._along((digit_set.key, *data[1:]), accuracies)
        )
