"""Make the README's six pictures of a first start with the keyboard alone: `make pictures`.

A real window on a display of its own, in each language; what is waited for is what a screen reader
is told. All that it was told lies beside the pictures (keyboard.txt).
"""

import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from robot.at_spi import Told, listening, why_not
from robot.display import SIZE, real_display

FOLDER = Path(__file__).parents[1] / "resources" / "pictures"


@dataclass(frozen=True)
class Words:
    """What is listened for in a language. place: where its pictures lie."""

    place: str
    language: str
    canvas: str
    train: str
    down: str
    lifted: str
    predicted: str
    step: str
    ended: str


ENGLISH = Words(
    place="", language="C.UTF-8", canvas="Drawing canvas", train="Train",
    down="Pen down, row 8, column 18", lifted="Pen lifted, row 22",
    predicted="Linear model: 7", step="step", ended="the correct digit's key")
KOREAN = Words(
    place="ko", language="ko_KR.UTF-8", canvas="그리기 캔버스", train="학습",
    down="펜 내림, 행 8, 열 18", lifted="펜 올림, 행 22",
    predicted="선형 모델: 7", step="스텝", ended="정답 숫자 키")


def main(folder: Path = FOLDER) -> int:
    """Leave them in a folder; the exit status."""
    if why_not():
        print(f"no pictures of the keyboard: {why_not()}")
        return 0
    for words in (ENGLISH, KOREAN):
        take_all(words, folder / words.place)
    return 0


def take_all(words: Words, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with (tempfile.TemporaryDirectory() as home, real_display() as screen,
          listening(screen, Path(home), words.language, words.train) as listener):
        def take(number: int) -> None:
            path = folder / f"keyboard-{number}.png"
            screen.picture().crop((0, 0, *SIZE)).save(path)  # below it the display is empty
            print(path)

        def wait_for(said: str) -> None:
            def is_said(told: Told) -> bool:
                return said in str(told.get("text"))
            listener.wait_for(is_said)

        listener.tab_to(words.canvas)
        take(1)
        listener.press(*["Home"] * 6, "space", *["Right"] * 10)
        wait_for(words.down)
        take(2)
        listener.press(*["End"] * 6, *["Down"] * 8, "space")
        wait_for(words.lifted)
        take(3)
        listener.tab_to(words.train)
        take(4)
        listener.press("space")
        wait_for(words.predicted)
        listener.wait_for_part(lambda told: re.match(f"{words.step} [1-9]", told["name"]))
        take(5)
        listener.wait_for_part(lambda told: told["name"].startswith(f"{words.step} 980"))
        wait_for(words.ended)
        take(6)
        (folder / "keyboard.txt").write_text("\n".join(listener.transcript) + "\n",
                                             encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
