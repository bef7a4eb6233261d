"""What the map's card says of an image: the numbers behind its place, and both predictions."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.drawings.raster import Image
from engine.models.classifier import Prediction
from engine.models.pixel_similarity import Metric, Similarity
from gui.explore.distance_choice import NAMES
from gui.explore.map.card import Row
from gui.explore.map.points import Pair, logit_of
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.numbers import signed
from gui.widgets.sums import places_apart

LINES = 6
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """An image and what is said of it. trained: None while that model knows nothing."""

    image: Image
    baseline: Prediction
    trained: Prediction | None
    logit: float | None


def drawing(session: Session, pair: Pair, metric: Metric) -> Subject | None:
    """The drawing; None while there is none."""
    predictions, model = session.predictions, session.training.model
    baseline = predictions.l1 if metric == "l1" else predictions.rmse
    if baseline is None:
        return None
    logit = logit_of(model, predictions.image, pair) if model is not None else None
    return Subject(predictions.image, baseline, predictions.trained, logit)


def validation_image(session: Session, index: int, pair: Pair, metric: Metric) -> Subject:
    """One of the validation images."""
    digit_set, training = session.digit_set, session.training
    assert digit_set is not None
    image, model = digit_set.data.valid.images[index], training.model
    baseline = Similarity(digit_set.digits, digit_set.means, metric).predict(image)
    if model is None:
        return Subject(image, baseline, None, None)
    trained = model.predict(image) if training.knows_something else None
    return Subject(image, baseline, trained, logit_of(model, image, pair))


def rows_of(subject: Subject | None, digits: tuple[int, ...], pair: Pair,
            metric: Metric) -> list[Row]:
    """LINES rows; without values where there is no image."""
    numbers = {"metric": NAMES[metric], "first": pair[0], "second": pair[1]}
    to_first = to_second = margin = logit = ""
    if subject is not None:
        near, far = (subject.baseline.score(digit) for digit in pair)
        places = places_apart(near, far)
        to_first, to_second = f"{near:z.{places}f}", f"{far:z.{places}f}"
        margin = signed(round(far, places) - round(near, places), places)
        logit = signed(subject.logit) if subject.logit is not None else ""
    logit_name = (translate("map", "logit") if len(digits) == 2 else
                  translate("map", "logit {first} − logit {second}").format(**numbers))
    return [
        Row(translate("map", "{metric} to mean {first}").format(**numbers), to_first),
        Row(translate("map", "{metric} to mean {second}").format(**numbers), to_second),
        Row(translate("map", "distance gap"), margin, tip=translate(
            "map", "Distance to mean {second} minus distance to mean {first}. Above 0, the image "
                   "is closer to mean {first}.").format(**numbers)),
        _says(translate("map", "baseline predicts"), subject.baseline if subject else None),
        Row(logit_name, logit, tip=translate(
            "map", "Above 0, the model considers {first} likelier than {second}."
        ).format(**numbers)),
        _says(translate("map", "model predicts"), subject.trained if subject else None,
              translate("map", "nothing yet") if subject is not None else ""),
    ]


def _says(name: str, prediction: Prediction | None, nothing: str = "") -> Row:
    if prediction is None:
        return Row(name, nothing)
    if prediction.digit is None:
        return Row(name, translate("map", "undecided"))
    colour = theme.digit_colour(prediction.digits, prediction.digit).name()
    return Row(name, str(prediction.digit), colour)
