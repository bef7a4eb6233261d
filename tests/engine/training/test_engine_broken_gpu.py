"""A GPU that says it is there and fails whenever it is used: the CPU is used, and one says so."""

from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import torch
from material.engine_material import made_up_split
from material.training_material import CPU, run, same_numbers

import resources
from engine.commands import main
from engine.figures.check import check
from engine.training import devices, seven_steps
from engine.training.batch_machine import BatchMachine
from engine.training.devices import Device
from engine.training.digit_training import initialise
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import Initialised, Stepped

pytestmark = pytest.mark.skipif(torch.cuda.is_available(), reason="the GPU here works")
ASKED = replace(CPU, device="cuda", start="random")


@pytest.fixture
def broken_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """As of a driver that is too old: it is counted, named, and every use of it raises."""
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda *_: "Broken 9000")


@pytest.mark.usefixtures("broken_gpu")
def test_it_is_tried_before_it_is_offered() -> None:
    assert devices.cuda_name() is None
    assert "cannot be used" in devices.why_no_cuda() and "\n" not in devices.why_no_cuda()
    for asked in ("auto", "cuda"):
        device = devices.choose(asked)
        assert device.kind == "cpu" and "the CPU is used" in device.note
    assert devices.choose("cpu").note == ""


@pytest.mark.usefixtures("broken_gpu")
def test_a_run_and_the_seven_steps_go_on_on_the_cpu_and_say_so_once() -> None:
    data = made_up_split((3, 7))
    steps = run(data, ASKED)
    assert same_numbers(steps, run(data, replace(ASKED, device="cpu")))
    assert [bool(step.note) for step in steps] == [True] + [False] * (len(steps) - 1)
    stages = list(islice(by_hand(initialise((3, 7), data.train, ASKED), data, ASKED), 12))
    assert isinstance(stages[0], Initialised) and "cannot be used" in stages[0].note


@pytest.mark.usefixtures("broken_gpu")
@pytest.mark.parametrize("command", ["train", "evaluate"])
def test_the_commands_fall_back_with_one_sentence(
    capsys: pytest.CaptureFixture[str], command: str,
) -> None:
    more = ["--strokes", str(resources.RECORDED)] if command == "evaluate" else []
    status = main([command, "--device", "cuda", "--epochs", "1", *more], resources.MNIST,
                  resources.PUBLISHED_FIGURES)
    said = capsys.readouterr().err.strip()
    assert status == 0
    assert "cannot be used" in said and len(said.splitlines()) == 1


@pytest.mark.usefixtures("broken_gpu")
def test_figures_are_computed_on_the_cpu() -> None:
    rows = list(islice(check(resources.PUBLISHED_FIGURES, resources.MNIST, "cuda"), 14))
    assert {row.device for row in rows} == {"CPU"}


def _breaking(at: int, error: Exception) -> type[BatchMachine]:
    """A "GPU" that is the CPU until its so-manieth use."""
    class Breaking(BatchMachine):
        def __init__(self, kind: str, *arguments: Any, **named: Any) -> None:
            self.kind, self.uses = kind, 0
            self._use()
            super().__init__("cpu", *arguments, **named)

        def _use(self) -> None:
            self.uses += 1
            if self.kind == "cuda" and self.uses > at:
                raise error

        def predict(self, *arguments: Any) -> Any:
            self._use()
            return super().predict(*arguments)

        def terms(self, *arguments: Any) -> Any:
            self._use()
            return super().terms(*arguments)

        def slope(self, *arguments: Any) -> Any:
            self._use()
            return super().slope(*arguments)

        def descend(self, *arguments: Any) -> None:
            self._use()
            super().descend(*arguments)

    return Breaking


@pytest.mark.parametrize("error", [
    torch.OutOfMemoryError("full\nmore"), RuntimeError("CUDA error: unspecified launch failure"),
    AssertionError("Torch not compiled with CUDA enabled"),
], ids=["full", "lost", "not there"])
@pytest.mark.parametrize("at", [*range(9), 40])
def test_the_seven_steps_lose_nothing_when_a_gpu_is_lost(
    monkeypatch: pytest.MonkeyPatch, at: int, error: Exception,
) -> None:
    data, recipe = made_up_split((3, 7)), replace(CPU, start="random")
    start = initialise((3, 7), data.train, recipe)
    undisturbed = list(by_hand(start, data, recipe))
    monkeypatch.setattr(devices, "choose", lambda asked: Device("cuda", "GPU"))
    monkeypatch.setattr(seven_steps, "BatchMachine", _breaking(at, error))
    stages = list(by_hand(start, data, recipe))
    assert [type(each) for each in stages] == [type(each) for each in undisturbed]
    steps, others = ([each.step for each in some if isinstance(each, Stepped)]
                     for some in (stages, undisturbed))
    assert same_numbers(steps, others)
    notes = [step.note for step in steps if step.note]
    assert len(notes) <= 1 and all("could not go on" in note for note in notes)


def test_what_is_not_the_gpus_fault_is_raised() -> None:
    with pytest.raises(ValueError):
        devices.on_device("cpu", _raising(ValueError()))
    with pytest.raises(RuntimeError):
        devices.on_device("cpu", _raising(RuntimeError()))


def _raising(error: Exception) -> Callable[[Device], object]:
    def work(device: Device) -> object:
        raise error

    return work


def test_a_weights_file_is_written_all_the_same(
    broken_gpu: None, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "w.safetensors"
    main(["train", "--device", "cuda", "--epochs", "1", "--save", str(path)], resources.MNIST,
         resources.PUBLISHED_FIGURES)
    capsys.readouterr()
    assert path.exists()
