"""What a screen reader is told of the real window: over AT-SPI, from outside the program."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from robot.at_spi import Listener, Told, listening, why_not
from robot.display import Screen

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "nothing is missing")


@pytest.fixture
def listener(screen: Screen, tmp_path: Path) -> Iterator[Listener]:
    with listening(screen, tmp_path) as listener:
        yield listener


def check(parts: list[Told]) -> None:
    names = [each["name"] for each in parts]
    for at, each in enumerate(parts):
        if each["focusable"] and each["role"] != "label":  # one without words says nothing yet
            assert each["name"], f"{each} after {names[at - 4:at]}"
        if each["role"] == "combo box":  # whose name is what is chosen
            assert any(each["labels"]), str(each)
        assert not re.search(r"</?[a-z]+[^>]*>", each["description"]), str(each)
        if each["focusable"]:
            assert each["role"] not in ("filler", "unknown"), str(each)


def test_every_part_of_every_page_has_a_name_and_plain_words(listener: Listener) -> None:
    check(listener.parts())
    for key, name in (("ctrl+2", "Views"), ("ctrl+3", "Run"), ("ctrl+5", "Image")):
        listener.press(key)
        check(listener.wait_for_part(lambda told, name=name: told["name"] == name))  # type: ignore[misc]
    listener.press("ctrl+4")
    check(listener.wait_for_part(lambda told: told["name"].startswith("1.")))


def test_roles_and_values(listener: Listener) -> None:
    parts = listener.parts()

    def the(role: str, name: str) -> Told:
        found = [each for each in parts if (each["role"], each["name"]) == (role, name)]
        assert len(found) == 1, (role, name, found)
        return found[0]

    assert the("push button", "Train")["enabled"]
    assert the("spin button", "Epochs")["value"] == 20
    assert the("spin button", "Learning rate")["value"] == 0.5
    assert the("radio button", "Fitted like MNIST")["checked"]
    assert not the("radio button", "As drawn")["checked"]
    assert the("combo box", "cross-entropy")["labels"] == ["Loss"]
    assert the("check box", "Pen")["checked"]
    assert the("slider", "Pace")["enabled"]
    assert "It is empty." in the("canvas", "Drawing canvas")["description"]
    assert the("chart", "Loss curve")["description"].startswith("Press “Train”")


def test_a_slider_says_what_its_place_means(listener: Listener) -> None:
    listener.tab_to("Pace")
    listener.press("Right")
    listener.wait_for(lambda told: told.get("text") == "100 steps/s")


def test_from_the_first_start_to_a_trained_model(listener: Listener, tmp_path: Path) -> None:
    listener.tab_to("Seed")  # what there is to set
    listener.tab_to("Drawing canvas")
    listener.press(*["Home"] * 6, "space", *["Right"] * 10, *["End"] * 6, *["Down"] * 8, "space")
    listener.wait_for(lambda told: str(told.get("text")).startswith("Pen lifted, row 22"))
    listener.tab_to("Train")
    listener.press("space")
    listener.wait_for(lambda told: "Linear model: 7" in str(told.get("text")))
    drawn = listener.wait_for_part(lambda told: "Strokes: 1." in told["description"])
    assert [each["role"] for each in drawn if "Strokes: 1." in each["description"]] == ["canvas"]
    transcript = "\n".join(listener.transcript)
    (tmp_path / "transcript.txt").write_text(transcript)
    assert "Baseline (L1): 7" in transcript
    assert "press Train" in transcript, "what to do next is said"
    assert "[Learning rate, spin button, 0.5]" in transcript
    assert "[Model, Linear model, combo box]" in transcript
