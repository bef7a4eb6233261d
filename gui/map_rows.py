"""What the map's card says of an image: the numbers behind its place, and both verdicts."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.classifiers import Verdict
from engine.raster import Image
from engine.similarity import Metric, Similarity
from gui import theme
from gui.distance_choice import NAMES
from gui.map_card import Row
from gui.map_points import Pair, logit_of
from gui.numbers import signed
from gui.session import Session

LINES = 6
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """An image and what is said of it. linear: None while the model knows nothing."""

    image: Image
    baseline: Verdict
    linear: Verdict | None
    logit: float | None


def drawing(session: Session, pair: Pair, metric: Metric) -> Subject | None:
    """The drawing; None while there is none."""
    opinion, model = session.opinion, session.training.model
    baseline = opinion.l1 if metric == "l1" else opinion.rmse
    if baseline is None:
        return None
    logit = logit_of(model, opinion.image, pair) if model is not None else None
    return Subject(opinion.image, baseline, opinion.linear, logit)


def validation_image(session: Session, index: int, pair: Pair, metric: Metric) -> Subject:
    """One of the validation images."""
    lesson, training = session.lesson, session.training
    assert lesson is not None
    image, model = lesson.data.valid.images[index], training.model
    baseline = Similarity(lesson.digits, lesson.means, metric).judge(image)
    if model is None:
        return Subject(image, baseline, None, None)
    linear = model.judge(image) if training.knows_something else None
    return Subject(image, baseline, linear, logit_of(model, image, pair))


def rows_of(subject: Subject | None, digits: tuple[int, ...], pair: Pair,
            metric: Metric) -> list[Row]:
    """LINES rows; without values where there is no image."""
    numbers = {"metric": NAMES[metric], "first": pair[0], "second": pair[1]}
    to_first = to_second = margin = logit = ""
    if subject is not None:
        near, far = (subject.baseline.score(digit) for digit in pair)
        to_first, to_second, margin = f"{near:.4f}", f"{far:.4f}", signed(far - near)
        logit = signed(subject.logit) if subject.logit is not None else ""
    logit_name = (translate("map", "logit") if len(digits) == 2 else
                  translate("map", "logit {first} − logit {second}").format(**numbers))
    return [
        Row(translate("map", "{metric} to mean {first}").format(**numbers), to_first),
        Row(translate("map", "{metric} to mean {second}").format(**numbers), to_second),
        Row(translate("map", "margin"), margin, tip=translate(
            "map", "Distance to mean {second} minus distance to mean {first}. Over 0 the image is "
            "nearer to mean {first}.").format(**numbers)),
        _says(translate("map", "baseline says"), subject.baseline if subject else None),
        Row(logit_name, logit, tip=translate(
            "map", "Over 0 the linear model holds {first} for likelier than {second}."
        ).format(**numbers)),
        _says(translate("map", "linear model says"), subject.linear if subject else None,
              translate("map", "nothing yet") if subject is not None else ""),
    ]


def _says(name: str, verdict: Verdict | None, nothing: str = "") -> Row:
    if verdict is None:
        return Row(name, nothing)
    if verdict.digit is None:
        return Row(name, translate("map", "cannot tell"))
    colour = theme.digit_colour(verdict.digits, verdict.digit).name()
    return Row(name, str(verdict.digit), colour)
