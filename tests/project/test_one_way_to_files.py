"""Every file is written by engine/whole_files.py, and a stranger's is read by bounded_reading."""

import ast
from pathlib import Path

import engine
import gui

ROOT = Path(engine.__file__).parents[1]
WRITE, READ = ROOT / "engine" / "whole_files.py", ROOT / "engine" / "bounded_reading.py"
WRITERS = {"write_text", "write_bytes", "savetxt", "mkstemp", "NamedTemporaryFile",
           "QFile", "QSaveFile", "QSettings", "QImageWriter", "dump", "touch", "truncate"}
READERS = {"read_text", "read_bytes", "loadtxt", "genfromtxt", "fromfile", "safe_open", "load_file",
           "open_code", "QImageReader", "unpickle"}


def _calls(but: Path) -> list[tuple[str, str, ast.Call]]:
    assert gui.__file__ is not None
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno}",
         node.func.attr if isinstance(node.func, ast.Attribute)
         else node.func.id if isinstance(node.func, ast.Name) else "", node)
        for room in ("engine", "gui") for path in sorted((ROOT / room).rglob("*.py"))
        if path != but
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


def test_nothing_else_writes_a_file() -> None:
    assert not [place for place, name, call in _calls(WRITE)
                if name in WRITERS or (name == "open" and _mode(call) not in ("", "rb"))]


def test_nothing_else_opens_a_file_that_somebody_has_chosen() -> None:
    """Pillow is given bytes, and so are torch, numpy and safetensors."""
    opening = [place for place, name, call in _calls(READ)
               if name in READERS or (name == "open" and isinstance(call.func, ast.Name))
               or (name == "open" and _mode(call) == "rb")]
    assert [place.split(":")[0] for place in opening] == [
        "engine/data/csv_cells.py",  # lines of a file that was read
        "engine/tensors/kinds/table/quick/numbers.py",  # numpy is given a text
        "engine/whole_files.py",  # its draft
        "gui/widgets/icons.py",  # the program's own
    ]


def test_what_is_asked_of_a_path_is_answered_whatever_it_may_be() -> None:
    """Path's own is_dir, is_file and exists raise for what is too long or in a locked folder."""
    asking = [place.split(":")[0] for place, name, call in _calls(WRITE)
              if name in ("is_dir", "is_file", "exists") and isinstance(call.func, ast.Attribute)]
    assert [place for place in asking if "pretraining" not in place] == [
        "engine/data/idx_pairs.py", "gui/dialogs/recent_files.py",  # where an OSError is caught
    ]


def test_nothing_else_has_pillow_open_an_image() -> None:
    assert not [
        place for place, name, call in _calls(ROOT / "engine" / "image_opening.py")
        if name == "open" and isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name) and call.func.value.id == "Image"
    ]


def _mode(call: ast.Call) -> str:
    """The mode that a file is opened with; "" for what opens no file."""
    given = [each.value for each in (*call.args, *(k.value for k in call.keywords))
             if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    return next((each for each in given if each and set(each) <= set("rwaxbt+")), "")
