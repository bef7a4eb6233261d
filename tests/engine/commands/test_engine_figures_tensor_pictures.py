"""The figures on photographs and a scan: from the tutorial's files, or the one that is missing."""

from pathlib import Path

import pytest
from material.engine_material import TUTORIAL_FILES, needs_tutorial_files

import resources
from engine.errors import InputError
from engine.figures.comparison import equal
from engine.figures.published import read_published
from engine.figures.tensor_pictures import picture_findings


def test_all_figures_of_images_and_volumes_are_computed() -> None:
    kinds = {each.split(".")[1] for each in picture_findings(TUTORIAL_FILES)}
    assert kinds == {"image", "volume"}
    assert len(picture_findings(TUTORIAL_FILES)) == 6


@needs_tutorial_files
@pytest.mark.parametrize("figure", list(picture_findings(TUTORIAL_FILES)))
def test_a_figure_is_what_the_tutorial_prints(figure: str) -> None:
    published = {each.id: each for each in read_published(resources.TENSOR_FIGURES)}[figure]
    computed = picture_findings(TUTORIAL_FILES)[figure]()
    assert equal(published.expected, computed, published.tolerance), computed


@pytest.mark.parametrize(("figure", "names"), [
    ("tensors.image.read", "bobby.jpg"), ("tensors.image.batch", "image-cats"),
    ("tensors.volume.read", "2-LUNG"),
])
def test_the_missing_file_is_named(tmp_path: Path, figure: str, names: str) -> None:
    with pytest.raises(InputError, match=names):
        picture_findings(tmp_path)[figure]()
