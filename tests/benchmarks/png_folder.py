"""How long a folder of PNG takes to be taken in, against reading the same files bare.

As the window takes it in: with progress, a way out, and the validation set taken out of it.
"""

import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np
from PIL import Image

from engine.data.image_sets import find_source, read_images
from engine.data.png_folders import write_labelled_folder

from .shared.epochs import TEN, mnist
from .shared.rows import Row, at_most, median_ratio, to_json, turns

REPETITIONS = 5
SECONDS = 10


def measure() -> list[Row]:
    data = mnist(TEN).valid  # 10,000 images
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "pictures"
        write_labelled_folder(place, data)
        paths = sorted(place.rglob("*.png"))
        bare, ours = [], []
        for _ in turns(REPETITIONS, SECONDS):
            start = perf_counter()
            for path in paths:
                with Image.open(path) as picture:
                    np.asarray(picture)
            middle = perf_counter()
            read_images(find_source(place), lambda done, of: None, lambda: False)
            bare.append(middle - start)
            ours.append(perf_counter() - middle)
    return [at_most(
        "import of a folder", f"{len(data):,} PNG as two sets over reading them with Pillow",
        median_ratio(ours, bare), 3, seconds=ours,
    )]


if __name__ == "__main__":
    print(to_json(measure()))
