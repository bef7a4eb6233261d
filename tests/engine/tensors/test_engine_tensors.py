"""Steps from raw values to a tensor, and the way of every element, worked out by hand."""

import itertools

import pytest
import torch

from engine.tensors.elements import index_at, offset_of
from engine.tensors.operations.arranging import (
    Contiguous,
    Narrow,
    Permute,
    Reshape,
    Stack,
    Transpose,
    Unsqueeze,
    View,
)
from engine.tensors.operations.one_hot import OneHot, OneHotColumn
from engine.tensors.operations.operation import Element, Operation
from engine.tensors.operations.replacing import Below
from engine.tensors.operations.values import Convert, Divide, Mean, Normalise
from engine.tensors.pipeline import TensorStep, follow, run, trace
from engine.tensors.source import Part, Source
from engine.text import Text


def place(part: int, index: tuple[int, ...]) -> Text:
    return Text("part {part}, {index}", part=part, index=str(index))


def source(*tensors: torch.Tensor, axes: tuple[str, ...] = ("height", "width", "channel")
           ) -> Source:
    parts = tuple(Part(f"{number}", each, axes) for number, each in enumerate(tensors))
    return Source("image", "test", parts, place, "")


def image(*shape: int) -> torch.Tensor:
    """Bytes, of which no two are equal."""
    return torch.arange(torch.Size(shape).numel(), dtype=torch.uint8).reshape(shape)


def last(*operations: Operation, of: Source | None = None) -> TensorStep:
    return run(of or source(image(2, 3, 4)), operations)[-1]


def test_permute_is_a_view_with_other_strides() -> None:
    step = last(Permute((2, 0, 1)))
    assert step.is_view
    assert tuple(step.values[0].shape) == (4, 2, 3)
    assert step.values[0].stride() == (1, 12, 4)
    assert step.axes == ("channel", "height", "width")


def test_an_elements_offset_is_the_sum_of_index_times_stride() -> None:
    permuted = image(2, 3, 4).permute(2, 0, 1)
    assert offset_of(permuted, (3, 1, 2)) == 3 * 1 + 1 * 12 + 2 * 4
    assert permuted[3, 1, 2] == 23


@pytest.mark.parametrize("tensor", [
    image(2, 3, 4), image(2, 3, 4).permute(2, 0, 1), image(4, 6)[1:3, 2:5], image(5)[2:],
    image(1, 3, 1).transpose(0, 1), image(2, 3, 4).transpose(1, 2)[:, 1:],
], ids=["plain", "permuted", "cut", "begun later", "ones", "transposed and cut"])
def test_every_offset_leads_back_to_its_index(tensor: torch.Tensor) -> None:
    storage = tensor.untyped_storage().nbytes()
    indices = set(itertools.product(*map(range, tensor.shape)))
    found = {offset: index_at(tensor, offset) for offset in range(storage)}
    assert {each for each in found.values() if each is not None} == indices
    for offset, index in found.items():
        assert index is None or offset_of(tensor, index) == offset


ALL: tuple[tuple[Operation, ...], ...] = (
    (Permute((2, 0, 1)), Unsqueeze(0), Convert("float"), Divide(255)),
    (Transpose(0, 2), Contiguous(), View((2, 12), ("unknown", "unknown"))),
    (Narrow(2, 1, 3), Transpose(0, 1), Reshape((-1, 2), ("unknown", "channel"))),
    (Narrow(0, 1, 2), Permute((1, 2, 0)), Contiguous(), Convert("double")),
)


@pytest.mark.parametrize("operations", ALL)
def test_every_element_leads_back_to_the_one_it_was_made_of(
    operations: tuple[Operation, ...]
) -> None:
    raw = image(2, 3, 4)
    steps = run(source(raw), operations)
    final = steps[-1].values[0]
    scale = 255 if Divide(255) in operations else 1
    for index in itertools.product(*map(range, final.shape)):
        crossings, places = trace(source(raw), steps, len(operations), Element(0, index))
        origin = crossings[-1].element.index
        assert [each.step for each in crossings] == list(range(len(operations), -1, -1))
        assert float(final[index]) == pytest.approx(float(raw[origin]) / scale, rel=1e-6)
        assert places[0].fields["index"] == str(origin)
        assert follow(steps, len(operations), Element(0, origin)) == (Element(0, index),)


def test_what_was_left_out_goes_nowhere() -> None:
    steps = run(source(image(2, 3, 4)), (Narrow(2, 0, 3), Permute((2, 0, 1))))
    assert follow(steps, 2, Element(0, (1, 1, 3))) == ()


def test_stacked_images_keep_their_number() -> None:
    steps = run(source(image(2, 2, 3), image(2, 2, 3) + 100), (Stack(), Permute((0, 3, 1, 2))))
    assert tuple(steps[-1].values[0].shape) == (2, 3, 2, 2)
    crossings, places = trace(source(image(2, 2, 3)), steps, 2, Element(0, (1, 2, 0, 1)))
    assert crossings[-1].element == Element(1, (0, 1, 2))
    assert crossings[-1].value == 105  # the sixth byte of the second image
    assert places[0].fields["part"] == 1


def test_a_normalised_channel_has_mean_0_and_standard_deviation_1() -> None:
    step = last(Convert("float"), Normalise((0, 1)))
    torch.testing.assert_close(step.values[0].mean(dim=(0, 1)), torch.zeros(4), atol=1e-6, rtol=0)
    torch.testing.assert_close(step.values[0].std(dim=(0, 1)), torch.ones(4), atol=1e-6, rtol=0)


def test_the_sum_by_hand_of_a_normalised_element_gives_its_value() -> None:
    values = image(2, 3, 4)
    steps = run(source(values), (Convert("float"), Normalise((0, 1))))
    crossings, _ = trace(source(values), steps, 2, Element(0, (1, 2, 3)))
    # channel 3 holds 3, 7, 11, 15, 19, 23: mean 13, variance 2 · (2² + 6² + 10²) / 5 = 56
    assert crossings[0].by_hand == "(23 − 13) / 7.483315"
    assert crossings[0].value == pytest.approx(10 / 56**0.5, rel=1e-6)


def test_a_mean_is_made_of_all_elements_along_its_dimension() -> None:
    steps = run(source(image(5, 2), axes=("row", "column")), (Convert("float"), Mean(0)))
    crossings, places = trace(source(image(5, 2)), steps, 2, Element(0, (1,)))
    assert crossings[0].value == 5  # of 1, 3, 5, 7, 9
    assert crossings[0].count == 5
    assert crossings[0].by_hand == "25 / 5"
    assert [each.fields["index"] for each in places] == ["(0, 1)", "(1, 1)", "(4, 1)"]


def test_one_hot_has_its_1_where_the_class_is() -> None:
    numbers = torch.tensor([3, 1, 2])
    steps = run(source(numbers, axes=("row",)), (OneHot(4),))
    assert steps[-1].values[0].tolist() == [[0, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0]]
    assert follow(steps, 1, Element(0, (2,))) == (Element(0, (2, 2)),)
    assert steps[-1].axes == ("row", "class")


def test_without_the_underscore_nothing_is_filled_in() -> None:
    numbers = source(torch.tensor([3, 1]), axes=("row",))
    step = last(OneHot(4, in_place=False), of=numbers)
    assert step.values[0].sum() == 0
    assert step.remark is not None
    assert "scatter_" in step.remark.say() and "one_hot(4)" in step.remark.say()
    assert last(OneHot(4), of=numbers).remark is None
    crossings, _ = trace(numbers, run(numbers, (OneHot(4, in_place=False),)), 1, Element(0, (0, 3)))
    assert crossings[0].value == 0 and not crossings[0].by_hand


def test_a_one_hot_column_stands_at_the_end() -> None:
    rows = torch.tensor([[10.0, 2.0], [20.0, 1.0]])
    steps = run(source(rows, axes=("row", "column")), (OneHotColumn(1, 3, first=1),))
    assert steps[-1].values[0].tolist() == [[10, 2, 0, 1, 0], [20, 1, 1, 0, 0]]
    crossings, _ = trace(source(rows), steps, 1, Element(0, (0, 3)))
    assert crossings[-1].element.index == (0, 1)
    assert follow(steps, 1, Element(0, (0, 1))) == (Element(0, (0, 1)), Element(0, (0, 3)))


def test_from_the_limit_on_all_becomes_0() -> None:
    codes = source(torch.tensor([73, 8220, 128, 127]), axes=("character",))
    steps = run(codes, (Below(128),))
    assert steps[-1].values[0].tolist() == [73, 0, 0, 127]
    crossings, _ = trace(codes, steps, 1, Element(0, (1,)))
    assert crossings[0].by_hand == "8220 ≥ 128"
    assert crossings[-1].value == 8220


REFUSED: tuple[tuple[str, Source, tuple[Operation, ...], str, str], ...] = (
    ("a mean of bytes", source(image(2, 3)), (Mean(0),), "dtype", "x.float()"),
    ("images of two sizes", source(image(2, 3, 1), image(2, 2, 1)), (Stack(),), "equal size",
     "one size"),
    ("a view of what is transposed", source(image(2, 3, 4)),
     (Transpose(0, 1), View((6, 4), ("unknown", "channel"))), "view size", "contiguous"),
    ("a view of another size", source(image(2, 3)), (View((4, 2), ("unknown", "unknown")),),
     "invalid for input", "multiplied"),
    ("one-hot beyond its classes", source(torch.tensor([1, 7]), axes=("row",)), (OneHot(4),),
     "out of bounds", "more classes"),
    ("one-hot of fractions", source(torch.tensor([1.0, 2.0]), axes=("row",)), (OneHot(4),),
     "int64", "x.long()"),
    ("standard deviation of bytes", source(image(2, 3)), (Normalise((0,)),), "dtype",
     "x.float()"),
    ("more dimensions than there are", source(image(2, 3)), (Permute((2, 0, 1)),), "dimensions",
     "that many"),
)


@pytest.mark.parametrize(("of", "operations", "words", "explained"),
                         [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_breaks_says_so_in_torchs_words_and_is_explained(
    of: Source, operations: tuple[Operation, ...], words: str, explained: str
) -> None:
    step = last(*operations, of=of)
    assert step.refusal is not None and not step.is_done
    assert words in step.refusal.words
    assert explained in step.refusal.explanation.say()


def test_nothing_is_done_after_a_refused_step() -> None:
    steps = run(source(image(2, 3)), (Mean(0), Unsqueeze(0)))
    assert [each.is_done for each in steps] == [True, False, False]
    assert steps[2].refusal is None


def test_a_tensor_beyond_all_memory_is_refused_before_it_is_made() -> None:
    step = last(OneHot(1_000_000), of=source(torch.zeros(1000, dtype=torch.int64), axes=("row",)))
    assert step.refusal is not None
    assert step.refusal.words == ""
    assert "3815 MB" in step.refusal.explanation.say()


@pytest.mark.parametrize("operation", [
    Permute((2, 0, 1)), Transpose(0, 1), Unsqueeze(1), Narrow(1, 1, 2), Contiguous(),
    Convert("float"), Divide(255), Reshape((6, 4), ("unknown", "channel")), OneHot(24),
    OneHot(24, in_place=False), Below(12),
])
def test_its_pytorch_gives_the_same(operation: Operation) -> None:
    start = image(2, 3, 4).long()
    names: dict[str, object] = {"torch": torch, "x": start}
    exec(operation.code(), names)
    made = names["x"]
    assert isinstance(made, torch.Tensor)
    assert torch.equal(made, last(operation, of=source(start)).values[0])
