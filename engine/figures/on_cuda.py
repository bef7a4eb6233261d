"""How near the figures have to come on a CUDA GPU, where that is less near than on a CPU.

The published numbers are a CPU's, in float32. A GPU adds the examples up in another order, so the
last bits differ. How much that matters was found on a CPU, by adding up in other orders: over all
runs, up to 5,000 steps long, the losses moved by at most 8e-7 of themselves (those of the second
table of scores by 2e-6), the parameters by at most 6e-6, and a diverging run's, relatively, by
3e-7. What is allowed beyond the rounding of the printed digits is about five times that. A figure
that is not named here has to come as near as on a CPU: the exact ones stay exact.
"""

from collections.abc import Mapping

from engine.figures.record import Tolerance
from engine.text import Text

_LOSSES = Text(
    "a GPU adds the samples up in a different order, and each step carries the last bits on"
).template
_DIGITS = Text(
    "the last printed digit may change where the GPU's last bits differ"
).template

ON_CUDA: Mapping[str, Tolerance] = {
    "temperature.diverge": Tolerance(5e-6, True, _LOSSES),
    "temperature.diverge.params": Tolerance(2e-5, True, _LOSSES),
    "temperature.diverge.10": Tolerance(1e-5, True, _LOSSES),
    "temperature.slow": Tolerance(5e-6, True, _LOSSES),
    "temperature.slow.11_99_100": Tolerance(5e-6, True, _LOSSES),
    "temperature.slow.params": Tolerance(6e-5, False, _DIGITS),
    "temperature.slow.grad": Tolerance(2e-4, False, _LOSSES),
    "temperature.normalised": Tolerance(5e-6, True, _LOSSES),
    "temperature.normalised.params": Tolerance(1e-4, False, _DIGITS),
    "temperature.normalised.long": Tolerance(1e-5, True, _LOSSES),
    "temperature.normalised.final": Tolerance(1e-4, False, _DIGITS),
    "temperature.autograd.long": Tolerance(1e-5, True, _LOSSES),
    "temperature.adam": Tolerance(1e-5, True, _LOSSES),
    "temperature.adam.params": Tolerance(1e-4, False, _DIGITS),
    "temperature.split": Tolerance(2e-4, False, _LOSSES),
    "temperature.split.validation": Tolerance(2e-4, False, _LOSSES),
    "temperature.split.params": Tolerance(1e-4, False, _DIGITS),
    "scores.last_printed": Tolerance(1e-4, False, _DIGITS),
    "scores.other_table": Tolerance(1e-4, False, _DIGITS),
}
