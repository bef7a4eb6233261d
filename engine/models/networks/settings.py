"""What can be set in a network: the units of its hidden layers, and what stands after them."""

from collections.abc import Mapping

from engine.bounds import WholeBounds
from engine.models.architecture import Setting
from engine.models.networks.activations import ACTIVATIONS, NAMES
from engine.text import Text

MOST_UNITS = 512
"""Of a hidden layer."""

SETTINGS: Mapping[str, Setting] = {
    "units": Setting(Text("Hidden units"), (
        Text("Number of units in the hidden layer, at most {most}. Each has one weight per pixel.",
             most=MOST_UNITS),
    ), WholeBounds(1, MOST_UNITS)),
    "more_units": Setting(Text("Units of a second hidden layer"), (
        Text("Number of units in a second hidden layer after the first. 0: no second layer."),
    ), WholeBounds(0, MOST_UNITS)),
    "activation": Setting(Text("Activation"), (
        Text("The function applied to each hidden unit's sum z."),
        Text("ReLU: max(z, 0). Sigmoid: 1 / (1 + e^−z). tanh: between −1 and 1."),
        Text("No activation: z itself. Two linear layers with nothing in between are one linear "
             "model."),
    ), {str(each): NAMES[each] for each in ACTIVATIONS}),
}
