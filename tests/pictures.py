"""Make the README's pictures from the real window: `make pictures`."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "resources" / "pictures"
SIZE = 1280, 800


def main() -> int:
    if len(sys.argv) == 2:
        take(sys.argv[1])
        return 0
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(FOLDER.parents[1]),
            "QT_SCALE_FACTOR": "2" if name == "scale-200" else "1", "LANG": "C.UTF-8",
        }
        subprocess.run([sys.executable, __file__, name], check=True, env=environment)
        print(FOLDER / f"{name}.png")
    return 0


def take(name: str) -> None:
    from PySide6.QtCore import QLocale

    from gui.application import make_application, translate
    from gui.demo import wait_until
    from gui.window import MainWindow

    application = make_application()
    if name == "korean":
        translate(application, QLocale("ko_KR"))
    with tempfile.TemporaryDirectory() as nowhere:
        window = MainWindow(Path(nowhere) / "settings.json")
        window.choose_colours("dark" if name == "dark" else "light")
        window.resize(*SIZE)
        window.show()
        wait_until(lambda: window.session.can_train)
        PICTURES[name](window)
        application.processEvents()
        window.grab().save(str(FOLDER / f"{name}.png"))
        window._may_close = True
        window.close()


def draw_recorded(window, digit: int) -> None:
    import resources
    from engine.drawing_files import read_drawings
    from gui.demo import draw

    for labelled in read_drawings(resources.RECORDED):
        if labelled.label == digit:
            for stroke in labelled.drawing.strokes:
                draw(window.drawing.canvas, stroke)


def before(window) -> None:
    draw_recorded(window, 7)


def during(window) -> None:
    from gui.demo import wait_until

    draw_recorded(window, 7)
    window.training.pace.setValue(6)
    window.training.train.click()
    wait_until(lambda: window.session.progress.steps >= 120)


def after(window) -> None:
    from gui.demo import wait_until

    draw_recorded(window, 7)
    window.training.pace.setValue(window.training.pace.maximum())
    window.training.train.click()
    wait_until(lambda: not window.session.trainer.is_running)


def as_drawn(window) -> None:
    after(window)
    window.drawing.forms.buttons["raw"].click()


def retrain(window) -> None:
    from gui.demo import wait_until

    as_drawn(window)
    window.collection.add(7)
    window.session.sketch.clear()
    draw_recorded(window, 3)
    window.collection.add(3)
    box = window.collection.retrain.source
    box.setCurrentIndex(box.findData("both"))
    box.activated.emit(box.currentIndex())
    window.collection.retrain.weight.setValue(300)
    window.training.train.click()
    wait_until(lambda: not window.session.trainer.is_running)


def ten_digits(window) -> None:
    from gui.demo import wait_until

    window.session.load(tuple(range(10)))
    wait_until(lambda: len(window.session.digits) == 10)
    window.session.set_recipe(replace(window.session.recipe, epochs=5))
    after(window)


def diverging(window) -> None:
    window.session.set_recipe(replace(window.session.recipe, learning_rate=1000))
    after(window)


PICTURES: dict[str, Callable] = {
    "before": before, "during": during, "after": after, "dark": after, "scale-200": after,
    "as-drawn": as_drawn, "retrain": retrain, "ten-digits": ten_digits, "diverging": diverging,
    "korean": retrain,
}

if __name__ == "__main__":
    sys.exit(main())
