"""A window that draws, adds and trains, and says so, until somebody ends it.

With "add": drawings are drawn and added as quickly as it goes; after each it prints its number.
With "save": project, weights and settings are saved over themselves again and again.
With "wait": a drawing, a trained model and a setting; then it prints "ready" and trains on.
"""

import random
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from sample_files.saving import save_over_and_over

from gui.__main__ import make_windows
from gui.demo import wait_until
from gui.ending import Ending


def main() -> None:
    what, data = sys.argv[1], Path(sys.argv[2])
    application, windows = make_windows(data)
    window = windows.window
    ending = Ending(application, windows.end)
    session = window.session
    window.show()
    randomly = random.Random(len(session.collection.drawings))

    def add() -> None:
        session.sketch.press(5 + randomly.random() * 10, 5)
        for _ in range(20):
            session.sketch.move(4 + 20 * randomly.random(), 4 + 20 * randomly.random())
        session.sketch.lift()
        before = window.collection.thumbnails.count()
        window.collection.add(randomly.choice((3, 7)))
        if window.collection.thumbnails.count() > before:  # the thumbnail is there
            print(session.collection.drawings.entries[-1].id, flush=True)

    timer = QTimer(interval=0)
    if what == "add":
        timer.timeout.connect(add)
        timer.start()
    elif what == "save":
        save_over_and_over(window, data)
    else:
        wait_until(lambda: session.training.can_train)
        session.sketch.press(5, 6)
        session.sketch.move(20, 6)
        session.sketch.move(10, 24)
        session.sketch.lift()
        session.training.set_pace(None)
        session.training.train()
        wait_until(lambda: not session.training.trainer.is_running)
        session.training.set_data(weight=9)
        session.training.set_recipe(replace(session.training.recipe, epochs=10_000))
        session.training.train()  # it goes on when the program is ended
        print("ready", flush=True)
    application.exec()
    ending.restore()


if __name__ == "__main__":
    main()
