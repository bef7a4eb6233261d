"""What tests do on the lab's page, and the engine's own numbers beside it."""

from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe
from engine.lab.record import LabStep
from engine.lab.training import LabTraining
from engine.training.loop import fit
from gui.model.training.paces import PACES


def engine(recipe: LabRecipe) -> list[LabStep]:
    return list(fit(LabTraining(recipe)))


def losses(robot: Robot) -> list[float]:
    return list(robot.session.lab.progress.losses.tolist())


def pace(robot: Robot, steps_per_second: float | None) -> None:
    robot.window.lab.transport.pace.setValue(PACES.index(steps_per_second))
