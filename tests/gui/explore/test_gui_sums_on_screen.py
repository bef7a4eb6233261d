"""Of many drawings, the sums that are on screen are done again from their texts."""

import random
from collections.abc import Iterator
from decimal import Decimal

from measures.present import present
from measures.redone import comes_out, numbers_in, scribble
from robot.window_robot import Robot

from gui.explore.why.pixel_arithmetic import PixelArithmetic
from gui.explore.why.pixel_lines import PixelLines
from gui.widgets.sums import read

DRAWINGS = 12


def drawings(robot: Robot, seed: int, count: int = DRAWINGS) -> Iterator[random.Random]:
    """Another drawing each time, seen by the model as it was after another step."""
    chance = random.Random(seed)
    timeline, last = robot.session.training.timeline, robot.session.training.progress.steps
    for _ in range(count):
        robot.session.sketch.clear()
        robot.draw(scribble(chance))
        if last:
            timeline.go(chance.randint(1, last))
        robot.catch_up()
        yield chance


def trained(robot: Robot, model: str = "linear") -> None:
    robot.pace(None)
    robot.choose(robot.window.training.recipe.model.choice, model)
    robot.window.training.recipe.epochs.setValue(1)
    robot.draw(scribble(random.Random(0)))
    robot.train()


def ten_digits(robot: Robot) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")


def last_number(text: str) -> Decimal:
    return numbers_in(text)[-1]


def pixels(chance: random.Random, count: int) -> list[tuple[int, int]]:
    return [(chance.randrange(4, 24), chance.randrange(4, 24)) for _ in range(count)]


def test_a_logit_is_its_sum_and_bias_and_a_distance_its_root(robot: Robot) -> None:
    trained(robot)
    view = robot.view("Pixel by pixel")
    robot.click(view.board.baseline.metrics["rmse"])
    for _ in drawings(robot, 1):
        added, bias, logit = (last_number(line.text) for line in view.board.linear.lines[0][:3])
        assert comes_out(added + bias, logit)
        assert logit.as_tuple().exponent == -4
        for mean, root, _ in view.board.baseline.lines:
            assert comes_out(last_number(mean.text).sqrt(), last_number(root.text))


def test_a_pixels_difference_and_product_come_out(robot: Robot) -> None:
    trained(robot)
    view = robot.view("Pixel by pixel")
    for chance in drawings(robot, 2, 3):
        for squared in (False, True):
            robot.click(view.board.baseline.metrics["rmse" if squared else "l1"])
            robot.catch_up()
            for pixel in pixels(chance, 20):
                robot.session.pointing.point(pixel)
                arithmetic = view.arithmetic
                assert isinstance(arithmetic, PixelArithmetic)
                value = numbers_in(arithmetic.pixel.rows[0][1].text)[0]
                for row in arithmetic.distances.rows[1:]:
                    mean, shown = (last_number(cell.text) for cell in row[1:])
                    redone = abs(value - mean)
                    assert comes_out(redone * redone if squared else redone, shown)
                weight, term = (last_number(row[1].text) for row in arithmetic.logit.rows)
                assert comes_out(weight * value, term)


def test_of_ten_digits_every_column_comes_out(robot: Robot) -> None:
    ten_digits(robot)
    trained(robot)
    view = robot.view("Pixel by pixel")
    for chance in drawings(robot, 3, 4):
        for added, bias, logit, _ in view.board.linear.lines:
            assert comes_out(last_number(added.text) + last_number(bias.text),
                             last_number(logit.text))
        for pixel in pixels(chance, 5):
            robot.session.pointing.point(pixel)
            arithmetic = view.arithmetic
            assert isinstance(arithmetic, PixelLines)
            value = numbers_in(arithmetic.heading.text)[2]
            rows = {name: [last_number(line.text) for line in lines]
                    for name, lines in arithmetic.lines.items()}
            for mean, off in zip(rows["mean"], rows["difference"], strict=True):
                assert comes_out(abs(value - mean), off)
            for weight, term in zip(rows["weight"], rows["term"], strict=True):
                assert comes_out(weight * value, term)


def test_what_is_closer_is_so_by_what_the_bars_differ(robot: Robot) -> None:
    for _ in drawings(robot, 4):
        card = robot.window.similarity
        card.bring_up_to_date()
        predictions = robot.session.predictions
        for prediction, words in ((predictions.l1, card.prediction.headline.text()),
                                  (predictions.rmse, card.prediction.detail.text())):
            near, far = (Decimal(f"{score:.4f}") for score in sorted(present(prediction).scores))
            if far > near:
                assert last_number(words) == far - near, words


def test_the_maps_gap_is_between_its_distances(robot: Robot) -> None:
    view = robot.view("Map")
    for _ in drawings(robot, 5):
        near, far, between = (last_number(view.card.text(name)) for name in (
            "L1 to mean 3", "L1 to mean 7", "distance gap"))
        assert far - near == between


def test_z_is_its_sum_and_the_probability_comes_of_the_power(robot: Robot) -> None:
    trained(robot)
    view = robot.view("Sigmoid")
    for _ in drawings(robot, 6, 40):
        words = view.sum.text
        added, bias, logit = numbers_in(words.rpartition("bias = ")[2].replace("− ", "−"))
        if " + " in words.rpartition("bias = ")[2]:
            assert bias >= 0
        assert comes_out(added + bias, logit)
        shown = view.chance.text.rpartition("= ")[2]
        if shown[0] not in "<>":
            power = last_number(view.chance.text.rpartition(") = ")[0])
            assert comes_out(1 / (1 + power), last_number(shown))
            assert comes_out((-logit).exp(), power)


def test_powers_come_of_the_logits_and_shares_of_the_powers(robot: Robot) -> None:
    ten_digits(robot)
    trained(robot)
    view = robot.view("Sigmoid")
    for _ in drawings(robot, 9, 20):
        texts = present(view.bars.texts())
        powers, whole = [read(text) for text in texts.powers], read(texts.total)
        assert comes_out(sum(powers, Decimal(0)), whole)
        for z, power in zip(texts.logits, powers, strict=True):
            assert comes_out(read(z).exp(), power)
        for power, share in zip(powers, texts.shares, strict=True):
            if share[0] not in "<>":
                assert comes_out(power / whole, read(share))


def test_what_hidden_units_add_up_to(robot: Robot) -> None:
    trained(robot, "mlp")
    view = robot.view("Hidden units")
    for _ in drawings(robot, 7, 6):
        up, down, bias, logit = numbers_in(view.sum.text())[-4:]
        assert comes_out(up + down + bias, logit)
        for tile in view.tiles.tiles:
            if "×" in tile.tip:
                activation, weight, added = numbers_in(tile.tip)[-3:]
                assert comes_out(activation * weight, added)


def test_a_walks_contributions_and_its_ends(robot: Robot) -> None:
    trained(robot)
    view = robot.view("The walk")
    for _ in drawings(robot, 8):
        up, down, together, here, there = numbers_in(view.board.sum.text())
        assert comes_out(up - down, together)
        assert comes_out(there - here, together)


def test_the_small_steps_change_is_between_the_losses(robot: Robot) -> None:
    trained(robot)
    view = robot.view("Loss and accuracy")
    robot.click(view.zooms[100])
    for _ in drawings(robot, 9, 4):
        for row in view.numbers.rows[1:3]:
            now, further, change = (read(cell.text) for cell in row[1:4])
            assert comes_out(further - now, change)


def test_the_winner_of_a_flip_looks_like_one(robot: Robot) -> None:
    trained(robot)
    view = robot.view("Flip the prediction")
    flips = 0
    for _ in drawings(robot, 10):
        for column in view.columns.values():
            if column.pages.sentence:
                continue
            _, first, second = column.table.rows
            for one, other in zip(first[1:], second[1:], strict=True):
                flips += 1
                assert one.strong == other.strong or one.text != other.text
    assert flips > 3 * DRAWINGS


def test_a_batchs_loss_is_the_mean_of_what_its_table_says(robot: Robot) -> None:
    view = robot.view("Seven steps by hand")
    robot.window.training.recipe.batch_size.setValue(32)
    for _ in range(2):
        while not (view.said.text().startswith("3 · ")):
            robot.click(view.next)
            robot.catch_up()
        terms = [last_number(present(view.batch.item(row, 4)).text())
                 for row in range(view.batch.rowCount())]
        assert comes_out(sum(terms, Decimal(0)) / len(terms), last_number(view.said.text()))
        robot.click(view.next)
