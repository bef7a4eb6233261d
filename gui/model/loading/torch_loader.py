"""Torch, imported beside the window: what it can train on, or why nothing can be trained."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.errors import InputError
from engine.training.torch_missing import is_missing, torch_missing
from gui.model.error_texts import explain
from gui.model.notices import Notice
from gui.model.worker import Worker


@dataclass(frozen=True, slots=True)
class Hardware:
    """What can be trained on. gpu: its name; why_no_gpu: the reason where there is none.

    error: why nothing can be trained at all. is_missing: for torch is not installed, as it need
    not be.
    """

    gpu: str | None = None
    why_no_gpu: str = ""
    error: InputError | None = None
    is_missing: bool = False


class TorchLoader(Worker):
    """Imports torch, which takes seconds; `loaded` carries the Hardware, whatever came of it.

    first: what is done on the thread before.
    """

    loaded = Signal(Hardware)

    def __init__(self, parent: QObject, first: Callable[[], None]) -> None:
        super().__init__(parent)
        self._first = first

    def work(self) -> None:
        self._first()
        from engine.training import devices

        gpu = devices.cuda_name()
        self.loaded.emit(Hardware(gpu, "" if gpu else devices.why_no_cuda()))

    def run(self) -> None:
        super().run()
        if is_missing(self.error):
            self.loaded.emit(without_torch(torch_missing(), is_missing=True))
        elif self.error is not None:
            self.loaded.emit(without_torch(InputError(
                "PyTorch cannot be loaded, so nothing can be trained: {reason}. "
                "Reinstall the program.", reason=self.error,
            )))


def without_torch(error: InputError, is_missing: bool = False) -> Hardware:
    """Nothing can be trained on."""
    return Hardware(why_no_gpu=explain(error), error=error, is_missing=is_missing)


def no_torch(hardware: Hardware) -> Notice:
    """What is told of it: a program without torch is no broken one."""
    return Notice(hardware.why_no_gpu, is_error=not hardware.is_missing)


def until_torch(hardware: Hardware | None, waiting: str) -> str:
    """What is said where torch is needed: `waiting` while it loads, else why it will not come."""
    if hardware is None or hardware.error is None:
        return waiting
    return explain(hardware.error)
