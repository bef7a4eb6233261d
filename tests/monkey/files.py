"""Files to answer dialogs with: good ones, spoilt ones, and none at all."""

import random
from pathlib import Path

from PIL import Image

ENDINGS = ("jsonl", "threeseven", "safetensors", "onnx", "png", "svg", "csv", "json", "py", "txt",
           "")


class FileAnswers:
    """Files in a folder of their own; those that are saved are opened again later."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        images = folder / "images"
        for part in ("train", "valid"):
            for digit in (3, 7):
                (images / part / str(digit)).mkdir(parents=True)
                for number in range(4):
                    grey = bytes((each * (digit + number)) % 256 for each in range(784))
                    Image.frombytes("L", (28, 28), grey).save(
                        images / part / str(digit) / f"{number}.png")
        (folder / "empty").mkdir()
        (folder / "spoilt.jsonl").write_bytes(b'{"label": 3, "strokes": [[[0, "a"]]]}')
        (folder / "spoilt.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
        (folder / "own.jsonl").write_text(
            '{"label": 7, "strokes": [[[0.2, 0.2], [0.8, 0.2], [0.4, 0.9]]]}\n')
        paper = Image.new("L", (300, 200), 240)
        paper.paste(20, (100, 60, 115, 150))
        paper.paste(20, (70, 60, 115, 75))
        paper.save(folder / "photo.png")
        paper.save(folder / "photo.jpg")

    def to_save(self, randomly: random.Random) -> Path:
        """A file over an old one, or anew; rarely where none can be."""
        ending = randomly.choice(ENDINGS)
        name = f"saved-{randomly.randrange(3)}" + (f".{ending}" if ending else "")
        return self._folder / ("missing" if randomly.random() < 0.05 else ".") / name

    def to_open(self, randomly: random.Random) -> Path:
        there = sorted(each for each in self._folder.iterdir() if each.is_file())
        return randomly.choice([*there, self._folder / "missing.jsonl", self._folder / "empty"])

    def a_folder(self, randomly: random.Random) -> Path:
        return self._folder / randomly.choice(("images", "images", "images/train", "empty", "none"))
