"""Variants through the window: what is shown is what training would learn from."""

import numpy as np
from material.strokes import SEVEN
from measures.matrices import matrix_of
from robot.window_robot import Robot

from engine.data.augmentation import augmented


def test_the_grid_is_the_variants_that_training_makes(robot: Robot) -> None:
    robot.draw(SEVEN)
    view, training = robot.view("Variants"), robot.session.training
    view.ranges.fields["turn"].setValue(30)
    robot.click(view.choice.models["baseline"])
    robot.catch_up()
    assert training.recipe.variants.turn == 30 and not training.recipe.variants.in_use
    image = robot.session.predictions.image
    made = augmented(np.repeat(image[None], 23, axis=0), training.recipe.variants, 0, 0)
    for tile, exact in zip(view.tiles.tiles, (image, *made), strict=True):
        np.testing.assert_array_equal(tile.image, exact)
    predicted = [tile.caption for tile in view.tiles.tiles]
    same = predicted[1:].count(predicted[0])
    assert view.summary.text() == f"Same prediction as the original (7): {same} of 23 variants"


def test_training_on_them_is_another_run(robot: Robot) -> None:
    view, training = robot.view("Variants"), robot.session.training
    assert not view.use.isChecked()
    robot.take_steps(3)
    plain = matrix_of(robot.model)
    training.trainer.stop()
    training.reset()
    robot.click(view.use)
    robot.take_steps(3)
    assert training.recipe.variants.in_use
    assert (matrix_of(robot.model) != plain).any()
