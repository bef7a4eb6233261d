"""What the README's pictures show: each scene puts a window into its state."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from engine.tensors.source import Kind
from gui.window import MainWindow


def draw_recorded(window: MainWindow, digit: int) -> None:
    import resources
    from engine.drawings.stroke_file import read_drawings
    from gui.demo import draw

    for labelled in read_drawings(resources.RECORDED):
        if labelled.label == digit:
            for stroke in labelled.drawing.strokes:
                draw(window.drawing.canvas, stroke)


def before(window: MainWindow) -> None:
    draw_recorded(window, 7)


def during(window: MainWindow) -> None:
    from gui.demo import wait_until

    draw_recorded(window, 7)
    window.training.pace.setValue(6)
    window.training.train.click()
    wait_until(lambda: window.session.training.progress.steps >= 120)


def after(window: MainWindow) -> None:
    from gui.demo import wait_until

    draw_recorded(window, 7)
    window.training.pace.setValue(window.training.pace.maximum())
    window.training.train.click()
    wait_until(lambda: not window.session.training.trainer.is_running)


def as_drawn(window: MainWindow) -> None:
    after(window)
    window.drawing.forms.buttons["raw"].click()


def retrain(window: MainWindow) -> None:
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
    wait_until(lambda: not window.session.training.trainer.is_running)


def ten_digits(window: MainWindow) -> None:
    from gui.demo import wait_until

    window.session.load(tuple(range(10)))
    wait_until(lambda: len(window.session.digits) == 10)
    window.session.training.set_recipe(replace(window.session.training.recipe, epochs=5))
    after(window)


def diverging(window: MainWindow) -> None:
    window.session.training.set_recipe(replace(window.session.training.recipe, learning_rate=1000))
    after(window)


def explore(window: MainWindow) -> None:
    after(window)
    window.pages.turn_to("explore")


def data(kind: Kind) -> Callable[[MainWindow], None]:
    """The page Data with the example of a kind, its last step looked at."""
    from gui.demo import wait_until

    def take(window: MainWindow) -> None:
        window.pages.turn_to("data")
        window.data.file.kinds[kind].click()
        work = window.session.tensors
        wait_until(lambda: work.source is not None and not work.is_running)
        catch_up(window)

    return take


def view_of(*keys: str) -> Callable[..., None]:
    """Trained, a 7 drawn, these views open under or beside each other."""
    def take(window: MainWindow) -> None:
        after(window)
        for key in keys:
            window.show_view(key)
        catch_up(window)

    return take


def shown(window: MainWindow, key: str) -> Any:
    """A view, of whatever class."""
    return window.explore.docks[key].view


def catch_up(window: MainWindow) -> None:
    """Let every view show what there is to show; a sweep takes some turns."""
    from PySide6.QtWidgets import QApplication

    for _ in range(5):
        QApplication.processEvents()
        window.session.refresh_queue.finish()
    QApplication.processEvents()


def why(window: MainWindow) -> None:
    view_of("why")(window)
    window.session.pointing.point((12, 15))
    catch_up(window)


def move(window: MainWindow) -> None:
    view_of("move")(window)
    view = shown(window, "move")
    view.sweep_over.setCurrentIndex(view.sweep_over.findData("down"))
    view.request()
    catch_up(window)


def timeline(window: MainWindow) -> None:
    from gui.demo import wait_until

    draw_recorded(window, 3)
    window.training.pace.setValue(window.training.pace.maximum())
    window.session.training.set_recipe(
        replace(window.session.training.recipe, start="random", learning_rate=0.05)
    )
    window.training_actions.train.trigger()
    wait_until(lambda: not window.session.training.trainer.is_running)
    window.show_view("timeline")
    window.session.training.timeline.go(260)
    catch_up(window)


def by_hand(window: MainWindow) -> None:
    draw_recorded(window, 7)
    view: Any = window.show_view("by_hand")
    for _ in range(10):
        view.run.next()
    catch_up(window)
    window.session.pointing.point((12, 14))
    catch_up(window)


def logits(window: MainWindow) -> None:
    view_of("map")(window)
    shown(window, "map").controls.choose("models")
    catch_up(window)


def confusion(window: MainWindow) -> None:
    ten_digits(window)
    window.show_view("confusion")
    catch_up(window)


def as_numbers(window: MainWindow) -> None:
    view_of("as_numbers")(window)
    window.session.pointing.point((9, 12))
    catch_up(window)


def metric(window: MainWindow) -> None:
    view_of("metric")(window)
    view = shown(window, "metric")
    view.choose("pixel", "valid")
    view.look(100)
    catch_up(window)


def code(window: MainWindow) -> None:
    """Where the seven steps are."""
    view_of("code")(window)
    text = shown(window, "code").panel.text
    cursor = text.document().find("def train(")
    text.setTextCursor(cursor)
    bar = text.verticalScrollBar()
    bar.setValue(bar.value() + text.cursorRect().top() // text.fontMetrics().lineSpacing() - 4)
    cursor.clearSelection()
    text.setTextCursor(cursor)
    catch_up(window)
