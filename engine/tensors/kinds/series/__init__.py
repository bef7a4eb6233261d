"""A time series: a table with a row an hour, of which days are made."""

from engine.tensors.kinds.series.options import SeriesOptions
from engine.tensors.kinds.series.series import read, usual_steps
from engine.tensors.kinds.series.source import SeriesSource

__all__ = ["SeriesOptions", "SeriesSource", "read", "usual_steps"]
