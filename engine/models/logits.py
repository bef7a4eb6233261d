"""From what a model's last layer gives to logits, predicted digits and probabilities.

A model that is trained has one output for two digits: the logit of the first, as in chapter 4 of
"Deep Learning for Coders with fastai & PyTorch" (target 1 is a 3); the second's is then 0. Of more
digits it has one output each. Logits are one for each digit.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.models.classifier import Floats


def outputs(digits: tuple[int, ...]) -> int:
    """How many outputs a model of these digits has: one for two, else one each."""
    return 1 if len(digits) == 2 else len(digits)


def of_each_digit(found: NDArray[Any], axis: int = -1) -> NDArray[Any]:
    """One for each digit, where a model of two has a single one: the second digit's is then 0.

    found: outputs, or what is linear in them (their weights, their changes), along this axis.
    """
    if found.shape[axis] > 1:
        return found
    return np.concatenate([found, np.zeros(found.shape, found.dtype)], axis=axis)


def likeliest(found: Any) -> Any:
    """(n,) the index among the digits that each image is predicted as; of equal ones the first's.

    found: (n, outputs) or (n, digits), of numpy or of torch.
    """
    return (found[:, 0] < 0) * 1 if found.shape[1] == 1 else found.argmax(1)


def sigmoid(logits: Floats | float) -> Floats:
    """(…) 1 / (1 + e^-z), the probability of the first of two digits; of infinite ones 0 and 1."""
    with np.errstate(over="ignore"):  # beyond every float is far enough: 1 / inf is 0
        chances: Floats = 1 / (1 + np.exp(-np.asarray(logits, np.float64)))
    return chances


def probabilities(logits: Floats) -> Floats:
    """(n, digits) softmax of the logits, (n, digits), or of outputs, (n, outputs).

    sigmoid(z) = 1 / (1 + e^-z) = softmax of (z, 0), so both are one sum of exponentials.
    """
    logits = of_each_digit(logits)
    powers = np.exp(logits - np.maximum.reduce(logits, axis=1, keepdims=True))
    chances: Floats = powers / np.add.reduce(powers, axis=1, keepdims=True)
    return chances
