"""How far two ways to compute one number may come out apart, from the arithmetic alone.

Processors add in different orders, some multiply and add in one go, and each has an exp of its own.
So nothing here comes from one computer. u is a type's unit roundoff, half its epsilon: 2⁻²⁴ for
float32, 2⁻⁵³ for float64.

A sum of n terms, added in whatever order, with or without fused multiply-adds, lies within
gamma(n) Σ |term| of the true one, gamma(n) = n u / (1 - n u); and so does what took n operations of
which each rounds once, relative to its terms without their signs. Source: N. J. Higham, "Accuracy
and Stability of Numerical Algorithms", 2nd edition, lemma 3.1 and sections 3.1 and 4.2.
"""

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

Floats = NDArray[np.float64]

PIXELS = 784

ELEMENTARY = 40
"""How many u the result of an exp, log, sigmoid, softmax, … may be off. Torch's quickest float32
exp, `exp_u20` in ATen/cpu/vec, which softmax uses, is good to 20 units in the last place, 2 u each;
those of SLEEF, of numpy and of the C libraries are good to 4 or better."""


def unit(dtype: DTypeLike = np.float32) -> float:
    """u: the share of itself by which a number is off that was rounded once."""
    return float(np.finfo(dtype).eps) / 2


def gamma(roundings: int, dtype: DTypeLike = np.float32) -> float:
    """The share of its terms by which what took so many roundings may be off."""
    n = roundings * unit(dtype)
    return n / (1 - n)


def of_sum(
    terms: ArrayLike, axis: int | None = None, dtype: DTypeLike = np.float32, more: int = 0
) -> Floats:
    """How far the sum of these terms may be off; more: roundings that each term has behind it."""
    sizes = np.abs(np.asarray(terms, np.float64))
    count = sizes.size if axis is None else sizes.shape[axis]
    return np.asarray(gamma(count + more, dtype) * sizes.sum(axis=axis))


MEAN_64 = gamma(PIXELS + 8, np.float64)
"""The share of itself by which a float64 mean of 784 terms that are 0 or more may be off, also its
root: 784 additions, a division, a root, and what each term has behind it."""


def as_written(decimals: int) -> float:
    """How far a number written with so many decimals may be from the number itself."""
    return 0.5 * 10.0**-decimals * (1 + 1e-9)  # these decimals are not exact in binary


def within(found: ArrayLike, expected: ArrayLike, tolerance: ArrayLike) -> bool:
    """Whether each number is no farther from its own than its tolerance."""
    off = np.abs(np.asarray(found, np.float64) - np.asarray(expected, np.float64))
    return bool((off <= np.asarray(tolerance)).all())


# The linear model.


def of_logits(images: ArrayLike, parameters: ArrayLike, dtype: DTypeLike = np.float32) -> Floats:
    """(n, outputs) weight · pixel / 255 + bias: a product for each pixel with ink (to add 0 rounds
    nothing) and the bias, and three roundings more of each.

    images: (n, 28, 28) bytes. parameters: (outputs, 785).
    """
    pixels, sizes = _with_bias(images), np.abs(np.asarray(parameters, np.float64))
    n = (np.count_nonzero(pixels, axis=1)[:, None] + 3) * unit(dtype)
    return np.asarray(n / (1 - n) * (pixels @ sizes.T))


def of_chances(logits: Floats, dtype: DTypeLike = np.float32) -> Floats:
    """(n, 1) by how much a probability may be off whose logits may be off by so much.

    A probability p moves by p (1 - p) for its own logit and by -p q for another one: by at most
    2 p (1 - p) ≤ ½ of the largest. On top come the exponentials, their sum and the quotient.
    """
    k = max(logits.shape[1], 2)
    return np.asarray(logits.max(axis=1, keepdims=True) / 2 + gamma(2 * ELEMENTARY + k, dtype))


def of_terms(logits: Floats, terms: ArrayLike, dtype: DTypeLike = np.float32) -> Floats:
    """(n,) likewise an image's own loss, -log p(label) or 1 - p(label).

    log Σ e^z - z moves by no more than twice as far as the logits do. terms: (n,) the losses.
    """
    k = max(logits.shape[1], 2)
    sizes = 1 + np.abs(np.asarray(terms, np.float64))
    return np.asarray(2 * logits.max(axis=1) + gamma(2 * ELEMENTARY + k, dtype) * sizes)


def of_batch(images: ArrayLike, dtype: DTypeLike = np.float32) -> Floats:
    """(785,) how far the mean of slope × pixel may be off, the slopes given, none over 1.

    So many terms as there are images, and four roundings of each; the bias's pixel is 1.
    """
    pixels = _with_bias(images)
    return np.asarray(gamma(len(pixels) + 4, dtype) * pixels.mean(axis=0))


def of_gradient(images: ArrayLike, parameters: ArrayLike, dtype: DTypeLike = np.float32) -> Floats:
    """(785,) how far the gradient of the mean loss by a weight may be off, by the bias last.

    It is the mean of slope × pixel. A slope is p - t, or that times probabilities: at most 1, and
    off by no more than the probabilities in it and four roundings.
    """
    slopes = 2 * of_chances(of_logits(images, parameters, dtype), dtype) + 4 * unit(dtype)
    return np.asarray((slopes * _with_bias(images)).mean(axis=0)) + of_batch(images, dtype)


def of_step(
    images: ArrayLike, parameters: ArrayLike, rate: float, dtype: DTypeLike = np.float32
) -> Floats:
    """(outputs, 785) how far the parameters may be off after one step from these.

    rate × gradient, and the rounding of what is added and of what comes of it.
    """
    sizes = np.abs(np.asarray(parameters, np.float64)) + rate * _with_bias(images).mean(axis=0)
    return np.asarray(rate * of_gradient(images, parameters, dtype) + gamma(3, dtype) * sizes)


def _with_bias(images: ArrayLike) -> Floats:
    """(n, 785) pixels in 0..1, and a 1 that the bias is multiplied by."""
    pixels = np.asarray(images, np.float64).reshape(-1, PIXELS) / 255
    return np.column_stack([pixels, np.ones(len(pixels))])


def of_rounded(images: ArrayLike, parameters: ArrayLike) -> Floats:
    """(n, outputs) by how much a logit is off because its parameters were rounded to float32."""
    return np.asarray(unit() * (_with_bias(images) @ np.abs(np.asarray(parameters, np.float64)).T))


def one_each(logits: ArrayLike) -> Floats:
    """(n, digits) from (n, outputs): of two digits the second one's logit is 0."""
    found = np.asarray(logits, np.float64)
    return np.column_stack([found, np.zeros(len(found))]) if found.shape[1] == 1 else found


def clear(scores: ArrayLike, rounding: ArrayLike) -> NDArray[np.bool_]:
    """(n,) of which images the best two of (n, digits) scores are farther apart than rounding.

    Higher is better; give distances with a minus sign. rounding: a number, or one for each image.
    """
    best = np.sort(np.asarray(scores, np.float64), axis=1)[:, -2:]
    return np.asarray(best[:, 1] - best[:, 0] > np.asarray(rounding))


def unclear(images: ArrayLike, parameters: ArrayLike) -> int:
    """Of how many images float32 cannot tell for sure which logit is the largest."""
    logits = _with_bias(images) @ np.asarray(parameters, np.float64).T
    off = of_logits(images, parameters).max(axis=1)
    return int((~clear(one_each(logits), 2 * off)).sum())
