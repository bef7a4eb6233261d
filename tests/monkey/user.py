"""A user without a plan: one act after the other, each of a random kind."""

import random
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSlider

from gui.window import MainWindow
from gui.windows import Windows

from .answers import TEXTS, Answers, choose
from .found import asks_for_a_file, controls
from .hands import Hands

Act = Callable[[random.Random], str]


class User:
    """acts: by name, with how often each comes."""

    def __init__(self, windows: Windows, answers: Answers) -> None:
        self._windows, self._answers, hands = windows, answers, Hands(windows)
        self.acts: dict[str, tuple[int, Act]] = {
            "stroke": (14, hands.stroke),
            "button": (14, self.button),
            "click anywhere": (8, hands.click_anywhere),
            "drag anywhere": (6, hands.drag_anywhere),
            "hover": (6, hands.hover),
            "wheel": (5, hands.wheel),
            "key": (8, hands.key),
            "shortcut": (8, hands.shortcut),
            "menu": (5, self.menu),
            "type": (6, self.type_in),
            "choose": (4, self.choose_item),
            "slider": (3, self.slide),
            "page": (4, self.turn),
            "train": (8, self.train),
            "lab": (4, self.lab),
            "add drawing": (3, self.add),
            "view": (5, self.view),
            "resize": (2, self.resize),
            "drop or copy": (2, self.drop),
            "course": (2, self.course),
        }

    @property
    def _window(self) -> MainWindow:
        """Another one after another language was chosen."""
        return self._windows.window

    def act(self, randomly: random.Random) -> tuple[str, str]:
        """Do something, or answer what asks; its name, and what it was done to."""
        said = self._answers.menu(randomly)
        if said is not None:
            return "menu answered", said
        if randomly.random() < 0.4 or asks_for_a_file():
            said = self._answers.dialog(randomly)
            if said is not None:
                return "dialog answered", said
        (name,) = randomly.choices(
            tuple(self.acts), [weight for weight, _ in self.acts.values()])
        with self._answers.during(randomly):
            return name, self.acts[name][1](randomly)

    def let_happen(self) -> None:
        """What follows from an act, without waiting for what takes its time."""
        QApplication.processEvents()
        QApplication.processEvents()

    def kept(self) -> str:
        """What is kept by design."""
        session = self._window.session
        runs = session.training.runs.records
        histories = {id(each.progress.history): each.progress.history.bytes for each in runs
                     if each.progress.history is not None}
        return (f"{len(runs)} runs of {sum(histories.values()) / 2**20:.0f} MiB, "
                f"{sum(each.drawings for each in session.collection.all())} drawings")

    def button(self, randomly: random.Random) -> str:
        button = controls(QAbstractButton, randomly)
        if button is None:
            return "none"
        said = f"{type(button).__name__} “{button.text()[:40]}”"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))
        return said

    def menu(self, randomly: random.Random) -> str:
        if QApplication.activeModalWidget() is not None:
            return "behind a dialog"
        return choose(self._window.menuBar().actions(), randomly)

    def type_in(self, randomly: random.Random) -> str:
        field = controls(QLineEdit, randomly)
        if field is None:
            return "no field"
        text = randomly.choice((*TEXTS, *(f"{randomly.uniform(0, 9):.2f}" for _ in TEXTS)))
        field.setFocus()
        if randomly.random() < 0.8:
            field.selectAll()
        for letter in text[:60]:  # QTest knows no letters but those of ASCII
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(
                    kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        if randomly.random() < 0.8:
            QTest.keyClick(field, Qt.Key.Key_Return)
        return f"{text[:40]!r} into {field.accessibleName() or type(field).__name__}"

    def choose_item(self, randomly: random.Random) -> str:
        box = controls(QComboBox, randomly)
        if box is None or not box.count():
            return "no box"
        box.setCurrentIndex(randomly.randrange(box.count()))
        box.activated.emit(box.currentIndex())
        return box.currentText()[:60]

    def slide(self, randomly: random.Random) -> str:
        slider = controls(QSlider, randomly)
        if slider is None:
            return "no slider"
        slider.setValue(randomly.randint(slider.minimum(), slider.maximum()))
        return f"to {slider.value()}"

    def turn(self, randomly: random.Random) -> str:
        if QApplication.activeModalWidget() is not None:
            return "behind a dialog"
        page, button = randomly.choice(list(self._window.pages.buttons.items()))
        button.click()
        return page

    def train(self, randomly: random.Random) -> str:
        """Train, pause, step, stop, reset; or a step of the curve is looked at."""
        actions = self._window.training_actions
        action = randomly.choice((actions.train, actions.train, actions.step,
                                  actions.stop, actions.reset))
        if QApplication.activeModalWidget() is not None or not action.isEnabled():
            return "cannot"
        action.trigger()
        return action.text()

    def lab(self, randomly: random.Random) -> str:
        actions = self._window.lab_actions
        action = randomly.choice((actions.run, actions.step, actions.ten, actions.to_end,
                                  actions.stop, actions.reset))
        if QApplication.activeModalWidget() is not None or not action.isEnabled():
            return "cannot"
        action.trigger()
        return action.text()

    def add(self, randomly: random.Random) -> str:
        buttons = [each for each in self._window.collection.add_buttons.values()
                   if each.isVisible() and each.isEnabled()]
        if not buttons or QApplication.activeModalWidget() is not None:
            return "cannot"
        button = randomly.choice(buttons)
        button.click()
        return button.text()

    def view(self, randomly: random.Random) -> str:
        if QApplication.activeModalWidget() is not None:
            return "behind a dialog"
        if randomly.random() < 0.2:
            self._window.views.close_all()
            return "all closed"
        key = randomly.choice(sorted(self._window.views.keys))
        self._window.views.actions_[key].trigger()
        return key

    def resize(self, randomly: random.Random) -> str:
        window = self._window
        if randomly.random() < 0.1:
            window.hide()
            QApplication.processEvents()
            window.show()
            return "hidden and shown"
        window.resize(randomly.randint(600, 1920), randomly.randint(400, 1200))
        return f"{window.width()}×{window.height()}"

    def drop(self, randomly: random.Random) -> str:
        """A file onto the window, or something into the clipboard."""
        data, path = QMimeData(), self._answers.files.to_open(randomly)
        if randomly.random() < 0.4:
            image = QImage(60, 40, QImage.Format.Format_RGB32)
            image.fill(randomly.choice((0xFFFFFFFF, 0xFF000000, 0xFF888888)))
            QGuiApplication.clipboard().setImage(image)
            return "a picture copied"
        if QApplication.activeModalWidget() is not None:
            return "behind a dialog"
        data.setUrls([QUrl.fromLocalFile(str(path))])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy, place = Qt.DropAction.CopyAction, QPointF(50, 50)
        enters = QDragEnterEvent(place.toPoint(), copy, data, buttons, keys)
        QApplication.sendEvent(self._window, enters)  # else nothing can be dropped
        if not enters.isAccepted():
            return f"{path.name} refused"
        QApplication.sendEvent(self._window, QDropEvent(place, copy, data, buttons, keys))
        return f"{path.name} dropped"

    def course(self, randomly: random.Random) -> str:
        """A stop is entered, run, or left."""
        if QApplication.activeModalWidget() is not None:
            return "behind a dialog"
        course = self._window.guide.course
        if course.stop is None:
            stop = randomly.choice(course.stops)
            course.enter(stop)
            return stop.id
        if randomly.random() < 0.3:
            course.leave()
            return "left"
        buttons = [each for each in self._window.guide.stop_panel.findChildren(QAbstractButton)
                   if each.isVisible() and each.isEnabled()]
        if not buttons:
            return "in a stop"
        button = randomly.choice(buttons)
        said = button.text()[:60]
        button.click()
        return said
