"""Training needs PyTorch, which a small installation of the program does without."""

import sys

from engine.errors import InputError

HOW_TO_INSTALL = f'"{sys.executable}" -m pip install torch'
"""What to type, for the Python that runs now."""


def is_missing(error: BaseException | None) -> bool:
    """Whether this was raised because PyTorch is not installed; not where it is, and broken."""
    return isinstance(error, ModuleNotFoundError) and error.name == "torch"


def torch_missing() -> InputError:
    """That it is not there, and how to get it."""
    return InputError(
        "Training needs PyTorch, which is not installed. To install it, type: {command}",
        command=HOW_TO_INSTALL,
    )
