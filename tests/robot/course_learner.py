"""What a learner does on the course."""

from PySide6.QtWidgets import QInputDialog, QMessageBox
from robot.window_robot import Robot

from gui.course.stops.stop import Stop


class Learner:
    """What a learner does on the course, through the window's own buttons."""

    def __init__(self, robot: Robot) -> None:
        self.robot, self.window = robot, robot.window
        self.course, self.stop_panel = robot.window.guide.course, robot.window.guide.stop_panel

    def open_course(self) -> None:
        self.robot.click(self.window.pages.buttons["path"])

    def enter(self, name: str) -> Stop:
        self.open_course()
        self.robot.click(self.window.guide.overview.tiles[name])
        self.wait_until_loaded()
        assert self.course.stop is not None
        return self.course.stop

    def wait_until_loaded(self) -> None:
        session = self.robot.session
        self.robot.wait_until(
            lambda: session.training.can_train and not session.loading.is_loading)
        self.robot.settle()

    def predict(self, index: int) -> None:
        self.robot.click(self.stop_panel.choices[index])
        self.robot.click(self.stop_panel.act)

    def run(self) -> None:
        with self.robot.wait_for(self.course.experiment.ended):
            self.robot.click(self.stop_panel.act)
        self.robot.settle()

    def predict_again(self, index: int) -> None:
        """The stop was done before: as if it were new."""
        self.robot.click(self.stop_panel.again)
        self.wait_until_loaded()
        self.predict(index)

    def hide_answers(self, word: str = "") -> None:
        """As a teacher: with a word, or with none."""
        self.window.guide.teacher.hide.trigger()
        self._give(word)

    def show_answers(self, word: str) -> None:
        """As whoever is asked for the word."""
        self.window.guide.teacher.hide.trigger()
        self._give(word)

    def _give(self, word: str) -> None:
        dialog = self.robot.dialog(QInputDialog)
        dialog.setTextValue(word)
        dialog.accept()
        self.robot.settle()

    def forget(self) -> None:
        """Start again, and mean it."""
        self.window.guide.teacher.forget.trigger()
        box = self.robot.dialog(QMessageBox)
        forget = next(each for each in box.buttons()
                      if box.buttonRole(each) == QMessageBox.ButtonRole.DestructiveRole)
        self.robot.click(forget)

    def told(self) -> str:
        answer = self.stop_panel.answer
        return "\n".join(label.text() for label in
                         (answer.headline, answer.happened, answer.warning, answer.why)
                         if label.isVisible())

    def close(self) -> None:
        self.robot.click(self.stop_panel.close_button)
        self.wait_until_loaded()
