"""What a plot shows, in a sentence, from the numbers behind it."""

import math

from PySide6.QtCore import QCoreApplication

from gui.widgets.export import Table
from gui.widgets.numbers import brief

translate = QCoreApplication.translate


def sentence_of(table: Table) -> str:
    """From where to where each column goes, and where it ends."""
    names, rows = table
    if not names:
        return ""
    if not rows:
        return translate("plots", "Nothing is plotted yet.")
    parts = []
    for name, column in zip(names, zip(*rows, strict=True), strict=True):
        numbers = [float(each) for each in column
                   if not isinstance(each, str) and math.isfinite(each)]
        if numbers:
            words = translate("plots", "{name} from {low} to {high}, at the end {last}")
            parts.append(words.format(name=name, low=brief(min(numbers)),
                                      high=brief(max(numbers)), last=brief(numbers[-1])))
    return "; ".join(parts)
