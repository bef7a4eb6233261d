"""Numbers less than 0 have one sign on the whole Data page, and in what the engine says."""

import numpy as np
import pytest
from PIL import Image
from robot.window_robot import Robot

from engine.errors import InputError
from engine.tensors.kinds.image.reader import read as read_image
from engine.tensors.operations.operation import Operation
from engine.tensors.operations.values import Normalise
from engine.text import Text, true_minus, written
from gui.data.page import DataPage
from gui.model.tensors.tensor_thread import ReadFiles

STEPS: tuple[Operation, ...] = (Normalise((0, 1)),)


@pytest.fixture
def page(robot: Robot, tmp_path_factory: pytest.TempPathFactory) -> DataPage:
    """Two floats, −2.5 and −1, and normalized."""
    path = tmp_path_factory.mktemp("image") / "a.tif"
    Image.fromarray(np.array([[-2.5, -1]], np.float32)).save(path)
    robot.window.pages.turn_to("data")
    page = robot.window.data
    with robot.wait_for(page.work.opened):
        page.work.read(lambda report, cancelled: ReadFiles(read_image((path,)), STEPS))
    robot.settle()
    return page


def test_value_place_sum_and_table_write_less_than_0_alike(robot: Robot, page: DataPage) -> None:
    robot.type_in(page.element.index, "[0, 0, 0]")
    assert page.element.value.text() == "= −0.7071068"
    assert "(value −2.5)" in page.element.place.text()
    table = page.element.table.text()
    assert "(−2.5 − (−1.75)) / 1.06066" in table and " −2.5 " in table and "-" not in table
    page.tabs.setCurrentWidget(page.numbers)
    robot.settle()
    model = page.numbers.table.model()
    cells = [str(model.index(row, column).data()) for row in range(model.rowCount())
             for column in range(model.columnCount())]
    assert any(each.startswith("−0.70") for each in cells)
    assert not any("-" in each for each in cells)


def test_the_axes_of_plots_have_the_same_sign(robot: Robot) -> None:
    axis = robot.window.training.loss.getAxis("left")
    assert axis.tickStrings([-1.5, 2.5], 1, 0.5) == ["−1.5", "2.5"]


@pytest.mark.parametrize(("value", "said"), [
    (-5, "−5"), (-0.25, "−0.25"), (-1e-07, "−1e-07"), (float("-inf"), "−inf"), (3, "3"),
    ("x-5", "x-5"), ("2011-01-31", "2011-01-31"), ("-5", "-5"),
])
def test_numbers_in_sentences_have_it_and_what_a_file_or_torch_says_keeps_its_own(
    value: object, said: str
) -> None:
    assert Text("at {value}.", value=value).say() == f"at {said}."
    assert str(InputError("at {value}.", value=value)) == f"at {said}."


def test_only_the_sign_of_a_number_is_another() -> None:
    assert true_minus("1e-07, -1.5e-7, [-1, -2], 2011-01-31, a-b, x-1") == (
        "1e-07, −1.5e-7, [−1, −2], 2011-01-31, a-b, x-1")
    assert written(-0.0, "z.7g") == "0" and written(-1234567.5, ",.2f") == "−1,234,567.50"
