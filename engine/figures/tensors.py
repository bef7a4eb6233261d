"""The published figures on data as tensors: of the tutorial's files, or of what is shipped."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from os.path import exists, isdir
from pathlib import Path
from time import perf_counter

from engine.errors import InputError
from engine.figures.check import compare, refuse_unknown
from engine.figures.published import read_published
from engine.figures.record import DataExperiment, Figure, Finding, Published, Value
from engine.figures.tensor_pictures import picture_findings
from engine.figures.tensor_tables import table_findings
from engine.figures.tensor_texts import text_findings
from engine.tensors.source import KINDS, Kind
from engine.text import Text

Findings = dict[str, Callable[[], Value]]

WINE = "tabular-wine/winequality-white.csv"
"""The only file of the tutorial that is shipped."""

OF_THE_FIRST_DAY = ("tensors.series.weather", "tensors.series.first_hour")
_FIRST_DAY = Text("the bikes of 2011, which are shipped: their first day is the tutorial's")


def check_tensors(
    published: Path, data: Path | None, wine: Path,
    keep_going: Callable[[], bool] = lambda: True, bikes: Path | None = None,
) -> Iterator[Figure]:
    """Yield each figure of the file as soon as it is computed, or with the file that it lacks.

    data: the folder of the tutorial's files, where there is one. wine: its file WINE, as it is
    shipped; bikes: the one of two years of its hour-fixed.csv that is shipped, by which the
    figures of the first day are computed. Raises InputError where the list cannot be read, or has
    a figure that nothing here computes.
    """
    if data is not None and not isdir(data):
        raise InputError(
            "{path} is no folder. Choose the folder in which the tutorial's files are.", path=data,
        )
    shipped = table_findings(Path(), wine.absolute(), bikes and bikes.absolute())
    of_files = _findings(data or Path())
    entries = read_published(published)
    refuse_unknown(published, entries, of_files)
    refuse_unknown(published, (each for each in entries if not each.data), ())
    for entry in entries:
        if not keep_going():
            return
        started, instead = perf_counter(), ""
        if data is not None and exists(data / entry.data):
            value = _value(of_files[entry.id])
        elif entry.data == WINE and exists(wine):
            value = _value(shipped[entry.id])
        elif entry.id in OF_THE_FIRST_DAY and bikes is not None and exists(bikes):
            value, instead = _value(shipped[entry.id]), _FIRST_DAY.template
        else:
            yield _lacking(entry)
            continue
        finding = Finding(value, DataExperiment(_kind(entry.id)))
        yield replace(compare(entry, finding, perf_counter() - started), instead=instead)


def _findings(folder: Path) -> Findings:
    return text_findings(folder) | picture_findings(folder) | table_findings(folder)


def _value(find: Callable[[], Value]) -> Value:
    """What is found, or why nothing is: a file of that name may be another one."""
    try:
        return find()
    except InputError as error:
        return str(error)
    except (ValueError, IndexError, KeyError, TypeError, RuntimeError):
        return "it cannot be computed from this file"


def _lacking(entry: Published) -> Figure:
    return Figure(
        entry.id, entry.what, entry.source, entry.note, entry.expected, "", False,
        entry.tolerance, DataExperiment(_kind(entry.id)), "CPU", 0.0, lacks=entry.data,
    )


def _kind(figure: str) -> Kind:
    """The second part of its id."""
    name = figure.split(".")[1]
    return next(each for each in KINDS if each == name)
