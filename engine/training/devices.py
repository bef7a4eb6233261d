"""Which device to train on, and what to call it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import torch

from engine.errors import brief
from engine.training.recipe import DeviceName

GPU_ERRORS = (RuntimeError, AssertionError)
"""What torch raises when a GPU is full, lost, or not there after all."""

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Device:
    """A device to train on. note: why it is not the one asked for, or empty."""

    kind: DeviceName
    name: str
    note: str = ""


def cuda_name() -> str | None:
    """The first CUDA GPU's name, or None where there is none that torch can use."""
    return _look().name or None


def why_no_cuda() -> str:
    """One sentence on why CUDA cannot be used here."""
    return _look().why_not


def choose(asked: DeviceName) -> Device:
    """The device to use: the GPU where asked for (or `auto`) and it works, else the CPU."""
    if asked == "cpu":
        return Device("cpu", "CPU")
    gpu = _look()
    if gpu.name:
        return Device("cuda", gpu.name)
    return Device("cpu", "CPU", gpu.why_not if asked == "cuda" or gpu.is_broken else "")


def instead(device: Device, error: Exception) -> Device:
    """The CPU, with a note of why, after a GPU has failed. Raises an error that is not a GPU's."""
    if device.kind == "cpu" or not isinstance(error, GPU_ERRORS):
        raise error
    return Device(
        "cpu", "CPU",
        f"The GPU could not go on ({_first_line(error)}); training goes on on the CPU.",
    )


def on_device(asked: DeviceName, work: Callable[[Device], Made]) -> tuple[Made, Device]:
    """What some work gives on the device to use, and on which; on the CPU where the GPU fails."""
    device = choose(asked)
    try:
        return work(device), device
    except GPU_ERRORS as error:
        device = instead(device, error)
        return work(device), device


@dataclass(frozen=True, slots=True)
class _Gpu:
    """name: of one that works, or empty. is_broken: there is one, and it fails when it is used."""

    name: str = ""
    why_not: str = ""
    is_broken: bool = False


def _look() -> _Gpu:
    """Driver and torch may say that there is a GPU, and it fails all the same: it is tried."""
    if torch.version.cuda is None and not torch.cuda.is_available():
        return _Gpu(
            why_not="This torch was built for the CPU only; see the README for a CUDA torch."
        )
    try:
        if not torch.cuda.is_available():
            return _Gpu(why_not="Torch finds no NVIDIA GPU, or no driver for it.")
        name = torch.cuda.get_device_name(0)
        ones = torch.ones((2, 2), device="cuda")
        if (ones @ ones).sum().item() != 8:
            raise RuntimeError("it computes wrongly")
    except Exception as error:  # drivers fail in many ways
        return _Gpu(
            why_not=f"The GPU cannot be used ({_first_line(error)}); the CPU is used.",
            is_broken=True,
        )
    return _Gpu(name or "GPU")


def _first_line(error: Exception) -> str:
    """Without what torch advises programmers to do."""
    return brief((str(error).splitlines() or [type(error).__name__])[0], 160)
