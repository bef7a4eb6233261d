"""What the README's pictures of the lab, the course and the published figures show."""

from dataclasses import replace

from measures.present import present
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.window import MainWindow


def scaled(window: MainWindow) -> None:
    from picture_scenes.scenes import catch_up

    from gui.demo import wait_until

    lab = window.session.lab
    window.pages.turn_to("lab")
    lab.set_recipe(replace(lab.recipe, scale=0.1, steps=1000))
    lab.trainer.set_pace(None)
    lab.run()
    wait_until(lambda: not lab.is_in_flow)
    catch_up(window)


def diverging(window: MainWindow) -> None:
    from picture_scenes.scenes import catch_up

    from gui.demo import wait_until

    lab = window.session.lab
    window.pages.turn_to("lab")
    lab.set_recipe(replace(lab.recipe, steps=30))
    lab.trainer.set_pace(None)
    lab.run()
    wait_until(lambda: not lab.is_in_flow)
    lab.go(10)
    catch_up(window)


def gradients(window: MainWindow) -> None:
    """The tabs drawn up, as a user would with the handles between the parts."""
    from picture_scenes.scenes import catch_up
    from PySide6.QtWidgets import QSplitter

    from gui.demo import wait_until
    from gui.lab.examples import FIRST

    lab = window.session.lab
    window.pages.turn_to("lab")
    lab.set_recipe(replace(FIRST["speed"], steps=30))
    lab.run()
    wait_until(lambda: not lab.is_in_flow)
    for splitter in window.lab.findChildren(QSplitter):
        if splitter.orientation() == Qt.Orientation.Vertical:
            splitter.setSizes([180, 460])
    catch_up(window)


def figures(window: MainWindow) -> QWidget:
    from gui.demo import wait_until

    window.check_figures()
    wait_until(lambda: window.session.figures.is_complete)
    present(window.figures).table.selectRow(22)
    return present(window.figures)


def path(window: MainWindow) -> None:
    """Some stops visited, one of them otherwise than predicted."""
    for name, choice in (("numbers", 1), ("rank", 1), ("broadcasting", 0), ("baseline", 2)):
        _run_stop(window, name, choice)
    window.pages.turn_to("path")


def stop(window: MainWindow) -> None:
    """A prediction that did not hold, and why."""
    from picture_scenes.scenes import catch_up

    _run_stop(window, "outlier", 0)
    catch_up(window)


def _run_stop(window: MainWindow, name: str, choice: int) -> None:
    from gui.demo import wait_until

    course = window.guide.course
    course.enter(next(each for each in course.stops if each.id == name))
    course.choose(choice)
    course.commit()
    course.run()
    wait_until(lambda: not course.experiment.is_running)
