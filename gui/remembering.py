"""The window as it was left: from the settings at its start, into them at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from gui.paces import PACES
from gui.settings import Settings

if TYPE_CHECKING:
    from gui.window import MainWindow


def restore(window: MainWindow, settings: Settings) -> None:
    """Give a new window what was remembered."""
    session = window.session
    session.training.set_recipe(settings.recipe)
    session.set_form(settings.form)
    training = session.training
    training.set_data(training.source, settings.weight_of_mine, settings.balance_mine)
    window.collection.retrain.show_settings()
    session.sketch.set_pen_width(settings.pen_width)
    for place, set_pace in ((settings.pace, training.set_pace),
                            (settings.lab_pace, session.lab.set_pace)):
        if 0 <= place < len(PACES):
            set_pace(PACES[place])
    window.choose_colours(settings.colours)
    for text, take in ((settings.geometry, window.restoreGeometry),
                       (settings.desk, window.desk.restoreState),
                       (settings.cards, window.cards.restoreState),
                       (settings.rows, window.rows.restoreState)):
        if text:
            take(QByteArray.fromBase64(text.encode()))
    window.explore.restore(settings.views, settings.docks)
    session.lab.remembered = settings.lab
    window.guide.course.remember(settings.marks, settings.hide_answers)
    window.pages.turn_to(settings.page)


def remember(window: MainWindow) -> Settings:
    """What is to be remembered: of a stop of the path only that one was there."""
    course = window.guide.course
    mine = course.belongings()
    lab_layout, lab_tab = window.lab_state()
    return Settings(
        recipe=mine.recipe, digits=mine.digits, form=mine.form,
        pen_width=mine.sketch.sheet.drawing.pen_width, pace=PACES.index(mine.pace),
        weight_of_mine=mine.weight_of_mine, balance_mine=mine.balance_mine,
        colours=window.settings.colours, geometry=_text(window.saveGeometry()),
        desk=_text(window.desk.saveState()), cards=_text(window.cards.saveState()),
        rows=_text(window.rows.saveState()),
        page="path" if course.stop else window.pages.page, views=mine.views, docks=mine.docks,
        lab=mine.lab, lab_pace=PACES.index(mine.lab_pace), lab_layout=lab_layout, lab_tab=lab_tab,
        marks=course.marks, hide_answers=course.hides_answers,
    )


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode()
