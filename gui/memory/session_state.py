"""What the user had: from the settings at the start, into them at the end."""

from dataclasses import replace

from engine.lab.recipe import LabRecipe
from gui.course.course_access import CourseAccess
from gui.explore.views import Views
from gui.model.pages import Page
from gui.model.session import Session
from gui.model.training.paces import PACES
from gui.settings import Settings


def restore(session: Session, settings: Settings) -> None:
    """Give a new session what was remembered."""
    training = session.training
    training.set_recipe(settings.recipe)
    session.set_form(settings.form)
    if settings.collection in [each.name for each in session.collection.all()]:
        session.collection.choose(settings.collection)
    training.set_data(
        settings.source if len(session.collection.drawings) else None,  # else Train would refuse
        settings.weight_of_mine, settings.balance_mine, settings.held_out,
    )
    session.sketch.set_pen_width(settings.pen_width)
    for index, set_pace in ((settings.pace, training.set_pace),
                            (settings.lab_pace, session.lab.set_pace)):
        if 0 <= index < len(PACES):
            set_pace(PACES[index])
    session.lab.remembered = settings.lab


def remember(
    settings: Settings, session: Session, views: Views, course: CourseAccess, page: Page
) -> Settings:
    """The settings with what the user has now; of a stop of the course only that one was there.

    Nothing is stopped by it: a run goes on.
    """
    training, lab = session.training, session.lab
    if course.keeps_aside:
        mine = course.user_state()
        now = (mine.recipe, mine.digits, mine.form, mine.sketch.content.drawing.pen_width,
               mine.pace, mine.source, mine.weight_of_mine, mine.balance_mine, mine.held_out,
               mine.views, mine.docks, mine.lab.recipe, mine.lab_pace)
    else:
        now = (training.recipe, session.digits if session.digit_set else settings.digits,
               session.form, session.sketch.content.drawing.pen_width, training.pace,
               training.source, training.weight_of_mine, training.balance_mine,
               training.held_out, *views.state(), lab.to_remember, lab.pace)
    (recipe, digits, form, pen_width, pace, source, weight, balance, held_out, opened, docks,
     lab_recipe, lab_pace) = now
    if lab_recipe.given is not None:  # that of somebody who does a stop of the course now
        lab_recipe = LabRecipe()
    chosen = session.collection.chosen
    return replace(
        settings, recipe=recipe, digits=digits, form=form, pen_width=pen_width,
        pace=PACES.index(pace), source=source, weight_of_mine=weight, balance_mine=balance,
        held_out=held_out, page="path" if course.stop else page, views=opened, docks=docks,
        lab=lab_recipe, lab_pace=PACES.index(lab_pace),
        collection="" if chosen is None else chosen.name,
        marks=course.marks, hide_answers=course.hides_answers, hide_word=course.seal,
    )
