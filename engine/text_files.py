"""Text files that are written whole, or not at all."""

from contextlib import suppress
from pathlib import Path

from engine.errors import InputError


def write_text(path: Path, text: str) -> None:
    """Write the file in UTF-8, or leave the one that was there. Raises InputError."""
    draft = path.with_name(path.name + ".part")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(path)
    except (OSError, UnicodeEncodeError) as error:
        with suppress(OSError, UnicodeEncodeError):
            draft.unlink()
        raise InputError(
            "{path} cannot be written: {reason}. Choose another place; nothing is lost.",
            path=str(path).encode(errors="replace").decode(),
            reason=getattr(error, "strerror", None) or error,
        ) from error
