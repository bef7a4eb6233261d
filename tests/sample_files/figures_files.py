"""The published figures computed, and files of them with what is wrong."""

import json
from pathlib import Path
from typing import Any

import resources
from engine.figures.check import check
from engine.figures.record import (
    Figure,
)


def figures(published: Path = resources.PUBLISHED_FIGURES, **options: Any) -> dict[str, Figure]:
    return {row.id: row for row in check(published, resources.MNIST, **options)}


def published_file() -> Any:
    return json.loads(resources.PUBLISHED_FIGURES.read_text(encoding="utf-8"))


def write(path: Path, expected: dict[str, Any]) -> Path:
    """A file with these of the published figures, and what they are expected to be."""
    published = published_file()
    published["figures"] = [
        entry | {"expected": expected[entry["id"]]}
        for entry in published["figures"] if entry["id"] in expected
    ]
    path.write_text(json.dumps(published))
    return path


WRONG = {
    "digits.train.threes": [6130, 28, 28],
    "digits.valid.sevens": [1028, 28],
    "digits.rank": 2,
    "digits.sample.l1.mean3": 0.1147,
    "digits.sample.rmse.mean7": 0.2610,
    "digits.valid.l1.contains": [0.1634, 0.1145, 0.1363, 0.1105, 0.1111, 0.9],
    "digits.is_3.sample": False,
    "digits.accuracy.mean": 0.9512,
    "gradient.vector.error": "grad can be created for vectors",
    "gradient.chain": 8.000001,
    "speed.slow": 1.7,
    "speed.fast": 60.0,
    "temperature.grad": [4517.2964, 82.602],
    "temperature.diverge": [1763.884766, 5802484.5, 19408029696.0 * (1 + 2e-6)],
    "temperature.diverge.params": [[-44.173, -0.826], [2568.4011, 45.1637]],
    "temperature.diverge.nan": 22,
    "scores.last_printed": 1.1225,
}
RIGHT = ("digits.valid.threes", "gradient.square.value", "temperature.diverge.10")


def write_wrong(path: Path) -> Path:
    """Some of the published figures, most of them changed."""
    right = {entry["id"]: entry["expected"] for entry in published_file()["figures"]}
    return write(path, WRONG | {key: right[key] for key in RIGHT})
