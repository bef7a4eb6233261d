"""A short lesson in the window, closed as it should be: privacy_child.py."""

from gui.__main__ import make_windows
from gui.demo import wait_until
from gui.widgets.file_dialog import file_dialog


def main() -> None:
    _application, windows = make_windows()
    window = windows.window
    session = window.session
    window.show()
    wait_until(lambda: session.training.can_train)
    session.sketch.press(8, 7)
    for x, y in ((20, 7), (13, 22)):
        session.sketch.move(x, y)
    session.sketch.lift()
    window.collection.add(7)
    session.training.set_pace(None)
    session.training.train()
    wait_until(lambda: not session.training.trainer.is_running)
    for page in ("explore", "lab", "data", "path", "draw"):
        window.pages.turn_to(page)
    session.training.set_data(weight=9)
    dialog = file_dialog(window, "a folder is looked at, and no file opened")
    dialog.open()
    dialog.reject()
    dialog.deleteLater()
    window.close()


if __name__ == "__main__":
    main()
