"""Print what engine and gui import anywhere, also inside functions: "module name" a line.

PyInstaller sees the imports of a function, but no name that is put together while the program runs.
`self_check.py` imports all of these in the portable folder.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Each once, in order."""
    found: set[str] = set()
    for room in ("engine", "gui"):
        for path in (ROOT / room).rglob("*.py"):
            module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            if not module.endswith("__main__"):
                found.add(module.removesuffix(".__init__"))  # it is named nowhere, or in a string
            found.update(_imported(ast.parse(path.read_text(encoding="utf-8"))))
    print(*sorted(found), sep="\n")


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) \
            and node.test.id == "TYPE_CHECKING":
        return  # for the type checker alone
    match node:
        case ast.Import(names=names):
            yield from (each.name for each in names)
        case ast.ImportFrom(module=str(module), names=names):
            yield from (f"{module} {each.name}" for each in names)
        case ast.Call(func=ast.Name(id="import_module"), args=[ast.Constant(value=str(module))]):
            yield module
    for child in ast.iter_child_nodes(node):
        yield from _imported(child)


if __name__ == "__main__":
    main()
