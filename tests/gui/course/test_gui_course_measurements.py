"""What a teacher's stop can measure, do and not measure: opened from a file, run in the window."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from robot.course_learner import Learner
from robot.window_robot import Robot
from sample_files.course_files import VIEWS

import resources
from engine.errors import InputError
from gui.course.stops.conditions import MeasuredValue
from gui.course.stops.stop import Stop
from gui.course.stops.stop_reader import read_stop
from gui.course.stops.stop_writer import write_stop


def measure(name: str, what: str, **parts: object) -> dict[str, object]:
    return {"do": "measure", "name": name, "what": what, **parts}


def stop_file(
    folder: Path, *experiment: dict[str, object], **presets: object,
) -> Path:
    """A stop with this experiment."""
    content: Any = json.loads(
        next(resources.COURSE.glob("*baseline.json")).read_text(encoding="utf-8"))
    for name in ("remarks", "covers", "compare"):
        content.pop(name, None)  # they speak of what it measured
    said = {"en": "It was {last}.", "ko": "{last}."}
    right, wrong = ({"measure": "last", part: 0.5} for part in ("over", "below"))
    content |= {
        "id": "teachers", "experiment": [*experiment, measure("last", "baseline_accuracy")],
        "presets": presets, "happened": said, "outcome": [right],
        "choices": [{"text": said, "when": [when]} for when in (right, wrong)],
    }
    for choice in content["choices"]:
        choice["text"] = {"en": "so", "ko": "그렇다"}
    path = folder / "teachers.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def measured(learner: Learner, path: Path) -> dict[str, MeasuredValue]:
    """The stop's experiment, run."""
    learner.open_course()
    learner.course.open_file(path)
    learner.wait_until_loaded()
    learner.predict(0)
    learner.run()
    return learner.course.experiment.measured_values


def test_of_the_digits(robot: Robot, learner: Learner, tmp_path: Path) -> None:
    data = robot.digit_set.data
    values = measured(learner, stop_file(
        tmp_path,
        measure("all", "images"), measure("sevens", "images", digit=7),
        measure("share", "ratio", two=["sevens", "all"]),
        {"do": "show", "part": "valid", "index": 5 + len(data.valid)},
        measure("brightest", "brightest"), measure("inked", "inked"),
        {"do": "train"},
        measure("training", "training_accuracy"), measure("diverged", "diverged_at"),
        measure("steps", "steps"), recipe={"epochs": 1},
    ))
    labels = data.train.labels
    assert (values["all"].value, values["all"].text) == (len(labels), f"{len(labels):,}")
    assert values["sevens"].value == (labels == 7).sum()
    assert values["share"].value == pytest.approx((labels == 7).mean())
    image = data.valid.images[5]
    assert values["brightest"].value == image.max()
    assert values["inked"].value == (image > 0).sum()
    np.testing.assert_array_equal(robot.session.predictions.image, image)
    right = robot.model.predicted_labels(data.train.images) == labels
    assert values["training"].value == pytest.approx(right.mean())
    assert (values["diverged"].value, values["steps"].value) == (0, 49)


@pytest.mark.parametrize("model", ["linear", "mlp:8:relu"])
def test_any_classifier_is_named_by_its_key(
    robot: Robot, learner: Learner, tmp_path: Path, model: str,
) -> None:
    keys = ("l1", "rmse", "linear", "mlp:8:relu")
    values = measured(learner, stop_file(
        tmp_path, {"do": "show", "part": "valid", "index": 3}, {"do": "train"},
        *(measure(f"by{n}", "verdict", machine=key) for n, key in enumerate(keys)),
        recipe={"epochs": 1, "model": model, "start": "random"},
    ))
    by_key = robot.session.predictions.by_key
    assert model in by_key
    for n, key in enumerate(keys):
        assert values[f"by{n}"].value == (by_key[key].digit if key in by_key else None)


def test_a_classifier_of_no_such_key_is_refused(tmp_path: Path) -> None:
    for key in ("l2", "mlp:0:relu", "", 3, ["l1"]):
        path = stop_file(tmp_path, measure("it", "verdict", machine=key))
        with pytest.raises(InputError, match=r"machine”: l1, rmse or a model\. "):
            read_stop(path, VIEWS)


def test_of_the_lab(robot: Robot, learner: Learner, tmp_path: Path) -> None:
    values = measured(learner, stop_file(
        tmp_path,
        {"do": "lab_steps", "times": 4},
        measure("four", "lab_steps"), measure("w", "lab_parameter", at=0),
        {"do": "lab_reset"}, measure("none", "lab_steps"), measure("b", "lab_parameter", at=1),
        {"do": "lab_run"}, measure("all", "lab_steps"), measure("bad", "lab_not_finite_at"),
        measure("validation", "lab_validation_loss", at=1),
        lab={"scale": 0.1, "steps": 7, "splitting": "tutorial"},
    ))
    assert [values[name].value for name in ("four", "none", "all", "bad")] == [4, 0, 7, 0]
    assert values["w"].value not in (1, None) and values["b"].value == 0
    assert values["validation"].value == pytest.approx(40.0765, abs=1e-4)


def test_a_run_that_breaks_off_is_measured(
    robot: Robot, learner: Learner, tmp_path: Path,
) -> None:
    values = measured(learner, stop_file(
        tmp_path, {"do": "train"}, measure("at", "diverged_at"), measure("steps", "steps"),
        recipe={"learning_rate": 1e38, "epochs": 1},
    ))
    kept = values["steps"].value
    assert isinstance(kept, float) and kept < 49
    assert values["at"].value == kept + 1


@pytest.mark.parametrize("what", [
    measure("it", "accuracy"), measure("it", "accuracy_without_bias"),
    measure("it", "accuracy_of", digit=5), measure("it", "loss", at=9),
    measure("it", "shape", of="mean", digit=5), measure("it", "rank", of="images", digit=5),
    measure("it", "distance", machine="l1", digit=5),
    measure("it", "distance", machine="linear", digit=3),
    measure("it", "share", machine="l1", digit=3, rows=[0, 9], columns=[0, 9]),
    measure("it", "probability", digit=5), measure("it", "verdict", machine="l1"),
    measure("it", "lab_loss", at=9), measure("it", "lab_validation_loss"),
    measure("it", "lab_parameter", at=3), measure("it", "lab_gradient", at=9),
    measure("it", "bend"), measure("it", "few_training_loss"),
    measure("it", "few_validation_loss"), measure("it", "few_lowest_loss"),
], ids=lambda what: what["what"])
def test_what_is_not_there_is_a_dash_and_no_error(
    robot: Robot, learner: Learner, tmp_path: Path, what: dict[str, object],
) -> None:
    values = measured(learner, stop_file(
        tmp_path, {"do": "lab_steps", "times": 1}, what,
        measure("compared", "difference", two=["it", "it"])))
    assert learner.course.result is not None
    assert {name: values[name] for name in ("it", "compared")} == dict.fromkeys(
        ("it", "compared"), MeasuredValue(None, "–"))


@pytest.mark.parametrize("command", [{"do": "train"}, {"do": "steps", "times": 2}])
def test_without_drawings_of_ones_own_nothing_is_decided(
    robot: Robot, learner: Learner, tmp_path: Path, command: dict[str, object],
) -> None:
    values = measured(learner, stop_file(tmp_path, command, source="mine"))
    assert not values and "Stopped before a result" in learner.told()
    assert robot.session.training.progress.steps == 0


def test_a_single_step_beyond_the_last_ends_the_run(
    robot: Robot, learner: Learner, tmp_path: Path,
) -> None:
    values = measured(learner, stop_file(
        tmp_path, {"do": "steps", "times": 3}, measure("steps", "steps"),
        recipe={"epochs": 1, "batch_size": 8192},  # two steps
    ))
    assert values["steps"].value == 2 and learner.course.result is not None


def test_the_labs_run_reset_by_the_learner_decides_nothing(
    robot: Robot, learner: Learner, tmp_path: Path,
) -> None:
    learner.open_course()
    learner.course.open_file(stop_file(
        tmp_path, {"do": "lab_run"}, lab={"scale": 0.1, "steps": 500}, pace=1))
    learner.wait_until_loaded()
    learner.predict(0)
    robot.click(learner.stop_panel.act)
    robot.wait_until(lambda: robot.session.lab.progress.steps > 0)
    with robot.wait_for(learner.course.experiment.ended):
        robot.session.lab.reset()
    robot.settle()
    assert "Stopped before a result" in learner.told()
    assert learner.course.result is None


def test_an_image_shown_and_a_thick_pen_are_in_the_file(
    tmp_path: Path, stops: dict[str, Stop],
) -> None:
    path = stop_file(tmp_path, {"do": "show", "part": "train", "index": 8},
                     drawing=[[[3, 4], [20, 4]]], pen=4.5)
    stop = read_stop(path, VIEWS)
    write_stop(tmp_path / "again.json", stop, VIEWS)
    assert read_stop(tmp_path / "again.json", VIEWS) == stop
    assert stop.presets.drawing.pen_width == 4.5
