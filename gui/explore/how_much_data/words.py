"""What is said of the accuracies by the number of training images."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.experiments.data_amounts_record import BASELINE, SEEDS, AccuracyRange, Amount
from gui.model.classifiers import model_title
from gui.model.experiments.data_amounts import AmountsPlan
from gui.widgets.numbers import percentage

translate = QCoreApplication.translate


def title_of(model: str) -> str:
    """A model as the legend calls it."""
    if model == BASELINE:
        return translate("how_much_data", "Pixel similarity")
    return model_title(model)


def how_it_is_measured(plan: AmountsPlan) -> str:
    """The runs, and what the picture shows of them."""
    return translate(
        "how_much_data", "Every run takes the same {steps} steps ({epochs} × all {images} "
                         "images), so small sets are repeated many times. Line: the mean of "
                         "{seeds} seeds, each with newly drawn images, equally many per digit; "
                         "band: from the lowest to the highest."
    ).format(steps=f"{plan.steps:,}", epochs=plan.recipe.epochs, seeds=SEEDS,
             images=f"{len(plan.data.train):,}")


def what_is_seen(found: dict[str, Sequence[AccuracyRange]]) -> str:
    """How much each model gains by more images, and which is best with most of them.

    found: each model's, by the number of images. Empty where there are too few to compare.
    """
    shared = [{band.images: band for band in each} for each in found.values()]
    sizes = sorted(set.intersection(*(set(each) for each in shared))) if shared else []
    if len(sizes) < 2:
        return ""
    first, last = sizes[0], sizes[-1]
    gains = ", ".join(
        f"{title_of(model)} {_points(ranges[last].mean - ranges[first].mean)}"
        for model, ranges in zip(found, shared, strict=True)
    )
    best = max(ranges[last].mean for ranges in shared)
    names = [title_of(model) for model, ranges in zip(found, shared, strict=True)
             if ranges[last].mean == best]
    return translate(
        "how_much_data", "Change of the accuracy from {first} to {last} images, in percentage "
                         "points: {gains}. Best with {last}: {best} ({accuracy})."
    ).format(first=f"{first:,}", last=f"{last:,}", gains=gains, best=", ".join(names),
             accuracy=percentage(best))


def what_diverged(found: Sequence[Amount]) -> str:
    """How many runs there are no accuracies of; "" where all have one."""
    count = sum(each.accuracy is None for each in found)
    return translate(
        "how_much_data", "Runs that diverged: {runs}. They are in no mean; a lower learning rate "
                         "on the first page (Ctrl+1) helps."
    ).format(runs=f"{count:,}") if count else ""


def _points(change: float) -> str:
    """Hundredths, with their sign."""
    return f"{100 * change:+z.1f}".replace("-", "−")
