"""Where a score comes from: the share that each pixel of an image has in it."""

import numpy as np

from engine.models.classifier import Floats, Images
from engine.models.pixel_similarity import Metric, differences
from engine.models.trained import Additive


def difference_maps(image: Images, means: Floats, metric: Metric) -> Floats:
    """How far each pixel x lies from each mean image's m: |x - m| for l1, (x - m)² for rmse.

    image: (28, 28) bytes. means: (digits, 28, 28), 0..1. Gives (digits, 28, 28), 0..1: the mean of
    one map is its L1 distance, the root of its mean the RMSE (`Similarity`).
    """
    return differences(image / 255, means, metric)


def contributions(image: Images, model: Additive) -> Floats:
    """Weight × pixel, the terms of each output; their sum and the bias are the output.

    image: (28, 28) bytes. Gives (outputs, 28, 28) float64.
    """
    return model.weights.astype(np.float64) * (image / 255)
