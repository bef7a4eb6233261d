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
        translate("starts", "Where the weights begin. The seed decides the random numbers."),
        translate("starts", "Zeros: enough for a linear model. In a network with ReLU or tanh "
                  "every unit would be 0 and stay so: no weight would ever learn, only the last "
                  "biases. With sigmoid all units would stay alike."),
        translate("starts", "Random: as init_params of the chapter, around 0 with standard "
                  "deviation 1."),
        translate("starts", "Baseline: a linear model that predicts as the RMSE baseline does."),
        translate("starts", "PyTorch's: as nn.Linear begins, evenly within ±1/√inputs. Kaiming's: "
                  "with variance 2/inputs, made for ReLU. Glorot's: evenly within "
                  "±√(6/(inputs + units))."),
    )
