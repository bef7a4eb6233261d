"""What every model that is trained gives, whatever is inside it; and what only some can.

What only some models can is a capability: who needs it asks for it, `isinstance(model, Additive)`,
and says what to look at instead where a model has it not.
"""

from abc import ABC, abstractmethod
from typing import Any, ClassVar, Literal, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import PIXELS
from engine.models import classifier as classifiers
from engine.models.classifier import Floats, Images, Prediction
from engine.models.logits import of_each_digit, probabilities
from engine.models.parameters import Parameters

_EPSILON = float(np.finfo(np.float32).eps)


class TrainedModel(ABC):
    """A classifier by logits, of which the largest is the prediction, that learns by its gradient.

    key: of its architecture, as `engine.models.roster` knows it.
    """

    __slots__ = ()

    better: ClassVar[Literal["high"]] = "high"
    digits: tuple[int, ...]
    parameters: Parameters

    @property
    @abstractmethod
    def key(self) -> str: ...

    @property
    def multiplications(self) -> int:
        """That its outputs for one image take, about: one for each parameter, unless it says."""
        return self.parameters.count

    @abstractmethod
    def outputs_of(self, pixels: NDArray[Any]) -> NDArray[Any]:
        """(…, outputs) of (…, 785) pixels in 0..1, the last always 1; of two digits one output.

        In the precision of the pixels: in float32 for many images at once while a run goes on.
        """

    def outputs(self, images: Images) -> Floats:
        """(n, outputs), summed in float64 from the float32 parameters."""
        pixels = np.ones((len(images), PIXELS + 1))
        pixels[:, :PIXELS] = images.reshape(len(images), PIXELS) / 255
        return self.outputs_of(pixels)

    def linear_at(self, image: Images) -> "Additive | None":
        """The linear model that this one is at a (28, 28) image; None where it is none there.

        Its logits are this model's at the image, within float32, and around it where it is exact.
        """
        return self if isinstance(self, Additive) else None

    @abstractmethod
    def sizes(self, images: Images) -> Floats:
        """(n, 1) the sum of the absolute values of what an output of each image is a sum of.

        By it is known how far rounding can move two logits apart.
        """

    def logits(self, images: Images) -> Floats:
        """(n, digits)."""
        return of_each_digit(self.outputs(images))

    def scores(self, images: Images) -> Floats:
        """(n, digits) probabilities; each row sums to 1."""
        return probabilities(self.outputs(images))

    def predicted_labels(self, images: Images) -> NDArray[np.uint8]:
        """(n,) digits; of logits that are equal but for rounding the first digit's wins."""
        return classifiers.predicted_labels(self.digits, self._leaders(images, self.logits(images)))

    def predict(self, image: Images) -> Prediction:
        """The prediction on one (28, 28) image."""
        return self.predict_all(image[None])[0]

    def predict_all(self, images: Images) -> list[Prediction]:
        """The prediction on each image."""
        return self.predictions_of(images, self.logits(images))

    def predictions_of(self, images: Images, logits: Floats) -> list[Prediction]:
        """The same where the images' logits, (n, digits), have been worked out already."""
        return classifiers.predictions(
            self.digits, probabilities(logits), self._leaders(images, logits)
        )

    def _leaders(self, images: Images, logits: Floats) -> NDArray[np.bool_]:
        """(n, digits) by the logits: they are equal where the probabilities are.

        Parameters are float32, each right to half of its epsilon, so a logit is right to half of
        epsilon Σ |weight × pixel|, the bias among them, and the difference of two to twice that;
        what float64 rounds is nothing beside it (n 2⁻⁵³ of the same sum: Higham, "Accuracy and
        Stability of Numerical Algorithms", section 3.1). And where that sum is small: parameters
        are sums of steps down p - target, numbers up to 1, which float32 rounds to an epsilon of 1.
        """
        return classifiers.leaders(logits, "high", _EPSILON * (1 + self.sizes(images)))


@runtime_checkable
class Additive(Protocol):
    """Each logit is a sum of a weight times each pixel, the same ones for every image, and a bias.

    So one sees what each pixel adds, and knows the fewest pixels that turn a prediction over.
    """

    @property
    def digits(self) -> tuple[int, ...]: ...

    @property
    def weights(self) -> NDArray[np.float32]:
        """(outputs, 28, 28)."""

    @property
    def bias(self) -> NDArray[np.float32]:
        """(outputs,)."""

    def logits(self, images: Images) -> Floats: ...
    def predict(self, image: Images) -> Prediction: ...
    def scores(self, images: Images) -> Floats: ...
    def predicted_labels(self, images: Images) -> NDArray[np.uint8]: ...
    def predict_all(self, images: Images) -> list[Prediction]: ...
    @property
    def key(self) -> str: ...
    @property
    def better(self) -> Literal["low", "high"]: ...


@runtime_checkable
class LinearInParameters(Protocol):
    """Each output is a sum of parameters times what the image alone decides.

    So along a line through the parameters every output is a straight line.
    """

    @property
    def digits(self) -> tuple[int, ...]: ...
    @property
    def parameters(self) -> Parameters: ...

    @property
    def matrix(self) -> NDArray[np.float32]:
        """(outputs, 785) what the pixels, and a last one that is always 1, are multiplied by."""
