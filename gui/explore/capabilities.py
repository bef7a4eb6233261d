"""What a view says where the model that is trained has not what the view shows."""

from PySide6.QtCore import QCoreApplication

from engine.models.roster import architecture_of
from engine.models.trained import LinearInParameters, TrainedModel
from gui.model.classifiers import model_title

translate = QCoreApplication.translate


def not_linear_here(model: TrainedModel | None) -> str:
    """Why a model is no linear model at an image; "" for one that is, or none."""
    if model is None or architecture_of(model.key).is_linear_at_each_image:
        return ""
    return translate(
        "capabilities", "{model}: what a pixel adds depends on the other pixels, so the logit is "
                        "not a sum with one weight per pixel. See “What if” and “Move it” "
                        "instead: they query the model directly."
    ).format(model=model_title(model.key))


def not_linear_in_parameters(model: TrainedModel | None) -> str:
    """Why a model has no straight line through its parameters; "" for one that has, or none."""
    if model is None or isinstance(model, LinearInParameters):
        return ""
    return translate(
        "capabilities", "{model}: the logits are not linear in the parameters, so the jumps of "
                        "the accuracy cannot be found exactly. See the loss and accuracy of the "
                        "run under “Timeline” instead."
    ).format(model=model_title(model.key))
