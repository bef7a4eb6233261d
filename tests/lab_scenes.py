"""What the README's pictures of the lab, the path and the published figures show."""

from dataclasses import replace


def scaled(window) -> None:
    from gui.demo import wait_until
    from scenes import catch_up

    lab = window.session.lab
    window.pages.turn_to("lab")
    lab.set_recipe(replace(lab.recipe, scale=0.1, steps=1000))
    lab.trainer.set_pace(None)
    lab.run()
    wait_until(lambda: not lab.is_in_flow)
    catch_up(window)


def diverging(window) -> None:
    from gui.demo import wait_until
    from scenes import catch_up

    lab = window.session.lab
    window.pages.turn_to("lab")
    lab.set_recipe(replace(lab.recipe, steps=30))
    lab.trainer.set_pace(None)
    lab.run()
    wait_until(lambda: not lab.is_in_flow)
    lab.go(10)
    catch_up(window)


def gradients(window) -> None:
    scaled(window)
