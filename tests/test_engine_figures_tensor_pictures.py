"""The figures on photographs and a scan: from the tutorial's files, or the one that is missing."""

from pathlib import Path

import pytest

from engine.errors import InputError
from engine.figures.comparison import equal
from engine.figures.published import read_published
from engine.figures.tensor_pictures import picture_findings

SHARED = Path("/work/shared")
DATA, FIGURES = SHARED / "tutorial-data", SHARED / "tensor_figures.json"


def test_all_figures_of_images_and_volumes_are_computed() -> None:
    kinds = {each.split(".")[1] for each in picture_findings(DATA)}
    assert kinds == {"image", "volume"}
    assert len(picture_findings(DATA)) == 6


@pytest.mark.skipif(not DATA.is_dir(), reason="the tutorial's files are not here")
@pytest.mark.parametrize("figure", list(picture_findings(DATA)))
def test_a_figure_is_what_the_tutorial_prints(figure: str) -> None:
    published = {each.id: each for each in read_published(FIGURES)}[figure]
    computed = picture_findings(DATA)[figure]()
    assert equal(published.expected, computed, published.tolerance), computed


@pytest.mark.parametrize(("figure", "names"), [
    ("tensors.image.read", "bobby.jpg"), ("tensors.image.batch", "image-cats"),
    ("tensors.volume.read", "2-LUNG"),
])
def test_the_missing_file_is_named(tmp_path: Path, figure: str, names: str) -> None:
    with pytest.raises(InputError, match=names):
        picture_findings(tmp_path)[figure]()
