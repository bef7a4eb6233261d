"""Back to a window as one finds it: what is kept by design is deleted, as its user can."""

import importlib

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from gui.demo import wait_until
from gui.model.training.paces import PACES
from gui.window import MainWindow

from .found import dialogs


def close_what_asks() -> None:
    """Menus and dialogs, those too that open when others are closed."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for _ in range(20):
        for dialog in dialogs():
            dialog.close() if type(dialog) is not QDialog else dialog.reject()
        QApplication.processEvents()


def close(window: MainWindow) -> None:
    """Close the window and whatever is open; nothing is kept that is not kept already."""
    close_what_asks()
    QApplication.clipboard().clear()  # without a screen Qt frees what is in it after Python's end
    window.close()
    for box in window.findChildren(QMessageBox):
        if box.isVisible():
            box.button(QMessageBox.StandardButton.Discard).click()


def catch_up(window: MainWindow) -> None:
    """Until every view that is seen shows what there is, and what was let go of is gone."""
    for _ in range(50):
        QApplication.processEvents()
        if not window.session.refresh_queue.finish():
            break
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    QApplication.processEvents()


def make_everything(window: MainWindow) -> None:
    """Every page and view, once: they are made when they are first wanted, and stay. So do the
    modules that torch imports at the first backward from more than one number, in the lab.
    """
    importlib.import_module("torch.fx.experimental.symbolic_shapes")
    for page in window.pages.buttons:
        window.pages.turn_to(page)
        catch_up(window)
    for key in sorted(window.views.keys):
        window.show_view(key)
        catch_up(window)
    tidy(window)


def tidy(window: MainWindow) -> None:
    """Leave the stop; no views, runs, steps, drawings; 3 and 7, the first page, a usual size."""
    session = window.session
    window.show()
    close_what_asks()
    session.figures.stop()
    window.guide.course.leave()
    session.lab.pause()
    session.training.trainer.stop()
    window.views.close_all()
    window.pages.turn_to("draw")
    _load_three_and_seven(window)
    session.training.reset()
    session.lab.reset()
    for record in session.training.runs.records:
        session.training.runs.delete(record.number)
    for collection in session.collection.all():
        session.collection.choose(collection.name)
        session.collection.remove_all()
    session.sketch.clear()
    window.training.pace.setValue(PACES.index(None))
    window.resize(1280, 800)
    window.setFocus(Qt.FocusReason.OtherFocusReason)
    close_what_asks()
    catch_up(window)


def _load_three_and_seven(window: MainWindow) -> None:
    session, loaded = window.session, list[bool]()

    def on_loaded() -> None:
        loaded.append(True)

    session.digit_set_changed.connect(on_loaded)
    session.load((3, 7))
    wait_until(lambda: bool(loaded) and session.training.can_train)
    session.digit_set_changed.disconnect(on_loaded)
