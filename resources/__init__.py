"""The data the program ships. This module alone knows where it lies."""

from pathlib import Path

_HERE = Path(__file__).parent

MNIST = _HERE / "mnist"
"""MNIST's four IDX files, gzip."""

PUBLISHED_FIGURES = _HERE / "published_figures.json"
"""What the tutorials print, with the set-up that gives it."""

TENSOR_FIGURES = _HERE / "tensor_figures.json"
"""What the tutorial on data as tensors prints, and the file that each figure is of."""

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

GLOSSARY = _HERE / "translations" / "glossary.json"
"""The terms in both languages, what they mean, and where each is shown."""

ICONS = _HERE / "icons"
ICON = ICONS / "three-or-seven.svg"
LIGHT_TICK, DARK_TICK = (ICONS / f"tick-{each}.svg" for each in ("light", "dark"))
TRANSLATIONS = _HERE / "translations"

DATA = _HERE / "data"
PHOTO, PHANTOM = DATA / "cat.jpg", DATA / "phantom"
WHITE_WINE, BIKE_SHARING = DATA / "winequality-white.csv.gz", DATA / "bike-sharing-2011.csv.gz"
ENGLISH_TEXT, KOREAN_TEXT = DATA / "alice.txt", DATA / "camellia.txt"
SAMPLES = {
    "image": (PHOTO,), "volume": (PHANTOM,), "table": (WHITE_WINE,), "series": (BIKE_SHARING,),
    "text": (ENGLISH_TEXT,),
}
"""Samples of the page Data, by kind; whose they are: data/README.md."""
