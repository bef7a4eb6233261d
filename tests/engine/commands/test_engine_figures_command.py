"""`python -m engine figures`: it shows both numbers, and names a file that is none."""

import json
import shutil
import sys
from pathlib import Path

import pytest
import torch
from sample_files.figures_files import write, write_wrong

import resources
from engine.commands import main
from engine.figures.runs import Runs
from engine.lab import problems
from engine.lab.recipe import LabRecipe


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return write_wrong(tmp_path / "published.json")


def test_the_command_fails_and_shows_both_numbers(
    wrong: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["figures"], resources.MNIST, wrong) == 1
    out = capsys.readouterr().out
    assert out.splitlines()[-1] == "3 of 20 agree"
    assert out.count("DIFFERS") == 17
    assert "published 0.9512, computed 0.951" in out
    assert "published 22, computed 23, tolerance exact" in out
    assert "(20 of 20)" not in out and "(0 of 20)" in out
    assert main(["figures", "--json"], resources.MNIST, wrong) == 1
    result = json.loads(capsys.readouterr().out)
    assert (result["agree"], result["total"]) == (3, 20)


def test_on_a_terminal_a_bar_counts_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = write(tmp_path / "published.json", {"gradient.chain": 8.0})
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["figures"], resources.MNIST, path) == 0
    out, err = capsys.readouterr()
    assert f"[{'#' * 30}] 1 of 1" in err and err.endswith("\r\x1b[2K")
    assert "\x1b" not in out


def test_json_has_no_numbers_that_json_does_not_know(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    path = write(tmp_path / "published.json", {"temperature.slow.11_99_100": [1.0, 2.0, 3.0]})
    monkeypatch.setattr(problems, "UNKNOWN", tuple(1e3 * each for each in problems.UNKNOWN))
    assert main(["figures", "--json"], resources.MNIST, path) == 1
    (row,) = json.loads(capsys.readouterr().out, parse_constant=pytest.fail)["rows"]
    assert row["computed"][1:] == ["nan", "nan"]


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without an NVIDIA GPU")
def test_the_command_says_that_there_is_no_gpu(
    tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    path = write(tmp_path / "published.json", {"gradient.chain": 8.0})
    assert main(["figures", "--device", "cuda"], resources.MNIST, path) == 0
    out, err = capsys.readouterr()
    assert "1 of 1 agree" in out and len(err.splitlines()) == 1


@pytest.mark.parametrize("text", [
    "", "{", "{}", "[]", '{"figures": [{"id": "digits.rank"}]}', '{"figures": [7]}',
    '{"figures": [{"id": "a", "what": "", "source": "", "expected": 1, "tolerance": "large"}]}',
    '{"figures": [{"id": "a", "what": "", "source": "", "expected": 1, "tolerance": [1]}]}',
    '{"figures": [{"id": "a", "what": "", "source": "", "expected": 1, "tolerance": "abs 1"}]}',
    '{"figures": [{"id": "nobody.knows", "what": "", "source": "", "expected": 1}]}',
])
def test_a_broken_file_of_figures_is_named(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "published.json"
    path.write_text(text)
    assert main(["figures"], resources.MNIST, path) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert str(path) in err and len(err.splitlines()) == 1


def test_missing_files_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figures"], resources.MNIST, tmp_path / "nowhere.json") == 2
    assert "nowhere.json" in capsys.readouterr().err
    shutil.copytree(resources.MNIST, tmp_path / "mnist")
    (tmp_path / "mnist" / "t10k-labels-idx1-ubyte.gz").unlink()
    assert main(["figures"], tmp_path / "mnist", resources.PUBLISHED_FIGURES) == 2
    assert "t10k-labels-idx1-ubyte.gz" in capsys.readouterr().err


def test_a_recipe_runs_once_however_many_figures_are_read_from_it() -> None:
    runs = Runs("cpu", lambda: True)
    assert runs.of(LabRecipe(steps=5)) is runs.of(LabRecipe(steps=500))
    assert runs.of(LabRecipe(steps=5)) is not runs.of(LabRecipe(steps=5, scale=0.1))
