"""Nobody asks a model for its class: what only some can is a capability."""

import ast
from pathlib import Path

from material.engine_material import mnist

from engine.models.roster import architecture_of, families, usual_key
from engine.training.digit_training import initialise
from engine.training.recipe import Recipe

ROOT = Path(__file__).parents[2]


def kinds() -> set[str]:
    """The classes of every family's architecture, and of its models."""
    found = set()
    for family in families():
        architecture = architecture_of(usual_key(family))
        recipe = Recipe(model=architecture.key, start=architecture.starts[0], device="cpu")
        model = initialise((3, 7), mnist().train, recipe)
        found |= {type(architecture).__name__, type(model).__name__}
    return found


def asked(path: Path) -> set[str]:
    """What is the second argument of an isinstance in a file, or a part of it."""
    return {
        name.id
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
        and call.func.id == "isinstance"
        for name in ast.walk(call.args[1]) if isinstance(name, ast.Name)
    }


def test_no_file_but_a_models_own_asks_for_its_class() -> None:
    of_models = kinds()
    assert {"LinearModel", "Networks", "SmallCnn"} <= of_models
    files = [path for room in ("engine", "gui") for path in sorted((ROOT / room).rglob("*.py"))]
    found = {str(path.relative_to(ROOT)): names for path in files
             if (names := asked(path) & of_models)}
    assert not found
