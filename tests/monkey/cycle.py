"""One round of a lesson, always the same: what a class does with the window in an afternoon."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from gui.demo import wait_until
from gui.model.training.paces import PACES
from gui.window import MainWindow

from .tidy import catch_up

DIGITS = (3, 7), (1, 7, 9), (3, 7), (0, 8)

STEPS = 40
"""After which a run is paused, and again after which it is stopped."""

LOOKED_AT = (1, 20, 0, 35, 7)


class Cycle:
    def __init__(self, window: MainWindow) -> None:
        self._window, self._session = window, window.session
        self._views = sorted(window.views.keys)

    def go_round(self, number: int) -> None:
        """tidy() has to come after it: the run and the drawing are still there."""
        window = self._window
        self._load(DIGITS[number % len(DIGITS)])
        window.pages.turn_to("draw")
        canvas = window.drawing.canvas
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=canvas.to_widget(6, 6).toPoint())
        for x, y in ((20, 6), (14, 14), (11, 24)):
            QTest.mouseMove(canvas, canvas.to_widget(x, y).toPoint())
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton,
                           pos=canvas.to_widget(10, 25).toPoint())
        catch_up(window)
        self._press(window.collection.add_buttons[self._session.digits[0]])
        self._train()
        for step in range(3):  # all views come round
            window.show_view(self._views[(3 * number + step) % len(self._views)])
            catch_up(window)
        for step in LOOKED_AT:
            self._session.training.timeline.go(step)
            catch_up(window)
        self._lab()

    def _load(self, digits: tuple[int, ...]) -> None:
        session, loaded = self._session, list[bool]()

        def on_loaded() -> None:
            loaded.append(True)

        session.digit_set_changed.connect(on_loaded)
        session.load(digits)
        wait_until(lambda: bool(loaded) and session.training.can_train)
        session.digit_set_changed.disconnect(on_loaded)

    def _train(self) -> None:
        """Until it has taken some steps, is paused, and has taken some more."""
        window, training = self._window, self._session.training
        window.training.pace.setValue(PACES.index(None))
        actions = window.training_actions
        actions.train.trigger()
        wait_until(lambda: training.progress.steps >= STEPS)
        if training.is_in_full_flow:
            actions.train.trigger()  # pause
            catch_up(window)
            actions.train.trigger()
        wait_until(lambda: training.progress.steps >= 2 * STEPS or not training.trainer.is_running)
        actions.stop.trigger()
        wait_until(lambda: not training.trainer.is_running)
        catch_up(window)

    def _lab(self) -> None:
        window, lab = self._window, self._session.lab
        window.pages.turn_to("lab")
        catch_up(window)
        window.lab_actions.to_end.trigger()
        wait_until(lambda: not lab.is_in_flow)
        catch_up(window)

    def _press(self, button: QAbstractButton) -> None:
        assert button.isEnabled(), button.text()
        button.click()
        catch_up(self._window)
