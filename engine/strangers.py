"""Is a drawing unlike everything known? How far out its distance lies among the usual ones.

The smallest distance to a mean image says little of it: means are blurred, so a stranger is hardly
farther from one than an unusual three is. The distance to the nearest training image says more.
Where 3 and 7 are known, MNIST's fives are beyond the 98th percentile of the validation images 50
times in 100 (rmse), but only 8 times in 100 by the distance to the means; of scribbles 75 and 46,
of real pen digits 3 and 7 one in 80 and none. Nothing gives away a stranger that looks like a known
digit: of MNIST's ones it is 1 in 100, for a one is nearly a seven.
"""

import numpy as np

from engine.classifiers import Floats
from engine.datasets import Dataset
from engine.neighbours import Neighbours
from engine.similarity import Metric

SAMPLE = 500
"""How many validation images tell what is usual: a percentile of 98 is then good to about 1."""


def nearest_distances(
    neighbours: Neighbours, data: Dataset, metric: Metric, most: int = SAMPLE
) -> Floats:
    """(n,) the distance of images to the nearest training image, 0..1, sorted for `percentile`.

    neighbours: of the training images. data: the validation images, of which `most` are taken
    evenly, or all where there are fewer. Costs 0.4 (l1) to 1 ms (rmse) an image next to 12,396
    training images, four times that next to 60,000: not for the thread of the window.
    """
    count = min(most, len(data))
    sample = data.images[np.arange(count) * len(data) // max(count, 1)]
    found = [neighbours.nearest(image, metric, count=1) for image in sample]
    return np.sort(np.array([nearest[0].distance for nearest in found]))


def percentile(values: Floats, value: float) -> float:
    """The share of `values`, 0..100, below `value`. values: sorted, at least one. O(log n)."""
    return 100 * float(np.searchsorted(values, value)) / len(values)
