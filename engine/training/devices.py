"""Which device to train on, and what to call it."""

from dataclasses import dataclass

import torch

from engine.training.recipe import DeviceName

OUT_OF_DEVICE = (torch.OutOfMemoryError, torch.AcceleratorError)
"""What torch raises when a device is full or lost."""


@dataclass(frozen=True, slots=True)
class Device:
    """A device to train on. note: why it is not the one asked for, or empty."""

    kind: DeviceName
    name: str
    note: str = ""


def cuda_name() -> str | None:
    """The first CUDA GPU's name, or None where there is none that torch can use."""
    return torch.cuda.get_device_name(0) if torch.cuda.is_available() else None


def why_no_cuda() -> str:
    """One sentence on why CUDA cannot be used here."""
    if torch.version.cuda is None:
        return "This torch was built for the CPU only; see the README for a CUDA torch."
    return "Torch finds no NVIDIA GPU, or no driver for it."


def choose(asked: DeviceName) -> Device:
    """The device to use: the GPU where asked for (or `auto`) and there, else the CPU."""
    gpu = None if asked == "cpu" else cuda_name()
    if gpu is not None:
        return Device("cuda", gpu)
    return Device("cpu", "CPU", why_no_cuda() if asked == "cuda" else "")
