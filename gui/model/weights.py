"""The model looked at as a file, and a file's model on the window."""

from pathlib import Path

from engine.errors import InputError
from gui.model.session import Session


def save_weights(path: Path, session: Session) -> None:
    """Save the model looked at, as ONNX if the name ends so. Raises InputError."""
    model = session.training.model
    if model is None:
        return
    if path.suffix.lower() == ".onnx":
        from engine.models.onnx_file import write_onnx  # not at every start

        write_onnx(path, model)
    else:
        from engine.models.weights_file import write_weights

        write_weights(path, model)


def open_weights(path: Path, session: Session) -> None:
    """Take a file's weights as the start. Raises InputError, also for those of other digits."""
    from engine.models.weights_file import read_weights

    model = read_weights(path)
    if model.digits != session.digits:
        raise InputError(
            "{path} has weights for {found}. Choose those digits first.",
            path=path, found=", ".join(map(str, model.digits)),
        )
    session.training.start_from(model)
