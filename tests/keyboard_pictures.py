"""Make the README's six pictures of a first start with the keyboard alone: `make pictures`.

A real window on a display of its own; what is waited for is what a screen reader is told.
"""

import re
import sys
import tempfile
from pathlib import Path

from robot.at_spi import Told, listening, why_not
from robot.display import real_display

FOLDER = Path(__file__).parents[1] / "resources" / "pictures"


def main() -> int:
    if why_not():
        print(f"no pictures of the keyboard: {why_not()}")
        return 0
    with (tempfile.TemporaryDirectory() as home, real_display() as screen,
          listening(screen, Path(home)) as listener):
        def take(number: int) -> None:
            path = FOLDER / f"keyboard-{number}.png"
            screen.picture().save(path)
            print(path)

        def wait_for(words: str) -> None:
            def is_said(told: Told) -> bool:
                return words in str(told.get("text"))
            listener.wait_for(is_said)

        listener.tab_to("Drawing canvas")
        take(1)
        listener.press(*["Home"] * 6, "space", *["Right"] * 10)
        wait_for("Pen down, row 8, column 18")
        take(2)
        listener.press(*["End"] * 6, *["Down"] * 8, "space")
        wait_for("Pen lifted, row 22")
        take(3)
        listener.tab_to("Train")
        take(4)
        listener.press("space")
        wait_for("Linear model: 7")
        listener.wait_for_part(lambda told: re.match("step [1-9]", told["name"]))
        take(5)
        listener.wait_for_part(lambda told: told["name"].startswith("step 980"))
        take(6)
    return 0


if __name__ == "__main__":
    sys.exit(main())
