"""All that predicts, by its key: how each is called, and what its scores are."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from engine.models.pixel_similarity import METRICS
from engine.models.roster import architecture_of, family_name
from gui.engine_words import say

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ClassifierInfo:
    """One of them. title: as a heading. short: in a line of few words. score: what it gives.

    better: as the classifier's: whether the lowest score is the best, or the highest.
    """

    key: str
    title: str
    short: str
    score: str
    better: Literal["low", "high"]


def classifier_infos(model_key: str) -> tuple[ClassifierInfo, ...]:
    """The two baselines and the model that is trained, in the order in which they are shown."""
    baselines = {
        "l1": (translate("classifiers", "Baseline (L1)"), translate("classifiers", "L1"),
               translate("classifiers", "L1 distance")),
        "rmse": (translate("classifiers", "Baseline (RMSE)"), translate("classifiers", "RMSE"),
                 translate("classifiers", "RMSE")),
    }
    return (
        *(ClassifierInfo(metric, *baselines[metric], "low") for metric in METRICS),
        ClassifierInfo(
            model_key, model_title(model_key), model_short(model_key),
            translate("classifiers", "{model}, probability").format(model=model_short(model_key)),
            "high",
        ),
    )


def model_name(model_key: str) -> str:
    """Of a model that is trained, within a sentence."""
    return say(architecture_of(model_key).name)


def model_title(model_key: str) -> str:
    """The same as a heading."""
    return _as_heading(model_name(model_key))


def family_title(family: str) -> str:
    """Of a whole family, whatever is set within it, as a heading."""
    return _as_heading(say(family_name(family)))


def _as_heading(name: str) -> str:
    return name[:1].upper() + name[1:]


def model_short(model_key: str) -> str:
    """The same in a word or two."""
    return say(architecture_of(model_key).short)

