"""What the user opened comes back after a stop: a folder of images, a text on the Data page."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
from measures.present import present
from PIL import Image
from robot.course_learner import Learner
from robot.window_robot import Robot

import resources
from engine.data.dataset_files import read_mnist, write_idx
from engine.tensors.operations.operation import Element


def few_images(folder: Path) -> Path:
    data = read_mnist(resources.MNIST, (3, 7))
    for part, images in (("train", data.train), ("valid", data.valid)):
        for digit in (3, 7):
            place = folder / part / str(digit)
            place.mkdir(parents=True)
            for at in np.flatnonzero(images.labels == digit)[:12]:
                Image.fromarray(images.images[at]).save(place / f"{at}.png")
    return folder


def test_the_text_on_the_data_page_comes_back_after_a_lesson_on_it(
    robot: Robot, learner: Learner, tmp_path: Path
) -> None:
    tensors = robot.session.tensors
    learner.enter("one-hot-or-number")
    assert tensors.source is None
    learner.predict(1)
    learner.run()
    assert present(tensors.source).title == "alice.txt"
    learner.course.leave()
    assert tensors.source is None  # nothing had been opened before

    (tmp_path / "mine.txt").write_text("a text of mine", encoding="utf-8")
    with robot.wait_for(tensors.opened):
        tensors.open("text", (tmp_path / "mine.txt",))
    tensors.point(Element(0, (2, ord("t"))))
    robot.window.pages.turn_to("data")
    robot.type_in(robot.window.data.steps.typed, "x.transpose(0, 1)")
    robot.wait_until(lambda: len(tensors.lines) == 2 and not tensors.is_running)
    learner.enter("channels-first")
    assert tensors.source is None
    learner.predict(1)
    learner.run()
    assert present(tensors.source).kind == "image"
    learner.course.leave()
    robot.window.pages.turn_to("data")
    robot.settle()
    assert present(tensors.source).title == "mine.txt"
    assert [line.operation.typed() for line in tensors.lines] == [
        "one_hot(128)", "x.transpose(0, 1)"]
    assert robot.window.data.element.place.text().startswith("character 2 of line 0: ‘t’")
    robot.click(robot.window.data.steps.button("undo"))
    robot.wait_until(lambda: len(tensors.lines) == 1 and not tensors.is_running)


def test_after_a_folder_that_has_gone_nothing_newer_is_taken_away(
    robot: Robot, learner: Learner, tmp_path: Path
) -> None:
    session = robot.session
    folder = few_images(tmp_path / "images")
    session.load_images(folder)
    learner.wait_until_loaded()
    session.training.set_recipe(replace(session.training.recipe, learning_rate=0.25))
    learner.enter("rank")
    shutil.rmtree(folder)
    learner.close()
    assert str(folder) in robot.message()
    assert session.training.recipe.learning_rate == 0.25
    session.training.set_recipe(replace(session.training.recipe, learning_rate=0.5, epochs=1))
    robot.train()
    session.load((1, 2))
    learner.wait_until_loaded()
    assert session.digits == (1, 2)
    assert session.training.recipe.learning_rate == 0.5
    assert [run.name for run in session.training.runs.records] == ["Run 1"]


def test_images_come_back_after_a_stop_with_the_labels_that_were_chosen(
    robot: Robot, learner: Learner, tmp_path: Path
) -> None:
    data, session = read_mnist(resources.MNIST, (1, 2)).valid, robot.session
    (tmp_path / "elsewhere").mkdir()
    images, labels = tmp_path / "images", tmp_path / "elsewhere" / "labels"
    write_idx(images, labels, data)
    session.load_images(images, labels)
    learner.wait_until_loaded()
    assert session.digits == (1, 2)
    learner.enter("rank")
    assert session.digits == (3, 7)
    learner.close()
    learner.wait_until_loaded()
    assert session.digits == (1, 2) and robot.digit_set.origin == str(images)
