"""What only the whole of a stop shows: names that are used and not there."""

from collections.abc import Collection

from gui.course.stops.checks import Wrong
from gui.course.stops.stop import HOLE, Measure, Measured, Open, Stop


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
    for condition in (*stop.outcome, *(each for choice in stop.choices for each in choice.when)):
        _known(condition.measure, names, "measure")
        for value in (condition.over, condition.below, condition.is_, condition.is_not):
            if isinstance(value, Measured):
                _known(value.measure, names, "measure")
    for language in ("en", "ko"):
        written = stop.happened.in_(language)
        for hole in HOLE.findall(written):
            _known(hole, names, f"happened.{language}")
        if "{" in HOLE.sub("", written) or "}" in HOLE.sub("", written):
            raise Wrong(f"happened.{language}", "braces only around names of measurements")


def _known(name: str, names: set[str], place: str) -> None:
    if name not in names:
        raise Wrong(place, "only names that the experiment measures before")
