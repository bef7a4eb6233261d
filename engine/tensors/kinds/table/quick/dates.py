"""Cells of dates as times: one after the other, or at once where all are written alike."""

from collections.abc import Collection, Sequence

import numpy as np

from engine.tensors.kinds.table.cells import time_of, zone_of
from engine.tensors.kinds.table.gathered import Times

_FORMS = {10: "0000-00-00", 16: "0000-00-00T00:00", 19: "0000-00-00T00:00:00"}
"""By their lengths."""


def times_of(cells: Sequence[str], different: Collection[str]
             ) -> tuple[Times, set[str]] | None:
    """To the second, and what is written for their zones; None where one is no date.

    different: each of the cells once, in their order.
    """
    if not cells:
        return np.empty(0, "datetime64[s]"), set()
    times, zones = _of_one_form(list(different)), {""}
    if times is None:
        try:
            times = np.array([time_of(each) for each in different], "datetime64[s]")
        except ValueError:
            return None
        zones = {zone_of(each) for each in different}
    if len(different) == len(cells):
        return times, zones
    number = {text: index for index, text in enumerate(different)}
    return times[[number[each] for each in cells]], zones


def _of_one_form(cells: Sequence[str]) -> Times | None:
    """None where they are not, or one of them is no date."""
    form, text = _FORMS.get(len(cells[0])), "".join(cells)
    if form is None or {len(form)} != set(map(len, cells)) or not text.isascii():
        return None
    letters = np.frombuffer(text.encode("ascii"), np.uint8).reshape(-1, len(form)).copy()
    wanted = np.frombuffer(form.encode("ascii"), np.uint8)
    figures = letters[:, wanted == ord("0")]
    if (figures < ord("0")).any() or (figures > ord("9")).any():
        return None
    between, time = letters[:, [4, 7]], letters[:, 10:11]
    if (between != between[0, 0]).any() or chr(between[0, 0]) not in "-/." or not (
            (time == ord(" ")) | (time == ord("T"))).all() or (
            letters[:, 13::3] != ord(":")).any() or (letters[:, :4] == ord("0")).all(1).any():
        return None
    letters[:, [4, 7, *([10] if len(form) > 10 else [])]] = wanted[
        [4, 7, *([10] if len(form) > 10 else [])]]
    try:
        return letters.view(f"S{len(form)}").ravel().astype("datetime64[s]")
    except ValueError:
        return None
