"""What a dimension counts, by key: the word for it."""

from engine.text import Text

AXES: dict[str, Text] = {
    "image": Text("image"), "channel": Text("channel"), "depth": Text("depth"),
    "height": Text("height"), "width": Text("width"), "row": Text("row"),
    "column": Text("column"), "day": Text("day"), "hour": Text("hour"),
    "character": Text("character"), "word": Text("word"), "class": Text("class"),
    "one": Text("1"), "unknown": Text("?"),
}
"""`one` is a dimension of one element that was put in; `unknown`, one that mixes others."""
