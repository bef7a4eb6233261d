"""Where a model's parameters begin, in words."""

from PySide6.QtCore import QCoreApplication

from engine.models.architecture import Start

translate = QCoreApplication.translate


def start_names() -> dict[Start, str]:
    """Each in a word."""
    return {
        "zeros": translate("starts", "zeros"), "random": translate("starts", "random"),
        "baseline": translate("starts", "baseline"), "pytorch": translate("starts", "PyTorch's"),
        "kaiming": translate("starts", "Kaiming's"), "glorot": translate("starts", "Glorot's"),
    }


def start_lesson() -> tuple[str, ...]:
    """What each of them is, a paragraph each."""
    return (
        translate("starts", "The weights before the first step. The seed decides the random "
                            "numbers."),
        translate("starts", "Zeros: enough for a linear model. In a network with ReLU or tanh "
                            "every unit would be 0 and stay 0: no weight would ever learn, only "
                            "the last biases. With sigmoid all units would stay identical."),
        translate("starts", "Random: like init_params in the chapter, around 0 with standard "
                            "deviation 1."),
        translate("starts", "Baseline: a linear model that predicts exactly like the RMSE "
                            "baseline."),
        translate("starts", "PyTorch's: like nn.Linear, uniform within ±1/√inputs. Kaiming's: "
                            "variance 2/inputs, made for ReLU. Glorot's: uniform within "
                            "±√(6/(inputs + units))."),
    )
