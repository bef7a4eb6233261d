"""Does with the program what needs modules or files that are loaded late, and says what came of it.

    self_check.py MODULES FOLDER

It is run twice, by Python and as a program in the portable folder, where it lies only until then:
both have to say the same. Of other packages nothing is imported by name: PyInstaller would put that
into the folder because of this file. MODULES: what modules.py printed. FOLDER: one to write into.
"""

import sys
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import resources
from engine.code.cells import Cell
from engine.code.notebook import as_notebook
from engine.data.progress import no_report, not_cancelled
from engine.image_reading import decode_image
from engine.models.onnx_file import onnx_bytes
from engine.models.weights_file import read_weights
from engine.tensors.roster import entry_of
from engine.tensors.source import KINDS
from engine.text import Text
from gui.__main__ import make_windows
from gui.demo import wait_until
from gui.dialogs.about import packages
from gui.dialogs.teachers_folder import print_teachers_folder
from gui.explore.catalogue import entries
from gui.model.pages import Page
from gui.widgets.icons import icon
from gui.window import MainWindow

PAGES: tuple[Page, ...] = ("explore", "lab", "path", "data", "draw")
IMAGES = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF")


def main(modules: Path, folder: Path) -> None:
    """All of it; an error ends it."""
    _import_all(modules.read_text(encoding="utf-8").splitlines())
    _read_every_kind()
    print("onnx", len(onnx_bytes(read_weights(resources.CNN))))
    print("notebook", len(as_notebook([Cell(Text("A title"), (Text("Words."),), "x = 1")])))
    print("made with", *(f"{each.name} {each.version} {each.licence};" for each in packages()))
    application, windows = make_windows(folder / "data")
    _look_at_all(application, windows.window)
    for written in sorted(print_teachers_folder(folder / "sheets")):
        assert written.stat().st_size > 10_000, written
        print(written.name)


def _import_all(names: list[str]) -> None:
    missing = []
    for module, _, name in (each.partition(" ") for each in names):
        try:
            if name and not hasattr(import_module(module), name):
                module = f"{module}.{name}"
            import_module(module)
        except ImportError as error:
            missing.append(f"{module}: {error}")
    print("modules", len(names), "missing", *missing)


def _read_every_kind() -> None:
    for kind in KINDS:
        entry = entry_of(kind)
        source = entry.read(resources.SAMPLES[kind], entry.options(), no_report, not_cancelled)
        print(kind, *(tuple(part.raw.shape) for part in source.parts))
    get_decoder = import_module("pydicom.pixels.decoders.base").get_decoder
    for uid in import_module("pydicom.uid").AllTransferSyntaxes:
        try:
            print("DICOM", uid.name, *get_decoder(uid).available_plugins)
        except NotImplementedError:  # nobody reads it
            print("DICOM", uid.name)
    image = import_module("PIL.Image")
    for name in IMAGES:
        content = BytesIO()
        image.new("RGB", (3, 2), (200, 100, 50)).save(content, name)
        print(name, decode_image(content.getvalue(), 100).values.shape)


def _look_at_all(application: Any, window: MainWindow) -> None:
    """Every page and view of the window, its words and its icons."""
    caught: list[object] = []
    sys.excepthook = lambda kind, error, trace: caught.append(repr(error))
    window.show()
    wait_until(lambda: window.session.hardware is not None
               and window.session.digit_set is not None)
    print("menus", *(action.text() for action in window.menuBar().actions()))
    for page in PAGES:
        window.pages.turn_to(page)
        application.processEvents()
    for entry in entries():
        view = window.show_view(entry.key)
        application.processEvents()
        window.session.refresh_queue.finish()
        print(entry.key, view.grab().isNull())
    print("Qt's own words", application.translate("QPlatformTheme", "Cancel"))
    for path in sorted(resources.ICONS.glob("*.svg")):
        colours = _colours(icon(path.stem))
        assert colours > 1, path
        print(path.name, colours)
    assert _colours(window.windowIcon()) > 1
    window.close()
    print("uncaught", *caught)


def _colours(icon: Any) -> int:
    """How many different colours it has at 24 pixels: one where there is no picture."""
    picture = icon.pixmap(24, 24).toImage()
    return len({picture.pixel(x, y) for x in range(picture.width())
                for y in range(picture.height())})


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
