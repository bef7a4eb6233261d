"""Parts of a project out of JSON that was read: lists of names, drawings, the recipe."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing
from engine.drawings.stroke_record import NotADrawing, shown
from engine.drawings.variants import variants_of
from engine.library.stored_strokes import drawing_of_record
from engine.project.archive import BadArchive
from engine.project.record import MOST_COLLECTIONS
from engine.text import Text
from engine.training.recipe import CHOICES, Recipe


def texts_of(manifest: Mapping[str, Any], key: str) -> list[str]:
    """The different names under a key. Raises BadArchive."""
    texts = manifest.get(key)
    if not isinstance(texts, list) or not all(isinstance(each, str) for each in texts):
        raise BadArchive(Text("“{key}” is not a list of names", key=key))
    if len(set(texts)) != len(texts) or len(texts) > MOST_COLLECTIONS:
        raise BadArchive(Text("“{key}” has a name twice, or too many names", key=key))
    return texts


def labelled_of(record: Any) -> LabelledDrawing:
    """A drawing with its label, 0 to 9. Raises NotADrawing."""
    label = record.get("label") if isinstance(record, dict) else None
    if type(label) is not int or not 0 <= label <= 9:
        raise NotADrawing(Text("label is {label}, not a digit 0 to 9", label=shown(label)))
    return LabelledDrawing(read_drawing(record), label)


def read_drawing(record: Mapping[str, Any]) -> Drawing:
    """A drawing, exact to the bit. Raises NotADrawing."""
    for key in ("pen", "pixels"):
        if key not in record:
            raise NotADrawing(Text("“{key}” is missing", key=key))
    return drawing_of_record(record["pixels"], record["pen"])


def recipe_of(value: Any) -> Recipe:
    """A recipe, of the fields that are known here. Raises BadArchive, and InputError."""
    if not isinstance(value, dict):
        raise BadArchive(Text("“{key}” is not a JSON object", key="recipe"))
    known = {each.name for each in fields(Recipe)}
    given = {name: each for name, each in value.items() if name in known and each is not None}
    if "variants" in given:
        try:
            given["variants"] = variants_of(given["variants"])
        except (TypeError, ValueError) as error:
            raise BadArchive(Text("“{key}” is not as this program writes it", key="variants")) \
                from error
    recipe = Recipe(**given)
    for name, allowed in CHOICES.items():
        if getattr(recipe, name) not in allowed:
            raise BadArchive(Text(
                "“{key}” is none of {known}", key=name, known=", ".join(allowed)))
    return recipe
