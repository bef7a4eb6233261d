"""Print what the engine says as Python that lupdate reads: `make translations` runs this.

The engine knows nothing of Qt, so its error messages and what else it says are not marked for
translation; the window looks them up in the context "engine".
"""

import ast
import json
import sys
from pathlib import Path


def templates(root: Path) -> list[str]:
    """The first argument of every InputError and Text that engine/ and gui/ make, in order; then
    the texts of the published figures.
    """
    found: dict[str, None] = {}
    for path in sorted((root / "engine").rglob("*.py")) + sorted((root / "gui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: statement.value
            for statement in tree.body if isinstance(statement, ast.Assign)
            for target in statement.targets if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
                    and node.func.id in ("InputError", "Text")):
                found[_text(node.args[0], constants, f"{path}:{node.lineno}")] = None
    for name in ("published_figures.json", "tensor_figures.json"):
        for text in _published(root / "resources" / name):
            found[text] = None
    return list(found)


def _published(path: Path) -> list[str]:
    """What the published figures are, where they come from, and what is noted of them."""
    if not path.exists():
        return []
    entries = json.loads(path.read_text(encoding="utf-8"))["figures"]
    parts = ("what", "source", "note")
    return [entry[part] for entry in entries for part in parts if part in entry]


def _text(node: ast.expr, constants: dict[str, ast.expr], place: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _text(node.left, constants, place) + _text(node.right, constants, place)
    if isinstance(node, ast.Name) and node.id in constants:
        return _text(constants[node.id], constants, place)
    raise ValueError(f"{place}: a message that is put together at run time cannot be translated")


def as_source(messages: list[str]) -> str:
    """Python in which lupdate finds these messages."""
    return "".join(f'QCoreApplication.translate("engine", {text!r})\n' for text in messages)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(as_source(templates(Path(__file__).parents[2])), end="")
