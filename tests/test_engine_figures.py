"""The published figures: computed anew, and a wrong one does not pass."""

import json
import shutil

import numpy as np
import pytest

import resources
from engine.commands import main
from engine.dataset_files import read_mnist
from engine.figures import SAMPLE, digit_figures


@pytest.fixture(scope="module")
def rows():
    return {row.id: row for row in digit_figures(resources.PUBLISHED_FIGURES, resources.MNIST)}


def _published():
    return json.loads(resources.PUBLISHED_FIGURES.read_text(encoding="utf-8"))


def test_every_published_figure_of_the_digits_is_computed(rows):
    published = [
        entry["id"] for entry in _published()["figures"] if entry["id"].startswith("digits.")
    ]
    assert list(rows) == published
    assert len(rows) == 16
    assert all(row.agrees for row in rows.values())


def test_the_sample_is_the_three_that_the_chapter_shows(rows):
    """Its distances, from the file names up, in plain numpy and float64."""
    split = read_mnist(resources.MNIST, tuple(range(10)))
    pixels = split.train.images.astype(np.float64) / 255
    threes = np.flatnonzero(split.train.labels == 3)
    names = sorted(f"{index}.png" for index in threes)
    assert names[:3] == ["10.png", "10000.png", "10011.png"]
    sample = pixels[int(names[SAMPLE].removesuffix(".png"))]
    for digit in (3, 7):
        off = sample - pixels[split.train.labels == digit].mean(axis=0)
        l1, rmse = np.abs(off).mean(), np.sqrt((off**2).mean())
        assert rows[f"digits.sample.l1.mean{digit}"].computed == pytest.approx(l1, rel=1e-9)
        assert rows[f"digits.sample.rmse.mean{digit}"].computed == pytest.approx(rmse, rel=1e-9)


WRONG = {
    "digits.train.threes": [6130, 28, 28],
    "digits.valid.sevens": [1028, 28],
    "digits.rank": 2,
    "digits.sample.l1.mean3": 0.1147,
    "digits.sample.rmse.mean7": 0.2610,
    "digits.valid.l1.contains": [0.1634, 0.1145, 0.1363, 0.1105, 0.1111, 0.9],
    "digits.is_3.sample": False,
    "digits.accuracy.mean": 0.9512,
}


@pytest.fixture(scope="module")
def wrong(tmp_path_factory):
    """The published figures with these of them changed."""
    published = _published()
    for entry in published["figures"]:
        entry["expected"] = WRONG.get(entry["id"], entry["expected"])
    path = tmp_path_factory.mktemp("figures") / "published.json"
    path.write_text(json.dumps(published))
    return path


def test_a_wrong_figure_does_not_agree(wrong, rows):
    found = digit_figures(wrong, resources.MNIST)
    assert {row.id for row in found if not row.agrees} == set(WRONG)
    for row in found:
        if row.id in WRONG:
            assert row.published == WRONG[row.id]
        else:
            assert row == rows[row.id]


def test_the_command_fails_and_shows_both_numbers(wrong, capsys):
    assert main(["figures"], resources.MNIST, wrong) == 1
    out = capsys.readouterr().out
    assert out.splitlines()[-1] == "8 of 16 agree"
    assert out.count("DIFFERS") == 8
    assert "published 0.9512, computed 0.951" in out
    assert main(["figures", "--json"], resources.MNIST, wrong) == 1
    result = json.loads(capsys.readouterr().out)
    assert (result["agree"], result["total"]) == (8, 16)


@pytest.mark.parametrize("text", ["", "{", "{}"])
def test_a_broken_file_of_figures_is_named(tmp_path, text, capsys):
    path = tmp_path / "published.json"
    path.write_text(text)
    assert main(["figures"], resources.MNIST, path) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert str(path) in err and len(err.splitlines()) == 1


def test_missing_files_are_named(tmp_path, capsys):
    assert main(["figures"], resources.MNIST, tmp_path / "nowhere.json") == 2
    assert "nowhere.json" in capsys.readouterr().err
    shutil.copytree(resources.MNIST, tmp_path / "mnist")
    (tmp_path / "mnist" / "t10k-labels-idx1-ubyte.gz").unlink()
    assert main(["figures"], tmp_path / "mnist", resources.PUBLISHED_FIGURES) == 2
    assert "t10k-labels-idx1-ubyte.gz" in capsys.readouterr().err
