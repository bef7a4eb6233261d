"""Sentences with a label are learned from in the lab: each frequent word is an input."""

from pathlib import Path

import pytest
from robot.lab_tabs import tab
from robot.window_robot import Robot

from gui.data.table.learn_panel import LearnPanel


def test_sentences_are_learned_from_by_their_words(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "messages.csv"
    path.write_text("kind,message\n" + "".join(
        f'{"spam" if n % 2 else "ham"},"{"Free prize" if n % 2 else "Lunch at home"}, {n}!"\n'
        for n in range(60)), encoding="utf-8")
    robot.window.pages.turn_to("data")
    page = robot.window.data
    with robot.wait_for(page.work.opened):
        page.open("table", (path,))
    robot.settle()
    (panel,) = (widget for widget in map(page.tabs.widget, range(page.tabs.count()))
                if isinstance(widget, LearnPanel))
    page.tabs.setCurrentWidget(panel)
    assert panel.target.itemText(panel.target.count() - 1) == "kind"  # sentences are no target
    item = panel.inputs.item(0)
    assert item is not None and item.text() == "message: its most frequent words"
    assert "Logistic" in panel.kind.text()
    robot.click(panel.learn)
    robot.settle()
    assert robot.window.pages.page == "lab"
    lab, of = robot.session.lab, robot.window.lab
    assert "kind = spam, out of" in of.problems.story.text()
    robot.type_in(of.form.steps, "200")
    robot.run_lab()
    assert lab.progress.losses[0] == pytest.approx(0.6931, abs=1e-4)
    assert lab.progress.validation[-1] < 0.35
    assert "def words(text):" in tab(robot, "Code").panel.text.toPlainText()
