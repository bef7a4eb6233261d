"""What both machines make of one drawing, as drawn and as normalised."""

from dataclasses import dataclass
from typing import Literal

from engine.classifiers import Floats, Verdict
from engine.linear import LinearModel
from engine.raster import Image
from engine.similarity import Similarity
from gui.sheet import Sheet

Form = Literal["raw", "normalised"]


@dataclass(frozen=True, slots=True, eq=False)
class Opinion:
    """Of one image: its pixels, and each classifier's verdict where it has one."""

    image: Image
    l1: Verdict | None = None
    rmse: Verdict | None = None
    linear: Verdict | None = None
    logits: Floats | None = None

    @property
    def is_blank(self) -> bool:
        """Whether there is no ink: then there is no verdict."""
        return not self.image.any()


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """The opinions on both forms of a drawing. A blank drawing gets no verdict."""

    raw: Opinion
    normalised: Opinion
    is_blank: bool

    def of(self, form: Form) -> Opinion:
        return self.raw if form == "raw" else self.normalised


def judge(
    sheet: Sheet, digits: tuple[int, ...], means: Floats | None, model: LinearModel | None
) -> Judgement:
    """Ask every classifier that is there."""
    raw, normalised = (
        _opinion(sheet.image(form), digits, means, model)
        for form in ("raw", "normalised")
    )
    return Judgement(raw, normalised, raw.is_blank and normalised.is_blank)


def reconsider(judgement: Judgement, model: LinearModel | None) -> Judgement:
    """The same judgement with a newer linear model; nothing else is computed again."""
    raw, normalised = (
        _with_model(opinion, model)
        for opinion in (judgement.raw, judgement.normalised)
    )
    return Judgement(raw, normalised, judgement.is_blank)


def _opinion(
    image: Image, digits: tuple[int, ...], means: Floats | None,
    model: LinearModel | None,
) -> Opinion:
    if means is None or not image.any():
        return Opinion(image)
    opinion = Opinion(
        image,
        Similarity(digits, means, "l1").judge(image),
        Similarity(digits, means, "rmse").judge(image),
    )
    return _with_model(opinion, model)


def _with_model(opinion: Opinion, model: LinearModel | None) -> Opinion:
    if opinion.is_blank or model is None:
        return Opinion(opinion.image, opinion.l1, opinion.rmse)
    image = opinion.image
    return Opinion(
        image, opinion.l1, opinion.rmse, model.judge(image), model.logits(image[None])[0]
    )
