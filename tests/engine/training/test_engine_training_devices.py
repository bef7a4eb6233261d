"""What a run is on: a GPU that is not there, one that is full, and a real one."""

from dataclasses import replace
from typing import Any

import pytest
import torch
from material.engine_material import TEN, made_up_split, mnist
from material.training_material import CPU, run, same_numbers

import engine.training.devices
import engine.training.digit_training
from engine.training.batch_machine import BatchMachine
from engine.training.devices import Device
from engine.training.recipe import Recipe


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without an NVIDIA GPU")
def test_a_gpu_that_is_not_there_is_replaced_by_the_cpu_with_a_note() -> None:
    data = made_up_split((3, 7))
    asked = run(data, replace(CPU, device="cuda"))
    assert same_numbers(asked, run(data, CPU))
    assert asked[0].note and asked[0].device == "CPU"
    assert not any(step.note for step in asked[1:])
    assert not any(step.note for step in run(data, replace(CPU, device="auto")))


def _pretend_gpu(
    monkeypatch: pytest.MonkeyPatch, fails: str | int, full: tuple[str, ...] = ("cuda",),
) -> None:
    """A "GPU" that is the CPU, and raises what torch raises of a full one where `fails` says."""

    class Full(BatchMachine):
        def __init__(self, kind: str, *arguments: Any, **named: Any) -> None:
            self.kind, self.taken = kind, 0
            self._perhaps_fail("construction")
            super().__init__("cpu", *arguments, **named)

        def step(self, *arguments: Any) -> None:
            self.taken += 1
            self._perhaps_fail(self.taken)
            super().step(*arguments)

        def _perhaps_fail(self, place: str | int) -> None:
            if self.kind in full and place == fails:
                raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate\nmore lines")

    monkeypatch.setattr(engine.training.digit_training, "BatchMachine", Full)
    monkeypatch.setattr(engine.training.devices, "choose", lambda asked: Device("cuda", "GPU"))


@pytest.mark.parametrize("stride", [1, 3])
@pytest.mark.parametrize("fails", ["construction", 1, 2, 4, 5, 8])
def test_a_run_goes_on_on_the_cpu_when_the_gpu_is_full(
    monkeypatch: pytest.MonkeyPatch, fails: str | int, stride: int,
) -> None:
    data = made_up_split((3, 7))
    undisturbed = run(data, replace(CPU, start="random"), stride=stride)
    _pretend_gpu(monkeypatch, fails)
    steps = run(data, replace(CPU, start="random"), stride=stride)
    notes = [step.note for step in steps if step.note]
    assert len(notes) == 1
    assert "CUDA out of memory" in notes[0] and "\n" not in notes[0]
    changed = [step.device for step in steps].index("CPU")
    assert steps[changed].note
    assert [step.device for step in steps] == ["GPU"] * changed + ["CPU"] * (len(steps) - changed)
    assert same_numbers(steps, undisturbed)


def test_a_full_cpu_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    _pretend_gpu(monkeypatch, fails=3, full=("cuda", "cpu"))
    with pytest.raises(torch.OutOfMemoryError):
        run(made_up_split((3, 7)))


@pytest.mark.cuda
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU")
@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=str)
def test_a_gpu_gives_the_cpus_losses(digits: tuple[int, ...]) -> None:
    recipe = Recipe(epochs=5, device="cpu")
    on_cpu = run(mnist(digits), recipe, digits, stride=16)
    on_gpu = run(mnist(digits), replace(recipe, device="cuda"), digits, stride=16)
    assert on_gpu[0].device != "CPU"
    assert [step.loss for step in on_gpu] == pytest.approx(
        [step.loss for step in on_cpu], rel=1e-4
    )
