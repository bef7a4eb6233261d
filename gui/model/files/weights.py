"""The model looked at as a file, and a file's model on the window."""

from pathlib import Path

from engine.errors import InputError
from gui.model.notices import assumed_weights
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
    """Take a file's weights as the start. Raises InputError, also for those of other digits.

    Of weights of a plain nn.Linear it is said what was assumed of them.
    """
    from engine.models.weights_file import find_weights

    found = find_weights(path, session.digits)
    model = found.model
    if model.digits != session.digits:
        raise InputError(
            "{path} has weights for {found}. Choose those digits first.",
            path=path, found=", ".join(map(str, model.digits)),
        )
    with session.facts.together():
        session.training.start_from(model, found.memory)
        if found.assumed:
            notice = assumed_weights(path, model.digits, found.assumed)
            session.facts.tell(session.training.noticed, notice)
