"""Work beside the window, of which every end is told."""

from PySide6.QtCore import QThread


class ThreadEnded(Exception):
    """Somebody wanted the whole program to end, on a thread that cannot do so."""

    def __init__(self, why: BaseException) -> None:
        super().__init__(f"{type(why).__name__} {why}".strip())


def as_error(error: BaseException) -> Exception:
    """The same as what the window explains: SystemExit and KeyboardInterrupt are no Exceptions."""
    return error if isinstance(error, Exception) else ThreadEnded(error)


class Worker(QThread):
    """Does its `work`. `error` says why it could not, once it has finished."""

    error: Exception | None = None

    def run(self) -> None:
        try:
            self.work()
        except BaseException as error:  # else Qt would print it, and nobody would hear of it
            self.error = as_error(error)

    def work(self) -> None:
        """On the thread."""
        raise NotImplementedError
