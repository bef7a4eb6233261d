"""What a walk of the window's view is compared with."""

import numpy as np
from measures.present import present
from robot.window_robot import Robot

from engine.models.capabilities.walk import Walk
from engine.models.trained import TrainedModel
from gui.explore.walk.view import WalkView


def shown(view: WalkView) -> Walk:
    return present(view.board.plot.walk)


def model_of(robot: Robot) -> TrainedModel:
    return present(robot.session.training.model)


def logits(robot: Robot, pixels: np.ndarray) -> np.ndarray:
    """Of an image in 0..1, by the model itself."""
    found: np.ndarray = model_of(robot).outputs_of(np.append(pixels.ravel(), 1.0))
    return found
