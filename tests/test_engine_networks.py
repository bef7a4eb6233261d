"""Networks: their gradient, what they are at one image, and torch's own beside them."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from code_material import Reader, epochs_as_shown, script_sources
from engine_material import mnist
from safetensors.torch import load_file
from tolerances import gamma, within
from torch import nn

import resources
from engine.code.digits import CodeRun, DigitCode, digit_cells
from engine.commands import main
from engine.data.dataset_files import read_mnist
from engine.data.datasets import Split
from engine.errors import InputError
from engine.models.architecture import Start
from engine.models.classifier import Floats, accuracy
from engine.models.network import Network
from engine.models.onnx_file import write_onnx
from engine.models.parameters import Parameters
from engine.models.roster import architecture_of
from engine.models.weights_file import read_weights, write_weights
from engine.training.digit_training import DigitTraining, initialise
from engine.training.history import ROOM, History
from engine.training.loop import fit
from engine.training.losses import losses
from engine.training.recipe import Controls, Loss, Recipe
from engine.training.record import Step
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import Derived, Predicted, Stepped

KEYS = ("mlp:30:relu", "mlp:16,8:relu", "mlp:12:sigmoid", "mlp:10,6:tanh", "mlp:9:none")
TEN = tuple(range(10))
FUNCTIONS: dict[str, Callable[[Floats], Floats]] = {
    "relu": lambda z: z * (z > 0), "sigmoid": lambda z: 1 / (1 + np.exp(-z)), "tanh": np.tanh,
    "none": lambda z: z,
}
LAYERS = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "none": nn.Identity}


def recipe_for(key: str, start: Start = "pytorch", epochs: int = 2) -> Recipe:
    return Recipe(epochs=epochs, model=key, start=start, seed=5, device="cpu")


def some(digits: tuple[int, ...], count: int) -> Split:
    """So many training images of these digits, and as many to validate on."""
    data = read_mnist(resources.MNIST, digits)
    return Split(replace(data.train, images=data.train.images[:count],
                         labels=data.train.labels[:count]),
                 replace(data.valid, images=data.valid.images[:count],
                         labels=data.valid.labels[:count]))


def trained(recipe: Recipe, digits: tuple[int, ...] = (3, 7)) -> list[Step]:
    data = mnist() if digits == (3, 7) else some(digits, 6000)
    start = initialise(digits, data.train, recipe)
    return list(fit(DigitTraining(start, data, recipe), Controls(recipe.learning_rate, 16)))


def network(key: str, digits: tuple[int, ...], seed: int, start: Start = "pytorch") -> Network:
    found = initialise(digits, mnist().train, replace(recipe_for(key, start), seed=seed))
    assert isinstance(found, Network)
    return found


def pixels(images: object) -> Floats:
    return np.asarray(images).reshape(-1, 784) / 255


def sequential(model: Network) -> nn.Sequential:
    """The same in torch, layer by layer, with nothing in it yet."""
    sizes = (784, *model.hidden, 1 if len(model.digits) == 2 else len(model.digits))
    parts: list[nn.Module] = []
    for inputs, units in itertools.pairwise(sizes):
        parts += [nn.Linear(inputs, units), LAYERS[model.activation]()]
    return nn.Sequential(*parts[:-1])


@pytest.mark.parametrize("loss", ["cross_entropy", "mnist_loss"])
@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=["pair", "ten"])
@pytest.mark.parametrize("key", KEYS)
def test_the_gradient_is_that_of_finite_differences(
    key: str, digits: tuple[int, ...], loss: Loss
) -> None:
    """Central ones, in float64, of the loss itself: no rule of differentiation is in them."""
    data = some(digits, 64)
    recipe = replace(recipe_for(key), loss=loss, batch_size=64)
    model = initialise(digits, data.train, recipe)
    stages = by_hand(model, data, recipe)
    derived = next(each for each in stages if isinstance(each, Derived))
    rows = np.column_stack([pixels(data.train.images), np.ones(64)])
    indices = np.array([digits.index(label) for label in data.train.labels])
    exact = {name: each.astype(np.float64) for name, each in model.parameters.items()}

    assert isinstance(model, Network)
    function = FUNCTIONS[model.activation]

    def loss_of(parameters: dict[str, Floats]) -> float:
        first, *others = parameters.values()
        sums = rows @ first.T
        for layer in others:
            sums = function(sums) @ layer[:, :-1].T + layer[:, -1]
        return float(losses(sums, indices, loss).mean())

    luck = np.random.default_rng(1)
    inked = np.append(data.train.images.reshape(64, 784).any(axis=0), True)
    for name, each in exact.items():
        for _ in range(8):
            row = int(luck.integers(len(each)))
            columns = np.flatnonzero(inked) if name == "hidden1" else np.arange(each.shape[1])
            column = int(luck.choice(columns))
            h, found = 1e-6, []
            for moved in (h, -h):
                other = {**exact, name: each.copy()}
                other[name][row, column] += moved
                found.append(loss_of(other))
            slope = (found[0] - found[1]) / (2 * h)
            size = float(np.abs(derived.gradient[name]).max())
            assert within(derived.gradient[name][row, column], slope, 2e-4 * size + 1e-8)


@pytest.mark.parametrize("key", KEYS)
def test_the_seven_steps_are_those_of_fit_to_the_bit(key: str) -> None:
    data, recipe = mnist(), recipe_for(key, epochs=1)
    start = initialise((3, 7), data.train, recipe)
    steps, taken = fit(DigitTraining(start, data, recipe)), 0
    for stage in by_hand(start, data, recipe):
        if isinstance(stage, Predicted):
            expected = architecture_of(key).model((3, 7), start.parameters)
            if stage.number == 1:
                off = gamma(2000) * (1 + expected.sizes(stage.images))
                assert within(stage.outputs, expected.outputs(stage.images), off)
        if isinstance(stage, Stepped):
            assert stage.step.parameters == next(steps).parameters
            taken += 1
            if taken == 5:
                return


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=["pair", "ten"])
@pytest.mark.parametrize("key", KEYS)
def test_its_file_is_that_of_torchs_own_layers(
    tmp_path: Path, key: str, digits: tuple[int, ...]
) -> None:
    """Who has the file and PyTorch has the network: no table of names in between."""
    model = network(key, digits, 3)
    write_weights(tmp_path / "a.safetensors", model)
    theirs = sequential(model)
    theirs.load_state_dict(load_file(tmp_path / "a.safetensors"))
    images = mnist().valid.images[:100]
    with torch.no_grad():
        found = theirs.double()(torch.tensor(pixels(images))).numpy()
    assert within(found, model.outputs(images), gamma(3000, np.float64) * (1 + model.sizes(images)))
    again = read_weights(tmp_path / "a.safetensors")
    assert (again.key, again.parameters) == (key, model.parameters)


@pytest.mark.parametrize("key", KEYS)
def test_pytorchs_start_is_that_of_nn_linear_to_the_bit(key: str) -> None:
    model = network(key, TEN, 11)
    torch.manual_seed(11)
    theirs = sequential(model).state_dict()
    for name, each in architecture_of(key).stored(model.parameters).items():
        assert np.array_equal(each, theirs[name].numpy())


def test_the_other_starts_have_the_spread_of_their_rules() -> None:
    starts: tuple[Start, ...] = ("random", "kaiming", "glorot")
    hidden = {start: network("mlp:400:relu", TEN, 0, start).parameters["hidden1"][:, :-1]
              for start in starts}
    assert hidden["random"].std() == pytest.approx(1, rel=0.02)
    assert hidden["kaiming"].std() == pytest.approx((2 / 784) ** 0.5, rel=0.02)
    bound = (6 / (784 + 400)) ** 0.5
    assert 0.99 * bound < np.abs(hidden["glorot"]).max() <= bound * (1 + 1e-6)


def test_from_zeros_no_hidden_weight_ever_moves() -> None:
    """Every unit is 0, so nothing reaches the outputs' weights, nor comes back through them."""
    last = trained(recipe_for("mlp:30:relu", "zeros"))[-1]
    assert not last.parameters["hidden1"].any()
    assert not last.parameters["output"][:, :-1].any()
    assert last.parameters["output"][:, -1].all()  # but the outputs' biases learn which is commoner


def test_a_start_that_it_has_not_is_refused() -> None:
    with pytest.raises(InputError, match="784-30 cannot start from “baseline”"):
        initialise((3, 7), mnist().train, recipe_for("mlp:30:relu", "baseline"))


@pytest.mark.parametrize("key", ["mlp", "mlp:0:relu", "mlp:513:relu", "mlp:30", "mlp:30:swish",
                                 "mlp:1,2,3:relu", "mlp:30:relu:x", "mlp: 30:relu", "mlp:٣٠:relu"])
def test_a_key_of_no_network_is_refused(key: str) -> None:
    with pytest.raises(InputError, match="network"):
        architecture_of(key)


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=["pair", "ten"])
@pytest.mark.parametrize("key", ["mlp:30:relu", "mlp:16,8:relu", "mlp:9:none"])
def test_at_each_of_a_thousand_images_it_is_a_linear_model(
    key: str, digits: tuple[int, ...]
) -> None:
    """Weight × pixel and the bias sum to the logit: in float32's rounding of all that is summed."""
    images = mnist().valid.images[:250]
    for seed in range(4):
        model = network(key, digits, seed, "kaiming" if seed % 2 else "random")
        sizes, outputs = model.sizes(images), model.outputs(images)
        for index, image in enumerate(images):
            linear = model.linear_at(image)
            assert linear is not None
            summed = (linear.weights.astype(float) * (image / 255)).sum(axis=(1, 2)) + linear.bias
            assert within(summed, outputs[index], gamma(4) * (1 + sizes[index]))


def test_that_linear_model_is_found_by_nudging_every_pixel() -> None:
    """Brute force: the change of the logit, over the change of one pixel, is its weight."""
    model, image = network("mlp:6,4:relu", TEN, 8, "kaiming"), mnist().valid.images[7]
    linear = model.linear_at(image)
    assert linear is not None
    row = np.append(pixels(image)[0], 1.0)
    h = 1e-7
    moved = row + h * np.eye(785)[:784]
    slopes = (model.outputs_of(moved) - model.outputs_of(row)) / h
    expected = linear.weights.reshape(10, 784).T
    assert within(slopes, expected, 1e-5 * np.abs(expected).max())


def test_a_curved_network_is_no_linear_model_anywhere() -> None:
    for key in ("mlp:12:sigmoid", "mlp:10,6:tanh"):
        assert network(key, (3, 7), 0).linear_at(mnist().valid.images[0]) is None


def test_two_linear_layers_are_one() -> None:
    """With no activation the linear model is the same at every image."""
    model = trained(recipe_for("mlp:9:none"))[-1].model
    first, other = (model.linear_at(mnist().valid.images[index]) for index in (0, 9))
    assert first is not None and other is not None
    assert np.array_equal(first.weights, other.weights) and first.bias == other.bias
    assert accuracy(first, mnist().valid) == pytest.approx(accuracy(model, mnist().valid), abs=1e-3)


def test_the_books_network_learns_as_the_book_says() -> None:
    """784-30-1, SGD of rate 0.1, 40 epochs, mnist_loss: the book prints .98283."""
    recipe = Recipe(epochs=40, learning_rate=0.1, loss="mnist_loss", model="mlp:30:relu",
                    start="pytorch", device="cpu")
    data = mnist()
    start = initialise((3, 7), data.train, recipe)
    *_, last = fit(DigitTraining(start, data, recipe), Controls(0.1, 49))
    assert last.accuracy == pytest.approx(0.98283, abs=0.003)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    reader.close()


@pytest.mark.parametrize(("key", "start"), [
    ("mlp:30:relu", "pytorch"), ("mlp:16,8:tanh", "glorot"), ("mlp:8:sigmoid", "kaiming"),
    ("mlp:9:none", "random"), ("mlp:4:relu", "zeros"),
])
def test_the_exported_code_prints_the_same(reader: Reader, key: str, start: Start) -> None:
    recipe = recipe_for(key, start)
    steps, image = trained(recipe), mnist().valid.images[5]
    code = DigitCode((3, 7), image, "normalised", start, 5, (CodeRun(recipe),), (), key)
    printed = reader.run(script_sources(digit_cells(code, resources.MNIST))).splitlines()
    expected = epochs_as_shown(steps) + [
        f"probability of a {digit}: {chance:z.4f}" for digit, chance in
        zip((3, 7), steps[-1].model.predict(image).scores, strict=True)
    ]
    assert [each for each in printed if each.startswith(("epoch", "probability"))] == expected


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=["pair", "ten"])
@pytest.mark.parametrize("key", KEYS)
def test_the_runtime_of_onnx_computes_the_same(
    tmp_path: Path, key: str, digits: tuple[int, ...]
) -> None:
    model, images = network(key, digits, 2), mnist().valid.images[:200]
    write_onnx(tmp_path / "a.onnx", model)
    session = onnxruntime.InferenceSession(tmp_path / "a.onnx")
    rows = pixels(images).astype(np.float32)
    logits, chances = session.run(None, {"pixels": rows})
    assert within(logits, model.outputs(images), 1e-5 * (1 + model.sizes(images)))
    assert within(chances, model.scores(images), 1e-5 * (1 + model.sizes(images)))


def test_ten_digits_are_learned_better_than_by_a_linear_model() -> None:
    valid = read_mnist(resources.MNIST, TEN).valid
    linear, network = (
        accuracy(trained(Recipe(epochs=20, device="cpu").with_model(key), TEN)[-1].model, valid)
        for key in ("linear", "mlp:64:relu")
    )
    assert network > linear + 0.02


def test_the_command_line_names_a_network_by_its_parts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "network.safetensors"
    assert main(["train", "--model", "mlp", "--hidden", "12,5", "--activation", "tanh",
                 "--epochs", "1", "--save", str(saved)],
                resources.MNIST, resources.PUBLISHED_FIGURES) == 0
    model = read_weights(saved)
    assert model.key == "mlp:12,5:tanh"
    strokes = Path(__file__).parent / "drawings" / "threes_and_sevens.jsonl"
    assert main(["evaluate", "--strokes", str(strokes), "--weights", str(saved)],
                resources.MNIST, resources.PUBLISHED_FIGURES) == 0
    assert "\nmlp:12,5:tanh" in capsys.readouterr().out
    assert main(["train", "--hidden", "12"], resources.MNIST, resources.PUBLISHED_FIGURES) == 2
    assert "Choose the model mlp" in capsys.readouterr().err


def test_the_room_for_kept_steps_holds_ten_thousand_of_a_large_network() -> None:
    """Each is 1.6 MB; of them as many stay as fit, spread over the whole curve."""
    model = network("mlp:512:relu", TEN, 0)
    history, largest = History(model), 0
    for number in range(1, 10_001):
        fresh = Parameters({name: np.empty_like(each) for name, each in model.parameters.items()})
        history.add(number, fresh, number % 235 == 0)
        largest = max(largest, history.bytes)
    assert largest <= ROOM + model.parameters.nbytes
    kept = list(history.numbers)
    assert kept[0] == 0 and kept[-1] == 10_000 and len(kept) > 30
    gaps = np.diff(kept)
    assert gaps.max() <= 2 * np.median(gaps)


@pytest.mark.parametrize("scale", [1e6, 1e12, 1e18])
@pytest.mark.parametrize("key", ["cnn", "mlp:30:relu", "mlp:16,8:relu", "mlp:10,6:tanh"])
def test_weights_that_exploded_are_asked_without_a_warning(key: str, scale: float) -> None:
    """Training ends where a number is no longer finite; until then the window shows them."""
    architecture, image = architecture_of(key), mnist().valid.images[5]
    start = architecture.start((3, 7), mnist().train, "kaiming", 0)
    model = architecture.model((3, 7), Parameters({
        name: each * np.float32(scale) for name, each in start.items()
    }))
    assert np.isfinite(model.scores(image[None])).all()
    assert np.isfinite(model.sizes(image[None])).all()
    model.predict(image)
    local = model.linear_at(image)
    assert local is None or np.isfinite(local.weights).all()
