"""The runs that a curve is made of, as the code is to repeat them."""

from dataclasses import dataclass, field

from engine.data.datasets import Dataset
from engine.drawings.raster import Image
from engine.models.trained import TrainedModel
from engine.text import Text
from engine.training.recipe import Recipe, Start

ON_GPU = Text(
    "Different from the window: there the model is trained on a GPU. This code runs on the CPU, "
    "so the last digits may differ, especially with a high learning rate."
)
RUNS_LOST = Text(
    "Different from the window: earlier runs are no longer listed. This code starts with their "
    "final weights."
)
MEMORY_LOST = Text(
    "Different from the window: there the optimizer goes on with what it remembered of the earlier "
    "runs. This code begins with a new optimizer, so the numbers differ."
)

NOT_AUGMENTED = Text(
    "Different from the window: there every batch uses variants of its images, shifted, turned "
    "and bent at random. This code trains on the images as they are."
)


@dataclass(frozen=True, slots=True, eq=False)
class TrainingImages:
    """What a run learns from. mine: the user's drawings as images, None for MNIST alone.

    mnist: whether MNIST's images are learned from too. weight: as how many images each of the
    user's counts beside them. balanced: whether each digit of the user's counts equally.
    """

    mine: Dataset | None = None
    mnist: bool = True
    weight: int = 1
    balanced: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class CodeRun:
    """One run. recipe: its seed is the one it shuffles with.

    changes: (steps of this run taken before it, the new learning rate). stop: it ends after so
    many steps; None: after its last epoch. carries_on: whether its optimizer goes on with what that
    of the run before remembered.
    """

    recipe: Recipe
    training_images: TrainingImages = field(default_factory=TrainingImages)
    changes: tuple[tuple[int, float], ...] = ()
    stop: int | None = None
    carries_on: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class DigitCode:
    """Everything the code depends on but where MNIST lies.

    drawing: (28, 28), what the models are given. form: "normalised" or "raw". start: the
    recipe's, or a model whose parameters are written into the code. seed: of a random start.
    notes: what the code does otherwise than the window. model: its key.
    """

    digits: tuple[int, ...]
    drawing: Image
    form: str
    start: Start | TrainedModel
    seed: int
    runs: tuple[CodeRun, ...]
    notes: tuple[Text, ...] = ()
    model: str = "linear"

    @property
    def is_pair(self) -> bool:
        return len(self.digits) == 2

    @property
    def datasets(self) -> tuple[Dataset, ...]:
        """The user's images that some run learns from, each set once."""
        found: list[Dataset] = []
        for run in self.runs:
            if run.training_images.mine is not None and all(
                run.training_images.mine is not one for one in found
            ):
                found.append(run.training_images.mine)
        return tuple(found)
