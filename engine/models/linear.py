"""The linear model: one weight a pixel and a bias for each of its outputs."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import SIDE
from engine.models import classifier as classifiers
from engine.models.classifier import Floats, Images, Prediction

PIXELS = SIDE * SIDE

_EPSILON = float(np.finfo(np.float32).eps)


@dataclass(frozen=True, slots=True, eq=False)
class LinearModel:
    """Logits = weights · pixels + bias, turned into probabilities.

    Two digits: one logit, and its sigmoid is the probability of the *first* digit, as in chapter 4
    of "Deep Learning for Coders with fastai & PyTorch" (target 1 is a 3). More digits: one logit
    each, and their softmax. parameters: (outputs, 785) float32, the last column is the bias.
    """

    digits: tuple[int, ...]
    parameters: NDArray[np.float32]

    def __post_init__(self) -> None:
        if self.parameters.shape != (outputs(self.digits), PIXELS + 1):
            raise ValueError(
                f"parameters {self.parameters.shape} do not go with digits {self.digits}"
            )

    @property
    def weights(self) -> NDArray[np.float32]:
        """(outputs, 28, 28)."""
        return self.parameters[:, :PIXELS].reshape(-1, SIDE, SIDE)

    @property
    def bias(self) -> NDArray[np.float32]:
        """(outputs,)."""
        return self.parameters[:, PIXELS]

    def logits(self, images: Images) -> Floats:
        """(n, outputs), summed in float64 from the float32 parameters."""
        pixels = images.reshape(len(images), PIXELS) / 255
        logits: Floats = pixels @ self.parameters[:, :PIXELS].T.astype(np.float64) + self.bias
        return logits

    def scores(self, images: Images) -> Floats:
        """(n, digits) probabilities; each row sums to 1."""
        return probabilities(self.logits(images))

    def predicted_labels(self, images: Images) -> NDArray[np.uint8]:
        return classifiers.predicted_labels(self.digits, self._leaders(images, self.logits(images)))

    def predict(self, image: Images) -> Prediction:
        return self.predict_all(image[None])[0]

    def predict_all(self, images: Images) -> list[Prediction]:
        return self.predictions_of(images, self.logits(images))

    def predictions_of(self, images: Images, logits: Floats) -> list[Prediction]:
        """The same where the images' logits, (n, outputs), have been worked out already."""
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
        pixels = images.reshape(len(images), PIXELS) / 255
        sizes = np.abs(self.parameters).astype(np.float64)
        size: Floats = (pixels @ sizes[:, :PIXELS].T + sizes[:, PIXELS]).max(axis=1, keepdims=True)
        return classifiers.leaders(of_each_digit(logits), "high", _EPSILON * (1 + size))


def outputs(digits: tuple[int, ...]) -> int:
    """How many logits a model of these digits has: one for two, else one each."""
    return 1 if len(digits) == 2 else len(digits)


def of_each_digit(found: NDArray[Any], axis: int = -1) -> NDArray[Any]:
    """One for each digit, where a model of two has a single one: the second digit's is then 0.

    found: logits, or what is linear in them (their weights, their changes), along this axis.
    """
    if found.shape[axis] > 1:
        return found
    return np.concatenate([found, np.zeros_like(found)], axis=axis)


def likeliest(logits: Any) -> Any:
    """(n,) the index among the digits that each image is predicted as; of equal logits the first's.

    logits: (n, outputs), of numpy or of torch.
    """
    return (logits[:, 0] < 0) * 1 if logits.shape[1] == 1 else logits.argmax(1)


def sigmoid(logits: Floats | float) -> Floats:
    """(…) 1 / (1 + e^-z), the probability of the first of two digits; of infinite ones 0 and 1."""
    with np.errstate(over="ignore"):  # beyond every float is far enough: 1 / inf is 0
        chances: Floats = 1 / (1 + np.exp(-np.asarray(logits, np.float64)))
    return chances


def probabilities(logits: Floats) -> Floats:
    """(n, digits) from (n, outputs): sigmoid of a single logit, else softmax.

    sigmoid(z) = 1 / (1 + e^-z) = softmax of (z, 0), so both are one sum of exponentials.
    """
    logits = of_each_digit(logits)
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    chances: Floats = powers / powers.sum(axis=1, keepdims=True)
    return chances


def from_means(digits: tuple[int, ...], means: Floats) -> LinearModel:
    """The RMSE baseline written as a linear model: the same prediction on every image.

    |x - m|² = |x|² - 2 m·x + |m|², and |x|² is the same for every digit, so nearest means largest
    2 m·x - |m|². For two digits their difference: weights 2 (m₁ - m₂), bias |m₂|² - |m₁|².
    """
    flat = means.reshape(len(means), PIXELS)
    rows = np.column_stack([2 * flat, -np.square(flat).sum(axis=1)])
    if len(digits) == 2:
        rows = rows[:1] - rows[1:]
    return LinearModel(digits, rows.astype(np.float32))
