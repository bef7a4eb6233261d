"""Make the README's pictures from the real window: `make pictures`, or with one's name only it."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from picture_scenes import lab_scenes, scenes, training_scenes
from picture_scenes.scenes import view_of
from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "pictures"
SIZE = 1280, 800


def main() -> int:
    for name in sys.argv[1:] or [*PICTURES, *(f"ko/{name}" for name in IN_KOREAN)]:
        if os.environ.get("TAKES_PICTURES"):
            take(name)
            continue
        (FOLDER / "ko").mkdir(parents=True, exist_ok=True)
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "TAKES_PICTURES": "1",
            "QT_SCALE_FACTOR": "2" if name == "scale-200" else "1", "LANG": "C.UTF-8",
        }
        subprocess.run([sys.executable, __file__, name], check=True, env=environment)
        print(FOLDER / f"{name}.png")
    return 0


def take(name: str) -> None:
    from PySide6.QtCore import QLocale
    from robot.window_hands import abandon

    from gui.application import make_application, translate
    from gui.demo import wait_until
    from gui.window import MainWindow

    application = make_application()
    if name.startswith("ko/"):
        translate(application, QLocale("ko_KR"))
    with tempfile.TemporaryDirectory() as nowhere:
        window = MainWindow(Path(nowhere) / "settings.json")
        window.appearance.choose_colours("dark" if name.endswith("dark") else "light")
        window.resize(*SIZE)
        window.show()
        wait_until(lambda: window.session.training.can_train)
        shown = PICTURES[name.removeprefix("ko/")](window) or window
        application.processEvents()
        shown.grab().save(str(FOLDER / f"{name}.png"))
        abandon(window)


PICTURES: dict[str, Callable[..., QWidget | None]] = {
    "before": scenes.before,
    "during": scenes.during,
    "after": scenes.after,
    "dark": scenes.after,
    "scale-200": scenes.after,
    "as-drawn": scenes.as_drawn,
    "retrain": scenes.retrain,
    "ten-digits": scenes.ten_digits,
    "diverging": scenes.diverging,
    "explore": scenes.explore,
    "why": scenes.why,
    "what-if": view_of("what_if"),
    "flip": view_of("flip"),
    "move": scenes.move,
    "map": view_of("map"),
    "map-logits": scenes.logits,
    "neighbours": view_of("neighbours"),
    "timeline": scenes.timeline,
    "runs": training_scenes.runs,
    "optimizers": training_scenes.optimizers,
    "network": training_scenes.network,
    "data-image": scenes.data("image"),
    "data-volume": scenes.data("volume"),
    "data-table": scenes.data("table"),
    "data-series": scenes.data("series"),
    "data-text": scenes.data("text"),
    "units": training_scenes.units,
    "by-hand": scenes.by_hand,
    "by-hand-adam": training_scenes.by_hand_adam,
    "as-linear": view_of("as_linear"),
    "mistakes": view_of("mistakes"),
    "confusion": scenes.confusion,
    "explore-dark": view_of("why", "timeline"),
    "as-numbers": scenes.as_numbers,
    "shapes": view_of("shapes"),
    "sigmoid": view_of("sigmoid"),
    "metric": scenes.metric,
    "code": scenes.code,
    "lab": lab_scenes.scaled,
    "lab-diverging": lab_scenes.diverging,
    "lab-gradients": lab_scenes.gradients,
    "path": lab_scenes.path,
    "path-stop": lab_scenes.stop,
    "figures": lab_scenes.figures,
}

IN_KOREAN = (
    "before", "after", "as-drawn", "retrain", "why", "timeline", "lab", "lab-diverging", "path",
    "path-stop", "figures", "code", "optimizers", "by-hand-adam", "network", "units", "data-image",
    "data-table",
)
"""Those of the Korean README."""

if __name__ == "__main__":
    sys.exit(main())
