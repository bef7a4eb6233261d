"""What each optimizer is called on the screen."""

from PySide6.QtCore import QCoreApplication

from engine.training.recipe import OptimizerName

translate = QCoreApplication.translate


def optimizer_names() -> dict[OptimizerName, str]:
    """By its key, in the order in which they are taught."""
    return {
        "sgd": "SGD", "momentum": translate("optimizers", "momentum"),
        "nesterov": translate("optimizers", "Nesterov"), "adam": "Adam",
    }
