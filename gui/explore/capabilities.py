"""What a view says where the model that is trained has not what the view shows."""

from PySide6.QtCore import QCoreApplication

from engine.models.capabilities.feature_maps import FeatureMaps
from engine.models.capabilities.hidden_units import HiddenUnits
from engine.models.capabilities.walk import OwnWalk
from engine.models.roster import architecture_of
from engine.models.trained import Additive, LinearInParameters, TrainedModel
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


def no_hidden_units(model: TrainedModel) -> str:
    """Why the units of a model are not shown one by one; "" for one that has some."""
    if isinstance(model, HiddenUnits):
        return ""
    if isinstance(model, FeatureMaps):
        text = translate(
            "capabilities", "This model has feature maps instead of hidden units: a kernel "
                            "computes one number at each position. Open “Feature maps” to see "
                            "them.")
        return f"{text} " + translate(
            "capabilities", "“The walk” shows which linear models the network consists of."
        ) if isinstance(model, OwnWalk) else text
    if isinstance(model, Additive):
        return translate("capabilities", "This model has no hidden units. Choose “Network” on the "
                                         "first page (Ctrl+1), and train it.")
    return _unknown_inside(model)


def no_feature_maps(model: TrainedModel) -> str:
    """Why a model has no feature maps; "" for one that has some."""
    if isinstance(model, FeatureMaps):
        return ""
    if isinstance(model, HiddenUnits | Additive):
        return translate("capabilities", "This model has no feature maps. Choose “Convolutional "
                                         "network” on the first page (Ctrl+1), and train it.")
    return _unknown_inside(model)


def no_straight_pieces(model: TrainedModel) -> str:
    """Why engine.explain.walk gives none through a model."""
    if not isinstance(model, HiddenUnits):
        return _unknown_inside(model)
    return translate(
        "capabilities", "{model}: the logit curves all along the way, so there are no straight "
                        "pieces to sum exactly. Choose ReLU on the first page (Ctrl+1), and "
                        "train the model."
    ).format(model=model_title(model.key))


def _unknown_inside(model: TrainedModel) -> str:
    return translate(
        "capabilities", "{model}: this program cannot show what happens inside this kind of model. "
                        "See “What if” and “Move it” instead: they query the model directly."
    ).format(model=model_title(model.key))
