"""What torch says where a step cannot be done, and what it means."""

import re
from dataclasses import dataclass

from engine.tensors.operations.operation import LARGEST, TooLarge
from engine.text import Text


@dataclass(frozen=True, slots=True)
class Refusal:
    """torch's own words, of one line, and the explanation with what to do.

    words is empty where it is not torch that refuses.
    """

    words: str
    explanation: Text


def refusal(error: Exception) -> Refusal:
    """What is known of an error that a step raised."""
    if isinstance(error, TooLarge):
        return Refusal("", Text(
            "This step would make a tensor of {size} MB; at most {most} MB are made here. "
            "Put a step before it that takes a part, such as x[:1000].",
            size=round(error.size / 2**20), most=round(LARGEST / 2**20),
        ))
    words = str(error).split("\n")[0]
    for pattern, explanation in _KNOWN:
        if re.search(pattern, words):
            return Refusal(words, explanation)
    return Refusal(words, _OTHER)


_OTHER = Text("torch cannot do this step with what comes before it. Undo it, or change its order.")

_KNOWN: tuple[tuple[str, Text], ...] = (
    (r"mean\(\): could not infer output dtype|input dtype should be either floating", Text(
        "A mean is rarely a whole number, and bytes hold whole numbers only. "
        "Put x.float() before it.",
    )),
    (r"stack expects each tensor to be equal size", Text(
        "A batch is one block of numbers, so all that is stacked must be of one size. "
        "Crop or scale the images to one size, or leave the odd one out.",
    )),
    (r"view size is not compatible with input tensor's size and stride", Text(
        "After transpose or permute, what is side by side by index is not side by side "
        "in the storage, so no strides can express this shape. "
        "Put x.contiguous() before it, which copies the numbers into the new order, "
        "or use x.reshape, which does so where it must.",
    )),
    (r"shape '.*' is invalid for input of size", Text(
        "A view shows all numbers, and none twice: "
        "the sizes multiplied must give as many as there are.",
    )),
    (r"index .* is out of bounds for dimension|index out of range", Text(
        "One-hot has a place per class, counted from 0. A number beyond the last place has none: "
        "use more classes, or begin to count at the smallest number.",
    )),
    (r"[Ee]xpected dtype .*int64 for index", Text(
        "Where the 1 goes is an index, and indices are int64. Put x.long() before it.",
    )),
    (r"Dimension out of range|number of dimensions in the tensor input does not match|too many "
     r"indices", Text(
        "The tensor does not have that many dimensions at this point. "
        "A step before this one was left out or moved.",
    )),
    (r"std and var only support floating point", Text(
        "A standard deviation is rarely a whole number, and this type holds whole numbers only. "
        "Put x.float() before it.",
    )),
)
