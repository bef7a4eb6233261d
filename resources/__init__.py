"""The data the program ships. This module alone knows where it lies."""

from pathlib import Path

_HERE = Path(__file__).parent

MNIST = _HERE / "mnist"
"""MNIST's four IDX files, gzip."""

PUBLISHED_FIGURES = _HERE / "published_figures.json"
"""What the tutorials print, with the set-up that gives it."""

MODELS = _HERE / "models"
CNN, NETWORK = MODELS / "cnn.safetensors", MODELS / "network.safetensors"
"""Weights for all ten digits, trained by engine/pretraining: `make weights`."""

RECORDED = _HERE / "recorded.jsonl"
"""A 3 and a 7 drawn by hand, for the demonstration and the pictures."""

COURSE = _HERE / "course"
"""The stops of the guided course, a JSON file each, in both languages."""

TEACHER = _HERE / "teacher"
"""Lessons, the words of their sheets, and a privacy sheet in both languages."""

QUESTIONS = _HERE / "questions.json"
"""The chapter's 37 questions, and where each is answered."""

ICON = _HERE / "icons" / "three-or-seven.svg"
LIGHT_TICK, DARK_TICK = (_HERE / "icons" / f"tick-{each}.svg" for each in ("light", "dark"))
TRANSLATIONS = _HERE / "translations"
