"""Colours as other eyes see them, and how far two are apart."""

import numpy as np
from numpy.typing import NDArray

Colour = NDArray[np.float64]  # linear red, green, blue of 0..1

# Machado, Oliveira, Fernandes (2009), severity 1.0, for linear RGB; grey: luminance (Rec. 709)
EYES: dict[str, NDArray[np.float64]] = {
    "usual": np.eye(3),
    "protan": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                        [-0.003882, -0.048116, 1.051998]]),
    "deutan": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                        [-0.011820, 0.042940, 0.968881]]),
    "tritan": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                        [0.004733, 0.691367, 0.303900]]),
    "grey": np.tile([0.2126, 0.7152, 0.0722], (3, 1)),
}


def seen(name: str, eyes: str) -> Colour:
    """#rrggbb as linear light, through these eyes."""
    values = np.array([int(name[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    light: Colour = np.clip(EYES[eyes] @ linear, 0, 1)
    return light


def contrast(one: Colour, other: Colour) -> float:
    """1..21, by WCAG 2."""
    low, high = sorted(float(each @ EYES["grey"][0]) for each in (one, other))
    return (high + 0.05) / (low + 0.05)


def apart(one: Colour, other: Colour) -> float:
    """Distance in CIE L*a*b* (1976): about 2 is just to be seen."""
    return float(np.linalg.norm(_lab(one) - _lab(other)))


def _lab(colour: Colour) -> NDArray[np.float64]:
    to_xyz = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                       [0.0193339, 0.1191920, 0.9503041]])
    x, y, z = to_xyz @ colour / np.array([0.95047, 1.0, 1.08883])

    def f(t: float) -> float:
        return float(np.cbrt(t)) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116

    return np.array([116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))])
