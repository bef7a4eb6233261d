"""Every published figure, computed anew and compared, one after the other."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from engine.errors import InputError
from engine.figures import comparison
from engine.figures.digits import digit_findings
from engine.figures.lab import lab_findings
from engine.figures.on_cuda import ON_CUDA
from engine.figures.published import read_published
from engine.figures.record import DigitsExperiment, Figure, Finding, Published, Tolerance, Value
from engine.figures.runs import Runs, Stopped
from engine.figures.speeds import speed_findings
from engine.training.recipe import DeviceName


def check(
    published: Path, mnist: Path, device: DeviceName = "cpu",
    keep_going: Callable[[], bool] = lambda: True,
) -> Iterator[Figure]:
    """Yield each figure of the file as soon as it is computed.

    The figures were printed by a CPU, which is why that is what they are computed on unless a GPU
    is asked for. keep_going is asked at every step and every figure; False ends the check. Raises
    InputError where a file cannot be read, or has a figure that nothing here computes.
    """
    entries = read_published(published)
    runs = Runs(device, keep_going)
    findings = digit_findings(mnist, device) | lab_findings(runs) | speed_findings(runs)
    refuse_unknown(published, entries, findings)
    for entry in entries:
        if not keep_going():
            return
        started = perf_counter()
        try:
            finding = findings[entry.id]()
        except Stopped:
            return
        yield compare(entry, finding, perf_counter() - started)


def refuse_unknown(
    published: Path, entries: Iterable[Published], computed: Container[str]
) -> None:
    """Raise InputError for the first figure of the file that nothing computes."""
    for entry in entries:
        if entry.id not in computed:
            raise InputError(
                "{path} has the figure {id}, which cannot be computed. Reinstall the program.",
                path=published, id=entry.id,
            )


def compare(entry: Published, finding: Finding, seconds: float) -> Figure:
    """The published figure beside the one that was found. seconds: that it took."""
    tolerance = _tolerance(entry, finding)
    if finding.images:
        finding = _choose(entry.expected, finding)
    seeds = comparison.seeds(entry.expected, finding, tolerance)
    agrees = (
        comparison.equal(entry.expected, finding.value, tolerance)
        and comparison.holds(seeds, finding)
    )
    return Figure(
        entry.id, entry.what, entry.source, entry.note, entry.expected, finding.value, agrees,
        tolerance, finding.experiment, finding.device, seconds, seeds,
    )


def _tolerance(entry: Published, finding: Finding) -> Tolerance:
    return entry.tolerance if finding.device == "CPU" else ON_CUDA.get(entry.id, entry.tolerance)


def _choose(expected: Value, finding: Finding) -> Finding:
    """Of all that occurs, the values nearest to those published; the first one's image is shown."""
    experiment, occurring = finding.experiment, finding.value
    assert isinstance(expected, list) and isinstance(occurring, list)
    assert isinstance(experiment, DigitsExperiment)
    values = [value for value in occurring if isinstance(value, float)]
    indices = comparison.nearest(expected, values)
    return replace(
        finding, value=[values[index] for index in indices],
        experiment=replace(experiment, image=finding.images[indices[0]]),
    )
