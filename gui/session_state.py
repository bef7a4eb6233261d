"""What the user had: from the settings at the start, into them at the end."""

from dataclasses import replace

from gui.course.course_access import CourseAccess
from gui.model.pages import Page
from gui.model.session import Session
from gui.model.training.paces import PACES
from gui.settings import Settings


def restore(session: Session, settings: Settings) -> None:
    """Give a new session what was remembered."""
    training = session.training
    training.set_recipe(settings.recipe)
    session.set_form(settings.form)
    training.set_data(weight=settings.weight_of_mine, balanced=settings.balance_mine)
    session.sketch.set_pen_width(settings.pen_width)
    for index, set_pace in ((settings.pace, training.set_pace),
                            (settings.lab_pace, session.lab.set_pace)):
        if 0 <= index < len(PACES):
            set_pace(PACES[index])
    session.lab.remembered = settings.lab


def remember(settings: Settings, course: CourseAccess, page: Page) -> Settings:
    """The settings with what the user has now; of a stop of the course only that one was there."""
    mine = course.user_state()
    return replace(
        settings, recipe=mine.recipe, digits=mine.digits, form=mine.form,
        pen_width=mine.sketch.content.drawing.pen_width, pace=PACES.index(mine.pace),
        weight_of_mine=mine.weight_of_mine, balance_mine=mine.balance_mine,
        page="path" if course.stop else page, views=mine.views, docks=mine.docks,
        lab=mine.lab, lab_pace=PACES.index(mine.lab_pace),
        marks=course.marks, hide_answers=course.hides_answers,
    )
