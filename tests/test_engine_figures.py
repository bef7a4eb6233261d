"""The published figures: computed anew, and a wrong one does not pass."""

import json
import math
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from present import present
from regressions import Regression, of_temperatures
from tolerances import MEAN_64, as_written, gamma, within

import resources
from engine.commands import main
from engine.data.dataset_files import read_mnist
from engine.figures import comparison, speeds
from engine.figures.check import check
from engine.figures.digits import SAMPLE
from engine.figures.on_cuda import ON_CUDA
from engine.figures.record import (
    DigitsExperiment,
    Figure,
    Finding,
    LabExperiment,
    Tolerance,
    shown,
)
from engine.figures.runs import Runs
from engine.lab import problems
from engine.lab.recipe import LabRecipe


def figures(published: Path = resources.PUBLISHED_FIGURES, **options: Any) -> dict[str, Figure]:
    return {row.id: row for row in check(published, resources.MNIST, **options)}


@pytest.fixture(scope="module")
def rows() -> dict[str, Figure]:
    return figures()


def _published() -> Any:
    return json.loads(resources.PUBLISHED_FIGURES.read_text(encoding="utf-8"))


def write(path: Path, expected: dict[str, Any]) -> Path:
    """A file with these of the published figures, and what they are expected to be."""
    published = _published()
    published["figures"] = [
        entry | {"expected": expected[entry["id"]]}
        for entry in published["figures"] if entry["id"] in expected
    ]
    path.write_text(json.dumps(published))
    return path


def test_every_published_figure_is_computed_and_agrees(rows: dict[str, Figure]) -> None:
    assert list(rows) == [entry["id"] for entry in _published()["figures"]]
    assert len(rows) == 51
    assert [row.id for row in rows.values() if not row.agrees] == []
    assert {row.device for row in rows.values()} == {"CPU"}


# independent answers, in float64


def test_the_sample_is_the_three_that_the_chapter_shows(rows: dict[str, Figure]) -> None:
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
        for key, distance in (("l1", l1), ("rmse", rmse)):
            found = rows[f"digits.sample.{key}.mean{digit}"].computed
            # the mean adds up six thousand images, its distance 784 pixels
            assert within(found, distance, gamma(6131, np.float64) + 2 * MEAN_64)


T_C = np.array([0.5, 14, 15, 28, 11, 8, 3, -4, 6, 13, 21])
T_U = np.array([35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4])


def is_descent(row: Figure, which: Sequence[int], descent: Sequence[tuple[Any, ...]]) -> bool:
    """Whether losses of these steps, from 1, are those of a descent in float64."""
    expected = np.array([each[:2] for each in descent])[np.array(which) - 1]
    return within(row.computed, expected[:, 0], expected[:, 1])


def test_the_temperatures_are_those_of_plain_numpy(rows: dict[str, Figure]) -> None:
    slow = list(of_temperatures().descent((1, 0), 1e-4, 100))
    assert is_descent(rows["temperature.slow"], range(1, 11), slow)
    assert within(rows["temperature.slow.params"].computed, slow[-1][2], slow[-1][3])
    long = list(of_temperatures(0.1).descent((1, 0), 1e-2, 5000))
    assert is_descent(rows["temperature.normalised.long"], range(500, 5001, 500), long)
    assert within(rows["temperature.normalised.final"].computed, long[-1][2], long[-1][3])
    split = list(of_temperatures(0.1, [2, 6, 3, 9, 10, 8, 7, 5, 4]).descent((1, 0), 1e-2, 3000))
    steps = (1, 2, 3, 500, 1000, 1500, 2000, 2500, 3000)
    assert is_descent(rows["temperature.split"], steps, split)
    held_out = of_temperatures(0.1, [1, 0])
    losses = np.array(rows["temperature.split.validation"].computed)
    for step, loss in zip(steps, losses, strict=True):
        at, apart = split[step - 2][2:] if step > 1 else ((1, 0), 0)
        slope = np.linalg.norm(held_out.gradient(at))
        curvature = 2 * np.square(held_out.factors).sum() / 2
        room = held_out.loss_off(at) + slope * apart + curvature / 2 * apart**2
        assert within(loss, held_out.loss(at), room)


def test_adam_is_that_of_its_paper(rows: dict[str, Figure]) -> None:
    """Kingma and Ba, "Adam", algorithm 1, with its default settings; test_engine_lab_optimisers has
    each step of it. How near two such runs stay is not known beforehand: as near as a GPU must be.
    """
    p, m, v, losses = np.array([1.0, 0.0]), np.zeros(2), np.zeros(2), []
    for step in range(1, 2001):
        error = p[0] * T_U + p[1] - T_C
        losses.append((error**2).mean())
        g = np.array([(2 * error * T_U).mean(), (2 * error).mean()])
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        p = p - 0.1 * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    for key, expected in (("", losses[499::500]), (".params", list(p))):
        row = rows[f"temperature.adam{key}"]
        assert comparison.equal(row.computed, expected, ON_CUDA[row.id])


@pytest.mark.parametrize(("key", "third"), [("last_printed", 90), ("other_table", 80)])
def test_the_scores_are_those_of_plain_numpy(rows: dict[str, Figure], key: str, third: int) -> None:
    x = np.array([[73, 80, 75], [93, 88, 93], [89, 91, third], [96, 98, 100], [73, 66, 70]], float)
    scores = Regression(np.array([*x.T, np.ones(5)]), np.array([152, 185, 180, 196, 142], float))
    *_, (loss, off, _, _) = scores.descent(np.zeros(4), 1e-5, 901)
    assert within(rows[f"scores.{key}"].computed, loss, off)


def rolling(seed: int) -> tuple[Regression, np.ndarray]:
    """The speeds, and where the search begins."""
    generator = torch.Generator().manual_seed(seed)
    time = np.arange(20.0)
    noise = torch.randn(20, generator=generator).double().numpy()
    speed = 3 * noise + 0.75 * (time - 9.5) ** 2 + 1
    start = torch.randn(3, generator=generator).double().numpy()
    return Regression(np.stack([time**2, time, np.ones(20)]), speed, is_root=True), start


def root_descent(
    speeds: Regression, at: np.ndarray, rate: float, steps: int,
) -> Iterator[tuple[float, float]]:
    """Losses before each step, and how far a float32 run's may be off."""
    steepest = np.linalg.eigvalsh(2 / 20 * speeds.factors @ speeds.factors.T).max()
    apart = 0.0
    for _ in range(steps):
        loss, gradient = speeds.loss(at), speeds.gradient(at)
        # The root of u bends at most as much as u does over 2 √u. Where the rate is below 2 over
        # that, no step takes two runs farther apart than they are.
        assert rate * steepest / (2 * loss) < 2
        yield loss, speeds.loss_off(at) + float(np.linalg.norm(gradient)) * apart
        apart += float(np.linalg.norm(rate * speeds.gradient_off(at) + gamma(3) * np.abs(at)))
        at = at - rate * gradient


def test_the_speeds_are_those_of_plain_numpy_over_twenty_seeds(rows: dict[str, Figure]) -> None:
    falls, rests, off = [], [], 0.0
    for seed in range(20):
        speeds, start = rolling(seed)
        slow = list(root_descent(speeds, start, 1e-5, 11))
        fast = list(root_descent(speeds, start, 1e-3, 100))
        falls.append(slow[0][0] - slow[10][0])
        rests.append(fast[99][0])
        off = max(off, slow[0][1] + slow[10][1], fast[99][1])
    assert off < 0.05
    for key, values in (("slow", falls), ("fast", rests)):
        row = rows[f"speed.{key}"]
        assert within(row.computed, sorted(values)[9], off)
        seeds = present(row.seeds)
        assert within((seeds.least, seeds.greatest), (min(values), max(values)), off)
        away = np.abs(np.array(values) - row.published) - row.tolerance.value
        assert np.abs(away).min() > off  # none is on the border
        assert (seeds.inside, seeds.count) == ((away < 0).sum(), 20)
        assert f"({seeds.inside} of 20)" in seeds.text


def test_a_seed_without_its_gradient_zeroed_is_no_such_behaviour() -> None:
    runs = Runs("cpu", lambda: True)
    falls = tuple(
        run.step(1).loss - run.step(11).loss
        for seed in range(20)
        for run in [runs.of(replace(speeds.SLOW, seed=seed, zero=False))]
    )
    finding = Finding(2.5, LabExperiment(speeds.SLOW, 11), by_seed=falls)
    assert not comparison.holds(comparison.seeds(2.5, finding, Tolerance(0.8)), finding)


def test_a_loss_that_does_not_come_to_rest_is_no_such_behaviour() -> None:
    near = Finding(25.0, LabExperiment(speeds.FAST, 100), by_seed=(25.0,) * 20)
    found = comparison.seeds(25.7, near, Tolerance(6))
    assert comparison.holds(found, near)
    assert not comparison.holds(found, replace(near, also_holds=False))


# where each can be seen


def test_every_experiment_shows_its_figure(rows: dict[str, Figure]) -> None:
    runs = Runs("cpu", lambda: True)
    for row in rows.values():
        experiment = row.experiment
        if row.id.startswith("digits."):
            assert isinstance(experiment, DigitsExperiment)
            continue
        assert isinstance(experiment, LabExperiment)
        assert 0 <= experiment.step <= experiment.recipe.steps
        if row.id == "temperature.initial.predictions" or experiment.is_vector:
            continue
        if experiment.step > 1000:  # nothing else is read from these than from shorter ones
            continue
        seen = runs.of(experiment.recipe)
        step = seen.step(experiment.step)
        last = row.computed[-1] if isinstance(row.computed, list) else row.computed
        several = row.computed if isinstance(row.computed, list) else [row.computed]
        fall = seen.step(1).loss - step.loss
        assert (
            last in (step.loss, step.validation_loss, fall)
            or several in (list(step.parameters), list(step.gradient))
            or last == list(step.parameters)
            or (last == step.number and not math.isfinite(step.loss))
        ), row.id


def test_an_experiment_with_digits_names_the_image_itself(rows: dict[str, Figure]) -> None:
    split = read_mnist(resources.MNIST, (3, 7))
    sample = rows["digits.sample.l1.mean3"].experiment
    occurring = rows["digits.valid.l1.contains"].experiment
    mean = split.train.images[split.train.labels == 3].mean(axis=0)
    for data, experiment, distance in ((split.train, sample, 0.1146),
                                       (split.valid, occurring, 0.1634)):
        assert isinstance(experiment, DigitsExperiment)
        off = np.abs(data.images[experiment.image] - mean).mean() / 255
        assert data.labels[experiment.image] == 3
        assert within(off, distance, as_written(4) + MEAN_64)


# what is wrong does not pass

WRONG = {
    "digits.train.threes": [6130, 28, 28],
    "digits.valid.sevens": [1028, 28],
    "digits.rank": 2,
    "digits.sample.l1.mean3": 0.1147,
    "digits.sample.rmse.mean7": 0.2610,
    "digits.valid.l1.contains": [0.1634, 0.1145, 0.1363, 0.1105, 0.1111, 0.9],
    "digits.is_3.sample": False,
    "digits.accuracy.mean": 0.9512,
    "gradient.vector.error": "grad can be created for vectors",
    "gradient.chain": 8.000001,
    "speed.slow": 1.7,
    "speed.fast": 60.0,
    "temperature.grad": [4517.2964, 82.602],
    "temperature.diverge": [1763.884766, 5802484.5, 19408029696.0 * (1 + 2e-6)],
    "temperature.diverge.params": [[-44.173, -0.826], [2568.4011, 45.1637]],
    "temperature.diverge.nan": 22,
    "scores.last_printed": 1.1225,
}
RIGHT = ("digits.valid.threes", "gradient.square.value", "temperature.diverge.10")


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some of the published figures, most of them changed."""
    right = {entry["id"]: entry["expected"] for entry in _published()["figures"]}
    path = tmp_path_factory.mktemp("figures") / "published.json"
    return write(path, WRONG | {key: right[key] for key in RIGHT})


def test_a_wrong_figure_does_not_agree(wrong: Path, rows: dict[str, Figure]) -> None:
    found = figures(wrong)
    assert {row.id for row in found.values() if not row.agrees} == set(WRONG)
    for key in RIGHT:
        assert replace(found[key], seconds=0.0) == replace(rows[key], seconds=0.0)
    for key in WRONG:
        assert found[key].published == WRONG[key]
        if key != "digits.valid.l1.contains":  # of all that occur the nearest are shown
            assert found[key].computed == rows[key].computed


def test_a_wrong_reading_makes_the_temperatures_differ(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:
    right = {entry["id"]: entry["expected"] for entry in _published()["figures"]
             if entry["id"].startswith("temperature.") and "long" not in entry["id"]}
    monkeypatch.setattr(problems, "UNKNOWN", (*problems.UNKNOWN[:-1], 67.4))
    found = figures(write(tmp_path / "published.json", right))
    kept = {"temperature.diverge.inf", "temperature.diverge.nan"}  # a degree is nothing there
    assert {row.id for row in found.values() if row.agrees} <= kept


@pytest.mark.parametrize(("expected", "computed", "tolerance", "is_equal"), [
    (1.0, 1.0 + 1e-6, Tolerance(1e-6), True),
    (1.0, 1.0 + 2e-6, Tolerance(1e-6), False),
    (-1e6, -1e6 - 0.9, Tolerance(1e-6, True), True),
    (-1e6, -1e6 - 1.1, Tolerance(1e-6, True), False),
    (1, 1.0, Tolerance(), True),
    (1.0, math.nan, Tolerance(1e9), False),
    (1.0, math.inf, Tolerance(1e9), False),
    ([1.0, 2.0], [1.0], Tolerance(1), False),
    ([1.0], 1.0, Tolerance(1), False),
    ([[1.0], [2.0]], [[1.0], [3.0]], Tolerance(0.5), False),
    (True, 1, Tolerance(), False),
    (3, "3", Tolerance(), False),
    ("as it is", "as it is", Tolerance(), True),
], ids=str)
def test_what_is_near_enough(
    expected: Any, computed: Any, tolerance: Tolerance, is_equal: bool,
) -> None:
    assert comparison.equal(expected, computed, tolerance) is is_equal


def test_values_as_they_are_written() -> None:
    assert shown([1763.884765625, 3, True, "as it is"]) == "[1763.8848, 3, True, as it is]"
    assert shown(0.1146, None) == "0.1146"
    assert [str(each) for each in (Tolerance(), Tolerance(5e-5), Tolerance(1e-6, True))] == [
        "exact", "± 5e-05", "relative 1e-06"
    ]


def test_the_check_can_be_ended_in_the_middle_of_a_run() -> None:
    steps = 0

    def keep_going() -> bool:
        nonlocal steps
        steps += 1
        return steps < 3000  # that is within the run of 5,000 steps

    found = figures(keep_going=keep_going)
    assert list(found)[-1] == "temperature.normalised.params"


@pytest.mark.cuda
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU")
def test_every_figure_agrees_on_a_gpu() -> None:
    found = figures(device="cuda")
    assert [row.id for row in found.values() if not row.agrees] == []
    of_gpu = {row.id for row in found.values() if row.device != "CPU"}
    assert set(ON_CUDA) <= of_gpu
    assert {"digits.torch.l1_loss", "speed.slow", "temperature.diverge.nan"} <= of_gpu


def test_a_gpu_is_allowed_more_for_reasons_and_never_where_it_is_exact(
    rows: dict[str, Figure],
) -> None:
    for key, tolerance in ON_CUDA.items():
        cpu = rows[key].tolerance
        assert cpu.value and tolerance.relative == cpu.relative
        assert cpu.value < tolerance.value <= 10.001 * cpu.value
        assert tolerance.reason


# the command


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
