"""The program at its busiest: ten digits, full speed, four views open. Prints what the pen wrote.

First a line with the canvas's corner and scale on the screen, then, once the pen was lifted, the
points of the stroke.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from gui.application import make_application
from gui.demo import wait_until
from gui.window import MainWindow

VIEWS = ("map", "why", "timeline", "confusion")


def main() -> None:
    make_application()
    window = MainWindow(Path(sys.argv[1]))
    session = window.session
    window.show()
    wait_until(lambda: session.training.can_train)
    session.load(tuple(range(10)))
    wait_until(lambda: session.digits == tuple(range(10)) and session.training.can_train)
    for view in VIEWS:
        window.show_view(view)
    session.training.set_pace(None)
    session.training.set_recipe(replace(session.training.recipe, epochs=10_000))
    session.training.train()
    wait_until(lambda: session.training.steps > 100)
    canvas = window.drawing.canvas
    corner = canvas.mapToGlobal(QPoint(0, 0))
    origin = canvas.to_widget(0, 0)
    compressed = [
        QApplication.testAttribute(attribute) for attribute in (
            Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents,
            Qt.ApplicationAttribute.AA_CompressTabletEvents,
        )
    ]
    print(json.dumps({"x": corner.x() + origin.x(), "y": corner.y() + origin.y(),
                      "scale": canvas.scale, "compressed": compressed}), flush=True)
    wait_until(lambda: bool(session.sketch.drawing.strokes) and not session.sketch.is_acting)
    training = session.training.is_in_full_flow
    (stroke,) = session.sketch.drawing.strokes
    print(json.dumps({"points": stroke.points, "still training": training}), flush=True)
    window.close()


if __name__ == "__main__":
    main()
