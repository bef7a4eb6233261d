"""The chapter's 37 questions: each is answered somewhere, and its line goes there."""

from pathlib import Path

from measures.present import present
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from robot.course_learner import Learner
from robot.window_robot import Robot
from sample_files.course_files import VIEWS

from gui.course.page.questions_dialog import QuestionsDialog, read_questions
from gui.course.stops.stop import QUESTIONS, Stop

README = Path(__file__).parents[3] / "README.md"


def test_each_question_is_answered_at_places_that_there_are(stops: dict[str, Stop]) -> None:
    questions = read_questions()
    assert [each.number for each in questions] == list(range(1, QUESTIONS + 1))
    there = {"stop": set(stops), "view": set(VIEWS), "page": {"lab"}}
    for question in questions:
        assert question.en and question.ko and question.places, question.number
        assert any(place.kind == "stop" for place in question.places), question.number
        for place in question.places:
            if place.kind == "readme":
                assert f"**{place.name}" in README.read_text(encoding="utf-8")
            else:
                assert place.name in there[place.kind], (question.number, place)


def test_a_stop_stands_at_each_question_that_it_answers(stops: dict[str, Stop]) -> None:
    at = {each.number: {place.name for place in each.places if place.kind == "stop"}
          for each in read_questions()}
    for stop in stops.values():
        assert all(stop.id in at[number] for number in stop.questions), stop.id


def opened(robot: Robot, learner: Learner) -> QuestionsDialog:
    learner.open_course()
    robot.click(robot.window.guide.overview.questions)
    return robot.dialog(QuestionsDialog)


def click(robot: Robot, dialog: QuestionsDialog, number: int) -> None:
    row = present(dialog.list.topLevelItem(number - 1))
    dialog.list.scrollToItem(row)
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton,
                     pos=dialog.list.visualItemRect(row).center())
    robot.settle()


def test_a_line_opens_its_stop(robot: Robot, learner: Learner) -> None:
    dialog = opened(robot, learner)
    row = present(dialog.list.topLevelItem(30))
    assert (row.text(0), row.text(2)) == ("31", "Lesson 19: Why gradients are zeroed")
    click(robot, dialog, 31)
    learner.wait_until_loaded()
    assert present(learner.course.stop).id == "zero-gradients" and not dialog.isVisible()
    learner.close()


def test_a_line_opens_its_view_or_the_lab(robot: Robot, learner: Learner) -> None:
    for kind, page in (("view", "explore"), ("page", "lab")):
        dialog = opened(robot, learner)
        place = next(place for question in read_questions() for place in question.places
                     if place.kind == kind)
        dialog.wanted.emit(place)
        dialog.reject()
        robot.settle()
        assert robot.window.pages.page == page
        assert learner.course.stop is None
        if kind == "view":
            assert robot.window.explore.docks[place.name].isVisible()
