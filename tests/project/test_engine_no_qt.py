"""What importing the engine loads: never Qt, and torch only where something is trained."""

from pathlib import Path

import pytest
from measures.loaded_modules import loaded_by

import engine

FOLDER = Path(engine.__file__).parent
MODULES = sorted(
    ".".join(("engine", *path.relative_to(FOLDER).with_suffix("").parts))
    for path in FOLDER.rglob("*.py") if path.stem != "__init__"
)
WITH_TORCH = {
    "engine.training.loop",
    "engine.training.digit_training",
    "engine.training.batch_machine",
    "engine.training.validation",
    "engine.training.batches",
    "engine.training.optimizing.steps",
    "engine.experiments.leave_one_out",
    "engine.experiments.weight_sweep",
    "engine.experiments.data_amounts",
    "engine.experiments.overfitting",
    "engine.experiments.rate_finder",
    "engine.experiments.rate_trials",
    "engine.experiments.short_programs",
    "engine.experiments.forgotten_unsqueeze",
    "engine.models.linear_arithmetic",
    "engine.models.pixel_columns",
    "engine.models.networks.arithmetic",
    "engine.models.networks.layers",
    "engine.models.convolutional.layers",
    "engine.training.layer_walk",
    "engine.models.convolutional.arithmetic",
    "engine.models.layer_starts",
    "engine.pretraining.__main__",
    "engine.pretraining.networks",
    "engine.pretraining.pretrain",
    "engine.training.devices",
    "engine.training.seven_steps",
    "engine.lab.loss",
    "engine.lab.gradients",
    "engine.lab.training",
    "engine.lab.vector_backward",
    "engine.lab.graph",
    "engine.lab.difference_errors",
    "engine.figures.tensor_pictures",
    "engine.figures.tensor_table_values",
    "engine.figures.tensor_texts",
    "engine.figures.tensors",
    "engine.code.tensor_code",
} | {name for name in MODULES if name.startswith("engine.tensors.")}


def test_the_modules_are_found() -> None:
    assert {"engine.training.loop", "engine.drawings.raster", "engine.commands"} <= set(MODULES)


def test_no_module_loads_qt() -> None:
    found = {name.split(".")[0] for name in loaded_by(MODULES)}
    assert "torch" in found  # it is all of them
    assert not found & {"PySide6", "PySide2", "PyQt6", "PyQt5", "shiboken6", "pyqtgraph", "gui"}


@pytest.mark.parametrize("heavy", ["torch", "PIL"])
def test_what_does_not_train_loads_no_torch(heavy: str) -> None:
    light = [name for name in MODULES if name not in WITH_TORCH]
    assert len(light) == len(MODULES) - len(WITH_TORCH)
    assert heavy not in loaded_by(light)
