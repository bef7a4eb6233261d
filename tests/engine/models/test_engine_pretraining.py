"""How the shipped weights are made: what is drawn on, batch norm folded in, the same bytes."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from material.engine_material import TEN, mnist
from measures.tolerances import gamma, within
from numpy.typing import NDArray

import resources
from engine.data.datasets import Dataset
from engine.models.convolutional.model import SmallCnn
from engine.models.weights_file import read_weights
from engine.pretraining.networks import CNN_FILE, KINDS, NETWORK_FILE
from engine.pretraining.pretrain import Plan, pretrained
from engine.pretraining.ways_of_writing import barred, other_ways, with_upstroke

Bytes = NDArray[np.uint8]


def of(digit: int, count: int) -> Bytes:
    return mnist(TEN).train.only((digit,)).images[:count]


def centre(image: Bytes) -> NDArray[np.float64]:
    middles = np.arange(28) + 0.5
    rows, columns = image.sum(axis=1), image.sum(axis=0)
    found: NDArray[np.float64] = np.array([rows @ middles, columns @ middles]) / image.sum()
    return found


def test_a_bar_goes_through_the_middle_of_a_stem() -> None:
    stem = np.zeros((28, 28), np.uint8)
    stem[4:24, 13:15] = 255
    for seed in range(20):
        made = barred(stem, np.random.default_rng(seed))
        widths = (made > 127).sum(axis=1)
        wide = np.flatnonzero(widths > 4)
        assert wide.min() >= 9 and wide.max() <= 19 and 1 <= len(wide) <= 6
        assert widths[:8].max() <= 2 and widths[22:].max() <= 2


def test_an_upstroke_comes_from_the_left_to_the_top() -> None:
    stem = np.zeros((28, 28), np.uint8)
    stem[4:24, 13:15] = 255
    feet = 0
    for seed in range(40):
        made = with_upstroke(stem, np.random.default_rng(seed))
        inked = np.argwhere(made > 127)
        by = np.flatnonzero((made == 255).all(axis=0) | (made[10:20] == 255).all(axis=0))
        top, left = inked[:, 0].min(), inked[:, 1].min()
        assert 2 <= top <= 7 and left < by.min()
        foot = (made[-6:] > 127).sum(axis=1).max() > 4
        assert foot or (made[22:] > 127)[:, : by.min()].sum() == 0
        feet += foot
    assert 4 <= feet <= 22  # three in ten


@pytest.mark.parametrize(("digit", "drawn"), [(7, barred), (1, with_upstroke)])
def test_what_is_drawn_on_adds_ink_and_is_centred(
    digit: int, drawn: Callable[[Bytes, np.random.Generator], Bytes]
) -> None:
    for seed, image in enumerate(of(digit, 100)):
        made = drawn(image, np.random.default_rng(seed))
        assert made.dtype == np.uint8 and made.sum() > image.sum()
        by = centre(made) - 14.5
        edges = made[0].any() or made[-1].any() or made[:, 0].any() or made[:, -1].any()
        assert np.abs(by).max() <= 0.5 + 1e-9 or edges


def test_a_share_of_the_sevens_and_ones_is_drawn_on() -> None:
    data = mnist(TEN).train
    images, labels = data.images[:3000], data.labels[:3000]
    made = other_ways(images, labels, 0.25, np.random.default_rng(0))
    changed = (made != images).any(axis=(1, 2))
    assert set(labels[changed].tolist()) == {1, 7}
    assert 0.2 < changed[np.isin(labels, (1, 7))].mean() < 0.3
    assert made.tobytes() == other_ways(images, labels, 0.25, np.random.default_rng(0)).tobytes()
    assert other_ways(images, labels, 0.0, np.random.default_rng(0)).tobytes() == images.tobytes()


@pytest.mark.parametrize("file", [CNN_FILE, NETWORK_FILE])
def test_the_model_gives_what_the_trained_network_gives(file: str) -> None:
    """Batch norm has gone into weights and biases, and layers have their places."""
    kind, images = KINDS[file], mnist(TEN).valid.images[:64]
    torch.manual_seed(0)
    network = kind.make()
    pixels = torch.tensor(images[:, None] / 255, dtype=torch.float32)
    for _ in range(5):  # in training mode, so that batch norm has means and variances
        network(pixels + torch.randn(64, 1, 1, 1))
    for each in network.parameters():
        each.data.add_(torch.randn(each.shape) * 0.1)
    network.eval()
    model = kind.model(network)
    with torch.no_grad():
        expected = network.double()(pixels.double()).numpy()
    assert within(model.outputs(images), expected, gamma(8) * model.sizes(images))


def test_the_same_plan_gives_the_same_numbers_and_another_seed_others() -> None:
    data = mnist(TEN).train
    part = Dataset(data.images[:600], data.labels[:600])
    told: list[tuple[int, float]] = []
    models = [
        pretrained(KINDS[CNN_FILE], part, Plan(epochs=2, seed=seed),
                   lambda epoch, loss: told.append((epoch, loss)))
        for seed in (0, 0, 1)
    ]
    assert models[0].parameters == models[1].parameters != models[2].parameters
    assert [epoch for epoch, _ in told] == [1, 2] * 3
    assert told[:2] == told[2:4] and told[1][1] < told[0][1]


def test_the_command_writes_files_of_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        subprocess.run(
            [sys.executable, "-m", "engine.pretraining", str(resources.MNIST),
             str(tmp_path / name), "--epochs", "1", "--images", "1000", "--hold-out", "500"],
            check=True, timeout=120, stdout=subprocess.PIPE, cwd=Path(__file__).parents[3],
        )
    for file in KINDS:
        one, two = (tmp_path / name / file for name in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()
        assert read_weights(one).digits == TEN
    assert isinstance(read_weights(tmp_path / "one" / CNN_FILE), SmallCnn)
