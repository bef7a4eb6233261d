"""What only the whole of a stop shows: names that are used and not there."""

from collections.abc import Collection
from itertools import chain

from gui.course.stops.checks import Wrong
from gui.course.stops.commands import Act, Measure, Open
from gui.course.stops.conditions import Measured
from gui.course.stops.stop import CONTROLS, HOLE, BilingualText, Stop


def check_names(stop: Stop, views: Collection[str]) -> None:
    """Raises Wrong for a name that stands for nothing. views: the keys of those that there are."""
    names: set[str] = set()
    opened = list(stop.presets.views)
    for index, command in enumerate(stop.experiment):
        if isinstance(command, Measure):
            for name in command.two or ():
                _known(name, names, f"experiment[{index}].two")
            names.add(command.name)
        elif isinstance(command, Open):
            opened.append(command.view)
    for key in opened:
        if key not in views:
            raise Wrong("views", "one of " + ", ".join(sorted(views)))
    if any(place not in views and place not in CONTROLS for place in _places(stop)):
        raise Wrong("covers", "parts of the window, or one of " + ", ".join(sorted(views)))
    runs = sum(isinstance(command, Act) and command.do in ("train", "lab_run")
               for command in stop.experiment)
    if stop.compare is not None:
        if stop.compare.runs and len(stop.compare.runs) != runs:
            raise Wrong("compare.runs", f"a name for each of the {runs} runs")
        if not stop.compare.runs and not stop.compare.values:
            raise Wrong("compare", "the key runs or the key values too")
        for each in stop.compare.values:
            _known(each.measure, names, "compare.values")
    whens = [each.when for each in stop.choices] + [each.when for each in stop.remarks]
    for condition in (*stop.outcome, *chain.from_iterable(whens)):
        _known(condition.measure, names, "measure")
        for value in (condition.over, condition.below, condition.is_, condition.is_not):
            if isinstance(value, Measured):
                _known(value.measure, names, "measure")
    _check_holes(stop.happened, names, "happened")
    for index, remark in enumerate(stop.remarks):
        _check_holes(remark.text, names, f"remarks[{index}].text")


def _places(stop: Stop) -> tuple[str, ...]:
    """Where something of the course lies over the window."""
    return stop.covers if stop.compare is None else (*stop.covers, stop.compare.over)


def _check_holes(text: BilingualText, names: set[str], place: str) -> None:
    for language in ("en", "ko"):
        written = text.in_(language)
        for hole in HOLE.findall(written):
            _known(hole, names, f"{place}.{language}")
        if "{" in HOLE.sub("", written) or "}" in HOLE.sub("", written):
            raise Wrong(f"{place}.{language}", "braces only around names of measurements")


def _known(name: str, names: set[str], place: str) -> None:
    if name not in names:
        raise Wrong(place, "only names that the experiment measures before")
