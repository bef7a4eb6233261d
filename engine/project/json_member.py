"""A member of a project that is a JSON object."""

import json
from typing import Any

from engine.json_reading import NotJson, decoded, parsed
from engine.project.archive import Archive, BadArchive
from engine.text import Text


def json_member(archive: Archive, name: str, limit: int) -> dict[str, Any]:
    """The object, whose numbers are finite. limit: bytes that it may unpack to.

    Raises BadArchive, which says what is wrong with it; UnpacksToTooMuch.
    """
    content = archive.read(name, limit)
    try:
        value = parsed(decoded(content))
    except NotJson as error:
        raise BadArchive(Text("{name} in it is not JSON: {why}", name=name, why=error.why)) \
            from error
    except UnicodeDecodeError as error:
        raise BadArchive(Text("{name} in it is not a text", name=name)) from error
    try:
        json.dumps(value, allow_nan=False)
    except (ValueError, RecursionError) as error:
        raise BadArchive(Text("{name} in it has a number that is too large", name=name)) from error
    if not isinstance(value, dict):
        raise BadArchive(Text("{name} in it is not a JSON object", name=name))
    return value
