"""Alt and a letter: each leads to one place, in both languages."""

from robot.access_letters import shared
from robot.languages import speaker
from robot.window_robot import Robot

from engine.models.networks.model import FAMILY as NETWORKS
from gui.model.pages import Page

__all__ = ["speaker"]  # a fixture

PAGES: tuple[Page, ...] = ("draw", "explore", "lab", "data", "path")


def test_each_letter_with_alt_leads_to_one_place(speaker: Robot) -> None:
    window, recipe = speaker.window, speaker.window.training.recipe
    speaker.choose(recipe.model.choice, NETWORKS)
    speaker.click(recipe.optimizer.more)
    for page in PAGES:
        window.pages.turn_to(page)
        speaker.catch_up()
        assert not shared(window), page
    for key in sorted(window.views.keys):
        window.views.close_all()
        window.show_view(key)
        speaker.catch_up()
        assert not shared(window), key
