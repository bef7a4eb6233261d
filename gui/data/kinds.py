"""The kinds of data on the page: what each is called, opened by and shown with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

import resources
from engine.image_opening import READ
from gui.data.image.panel import ImagePanel
from gui.data.image.picture import ImagePicture
from gui.data.series.picture import SeriesPicture
from gui.data.table.learn_panel import LearnPanel
from gui.data.table.panel import ColumnsPanel
from gui.data.table.picture import TablePicture
from gui.data.table.thresholds_panel import ThresholdsPanel
from gui.data.tensor_picture import TensorPicture
from gui.data.text.learn_panel import TextLearnPanel
from gui.data.text.panel import TextPanel
from gui.data.text.picture import TextPicture
from gui.data.volume.panel import VolumePanel
from gui.data.volume.picture import VolumePicture
from gui.model.tensors.tensor_work import TensorWork

if TYPE_CHECKING:
    from engine.tensors.source import Kind

_PEEKED = 50
"""Names in a folder that are looked at."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind's row on the page.

    gives: what it becomes and what there is to see of it. example: what `sample`, the shipped
    files, is. files: the name filter of what can be opened, "" where a folder is
    chosen instead; is_several: more than one may be chosen. picture: makes what shows a step;
    panels: a title each, and what makes it. endings: of dropped files that are read as this.
    """

    kind: Kind
    title: str
    what: str
    gives: str
    example: str
    files: str = ""
    sample: tuple[Path, ...] = ()
    picture: Callable[[], TensorPicture] | None = None
    panels: tuple[tuple[str, Callable[[TensorWork], QWidget]], ...] = ()
    endings: tuple[str, ...] = ()
    is_several: bool = False


def kind_views() -> tuple[KindView, ...]:
    """Every kind, in the order of the page."""
    return (
        KindView(
            "image", translate("DataPage", "Image"),
            translate("DataPage", "A photograph: height × width × channels, a byte each"),
            translate("DataPage", "Height × width × channels become channels × height × width, "
                      "then numbers around 0. You see every step as a picture, and each channel's "
                      "histogram."),
            translate("DataPage", "Open a cat"),
            translate("DataPage", "Images (*.png *.apng *.jpg *.jpeg *.jpe *.jfif *.webp *.tif "
                      "*.tiff *.bmp *.dib *.gif *.avif *.pgm *.ppm *.pbm *.pnm)"),
            (resources.PHOTO,), ImagePicture,
            ((translate("DataPage", "Channels"), ImagePanel),),
            endings=(*READ, ".avif", ".heic", ".heif", ".svg"), is_several=True,
        ),
        KindView(
            "volume", translate("DataPage", "Volume"),
            translate("DataPage", "A scan in slices: depth × height × width"),
            translate("DataPage", "Slices become depth × height × width, in the order in which "
                      "they lie. You see three cuts through any point."),
            translate("DataPage", "Open a head"),
            sample=(resources.PHANTOM,), picture=VolumePicture,
            panels=((translate("DataPage", "Slices"), VolumePanel),), endings=(".dcm", ".dicom"),
        ),
        KindView(
            "table", translate("DataPage", "Table"),
            translate("DataPage", "Rows of numbers and words: a row per sample"),
            translate("DataPage", "Lines become rows of numbers, and words become classes. You see "
                      "each cell beside its number, and what a threshold catches; the lab can "
                      "learn from it."),
            translate("DataPage", "Open 4,898 wines"),
            translate("DataPage", "Tables (*.csv *.tsv *.txt *.gz)"), (resources.WHITE_WINE,),
            TablePicture, (
                (translate("DataPage", "Columns"), ColumnsPanel),
                (translate("DataPage", "Thresholds"), ThresholdsPanel),
                (translate("DataPage", "Learn"), LearnPanel),
            ), (".csv", ".tsv", ".tab"),
        ),
        KindView(
            "series", translate("DataPage", "Time series"),
            translate("DataPage", "A table by the hour: days × hours × columns"),
            translate("DataPage", "Hours become days: a day is a row of a view. You see days × "
                      "hours as a picture, the curve, and where hours are missing."),
            translate("DataPage", "Open a year of bikes"),
            translate("DataPage", "Tables (*.csv *.tsv *.txt *.gz)"), (resources.BIKE_SHARING,),
            SeriesPicture, (
                (translate("DataPage", "Columns"), ColumnsPanel),
                (translate("DataPage", "Learn"), LearnPanel),
            ),
        ),
        KindView(
            "text", translate("DataPage", "Text"),
            translate("DataPage", "Letters or words, one-hot: a row of zeros with a single 1"),
            translate("DataPage", "Letters or words become rows of zeros with a single 1. You see "
                      "each letter's row, 한글 too, and the vocabulary."),
            translate("DataPage", "Open Alice"),
            translate("DataPage", "Texts (*.txt *.md *.gz)"), endings=(".txt", ".md"),
            sample=(resources.ENGLISH_TEXT,), picture=TextPicture,
            panels=((translate("DataPage", "Reading and vocabulary"), TextPanel),
                    (translate("DataPage", "Learn"), TextLearnPanel)),
        ),
    )


def ending_of(path: Path) -> str:
    """Of a packed file that of what is in it: a.csv.gz is a table."""
    packed = path.suffix.lower() == ".gz"
    return Path(path.stem).suffix.lower() or ".gz" if packed else path.suffix.lower()


def kind_of_folder(path: Path, of_images: tuple[str, ...]) -> Kind:
    """Images, if the first files in it end as images do; else slices, whose names say nothing."""
    try:
        found = {each.suffix.lower() for each in islice(path.iterdir(), _PEEKED)}
    except OSError:
        found = set()
    return "image" if found & set(of_images) else "volume"
