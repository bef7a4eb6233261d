"""A network as a file of torch's own layers, as ONNX, as code, and as the command line names it."""

from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from material.code_material import Reader, epochs_as_shown, script_sources
from material.engine_material import mnist
from material.network_material import KEYS, TEN, network, pixels, recipe_for, sequential, trained
from measures.tolerances import gamma, within
from safetensors.torch import load_file

import resources
from engine.code.digits import CodeRun, DigitCode, digit_cells
from engine.commands import main
from engine.errors import InputError
from engine.models.architecture import Start
from engine.models.onnx_file import write_onnx
from engine.models.roster import architecture_of
from engine.models.weights_file import read_weights, write_weights


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



@pytest.mark.parametrize("key", ["mlp", "mlp:0:relu", "mlp:513:relu", "mlp:30", "mlp:30:swish",
                                 "mlp:1,2,3:relu", "mlp:30:relu:x", "mlp: 30:relu", "mlp:٣٠:relu"])
def test_a_key_of_no_network_is_refused(key: str) -> None:
    with pytest.raises(InputError, match="network"):
        architecture_of(key)



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



def test_the_command_line_names_a_network_by_its_parts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "network.safetensors"
    assert main(["train", "--model", "mlp", "--hidden", "12,5", "--activation", "tanh",
                 "--epochs", "1", "--save", str(saved)],
                resources.MNIST, resources.PUBLISHED_FIGURES) == 0
    model = read_weights(saved)
    assert model.key == "mlp:12,5:tanh"
    strokes = Path(__file__).parents[2] / "drawings" / "threes_and_sevens.jsonl"
    assert main(["evaluate", "--strokes", str(strokes), "--weights", str(saved)],
                resources.MNIST, resources.PUBLISHED_FIGURES) == 0
    assert "\nmlp:12,5:tanh" in capsys.readouterr().out
    assert main(["train", "--hidden", "12"], resources.MNIST, resources.PUBLISHED_FIGURES) == 2
    assert "Choose the model mlp" in capsys.readouterr().err
