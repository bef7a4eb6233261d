"""What is said of a stop beside its title."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.course.stops.stop import Stop


def facts(stop: Stop, stops: Sequence[Stop]) -> str:
    """Its minutes, its questions of the chapter, what it builds on, and that it is optional."""
    translate = QCoreApplication.translate
    found = []
    if stop.optional:
        found.append(translate("StopFacts", "optional"))
    if stop.minutes is not None:
        found.append(translate("StopFacts", "{minutes} min").format(minutes=stop.minutes))
    if stop.questions:
        found.append(translate("StopFacts", "chapter 4, question {numbers}").format(
            numbers=", ".join(map(str, stop.questions))))
    before = [index + 1 for index, each in enumerate(stops) if each.id in stop.needs]
    if before:
        found.append(translate("StopFacts", "builds on {numbers}").format(
            numbers=", ".join(map(str, before))))
    return " · ".join(found)
