"""The bar of hints: closed is closed, what is more urgent comes first, nothing jumps."""

from material.strokes import LOW_SEVEN, SEVEN
from robot.hints_bar import close, collect_offers, suggestion
from robot.window_robot import Robot

from engine.training.recipe import Recipe


def test_closed_it_does_not_come_back_in_the_same_run(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.session.training.set_recipe(Recipe(learning_rate=1000))
    robot.train_without_end(200)
    robot.wait_until(lambda: suggestion(robot) == "Reset with rate 0.5")
    suggestions = collect_offers(robot)
    close(robot)
    robot.wait_for_steps(robot.session.training.progress.steps + 60)
    assert suggestions == ["nothing"]
    robot.click(robot.window.training.stop)
    assert suggestion(robot) == ""
    robot.click(robot.window.training.train)  # another run
    robot.wait_until(lambda: suggestion(robot) == "Reset with rate 0.5")
    robot.click(robot.window.training.stop)


def test_an_answer_to_an_act_is_seen_before_the_hint(robot: Robot) -> None:
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.draw(LOW_SEVEN)
    assert suggestion(robot) == "Fit like MNIST"
    robot.click(robot.mine.add_buttons[7])
    assert "Added with the label 7" in robot.said()
    close(robot)
    assert suggestion(robot) == "Fit like MNIST"


def test_trouble_in_training_is_seen_before_the_answer_to_an_act(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.session.training.set_recipe(Recipe(epochs=10_000, learning_rate=1000))
    robot.take_steps(1)
    robot.click(robot.mine.add_buttons[7])
    assert "Added with the label 7" in robot.said()
    robot.click(robot.window.training.train)
    robot.wait_until(lambda: suggestion(robot) == "Reset with rate 0.5")
    robot.click(robot.window.training.stop)


def test_nothing_jumps(robot: Robot) -> None:
    height = robot.window.notices.height()
    canvas = robot.canvas.geometry()
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.draw(LOW_SEVEN)
    assert suggestion(robot)
    assert robot.window.notices.height() == height
    assert robot.canvas.geometry() == canvas


def test_good_news_goes_when_a_view_is_opened_and_what_is_wrong_stays(robot: Robot) -> None:
    robot.view("Mistakes")
    robot.draw(SEVEN)
    robot.click(robot.window.drawing.labels.buttons[7])
    assert robot.said().startswith("Added with the label 7")
    robot.window.views.enter("why")
    robot.settle()
    assert "Added" not in robot.said()
    robot.click(robot.window.drawing.labels.buttons[7])
    assert "has already been added" in robot.said()
    robot.window.views.enter("neighbours")
    robot.settle()
    assert "has already been added" in robot.said()


def test_good_news_stays_where_views_come_back_by_themselves(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.click(robot.window.drawing.labels.buttons[7])
    robot.window.views.restore(("why",), "")
    robot.settle()
    assert robot.said().startswith("Added with the label 7")


def test_a_mistake_is_presumed_only_where_a_model_may_have_made_one(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.train()
    assert robot.prediction("similarity") == robot.prediction("linear") == "7"
    assert float(robot.headline("linear").rstrip("%")) > 99
    assert robot.said().startswith("Right or wrong, the correct digit's key adds this drawing")
    assert "set to both" in robot.said()
    robot.session.training.set_data("both")
    assert "set to both" not in robot.said() and "trains on it, too" in robot.said()
    robot.session.training.set_data("mnist")
    robot.session.training.reset()
    robot.window.training.recipe.rate.setValue(0.001)
    robot.take_steps(2)
    robot.click(robot.window.training.stop)
    assert float(robot.headline("linear").rstrip("%")) < 60
    assert robot.said().startswith("Not right? Press the correct digit's key")
