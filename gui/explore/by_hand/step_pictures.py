"""A step in pictures: weights, gradient, what is subtracted, what the optimizer remembers."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QWidget

from engine.drawings.drawing import PIXELS, SIDE
from engine.training.optimizing.kind import SUBTRACTED
from engine.training.optimizing.memory import COUNT
from engine.training.recipe import Recipe
from engine.training.seven_steps_record import Stepped
from gui.engine_words import say
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.card import muted
from gui.widgets.numbers import signed
from gui.widgets.pictures.picture import Picture, Values

translate = QCoreApplication.translate

Row = NDArray[np.float32]
"""(785,) of one of the model's pictures: a number a pixel, and the bias's."""

def names(recipe: Recipe) -> dict[str, str]:
    """What there is to be seen of a step with this recipe, by its key, in the order of the grid."""
    kind = recipe.optimizer_kind
    is_other = kind.key == "sgd" and recipe.weight_decay
    found = {
        "before": translate("step pictures", "weights before"),
        "gradient": translate("step pictures", "gradient"),
        "update": say(SUBTRACTED if is_other else kind.update),
        "after": translate("step pictures", "weights after"),
    }
    if len(kind.remembers) == 1:  # before the step and after it
        (one,) = kind.remembers
        found["left"], found["right"] = say(one.before or one.name), say(one.name)
    elif kind.remembers:
        found["left"], found["right"] = (say(each.name) for each in kind.remembers[:2])
    return found


def _beside(recipe: Recipe) -> tuple[tuple[str, str], ...]:
    """Those on one scale, so that they can be compared."""
    both = (("left", "right"),) if len(recipe.optimizer_kind.remembers) == 1 else ()
    return (("before", "after"), *both)


_SIDES = {2: 118, 3: 92}
"""How large pictures are, by how many there are below each other."""


class SignedPicture(Picture):
    """Numbers above and below 0, on a scale that is written beside it."""

    def __init__(self, session: Session, name: str) -> None:
        super().__init__(name, self._signed, side=_SIDES[2], pointing=session.pointing)
        self.scale = 1.0

    def fit(self, lines: int) -> None:
        """To so many pictures below each other."""
        self._side = _SIDES[lines]
        self.updateGeometry()

    def _signed(self, values: Values) -> QImage:
        return theme.signed_image(values / self.scale)


class StepPictures(QWidget):
    """Two by two; where the optimizer remembers something, that is a line between them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._recipe = Recipe()
        keys = ("before", "gradient", "update", "after", "left", "right")
        self.pictures = {key: SignedPicture(session, key) for key in keys}
        self.heads = {key: muted() for key in keys}
        self.scales = {key: muted("\n") for key in keys}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setRowStretch(9, 1)
        places = {"before": (0, 0), "gradient": (0, 1),
                  "left": (1, 0), "right": (1, 1),
                  "update": (2, 0), "after": (2, 1)}
        widest = self.fontMetrics().horizontalAdvance("for the bias −0.00000")
        for name, (line, column) in places.items():
            for down, each in enumerate(
                (self.heads[name], self.pictures[name], self.scales[name])
            ):
                self._grid.addWidget(each, 3 * line + down, column)
            self.scales[name].setMinimumWidth(widest)  # the table beside them keeps its width
        self.show_names(Recipe())

    def show_names(self, recipe: Recipe) -> None:
        """What a run with this recipe has pictures of."""
        shown, self._recipe = names(recipe), recipe
        for name, picture in self.pictures.items():
            for each in (self.heads[name], picture, self.scales[name]):
                each.setVisible(name in shown)
            if name in shown:
                picture.fit(len(shown) // 2)
                self.heads[name].setText(shown[name])
                picture.setAccessibleName(shown[name])

    def show_rows(self, rows: Mapping[str, Row | None]) -> None:
        """What there is of the step by now."""
        for name, picture in self.pictures.items():
            row, words = rows.get(name), self.scales[name]
            if row is None:
                picture.show_values(None)
                words.setText("\n")
                continue
            largest = _largest(row)
            group = next((each for each in _beside(self._recipe) if name in each), (name,))
            picture.scale = max(
                _largest(other) for each in group if (other := rows.get(each)) is not None
            ) or 1.0
            picture.show_values(row[:PIXELS].astype(np.float64).reshape(SIDE, SIDE))
            words.setText(self._scale(name).format(
                largest=f"{largest:z.4f}", bias=signed(float(row[PIXELS]))
            ))

    def _scale(self, name: str) -> str:
        if name in ("before", "after"):
            return translate("step pictures", "up to ±{largest}\nbias {bias}")
        remembers = self._recipe.optimizer_kind.remembers
        place = {"left": 0, "right": len(remembers) > 1}.get(name)
        if place is not None and remembers and not remembers[place].is_signed:
            return translate("step pictures", "up to {largest}\nfor the bias {bias}")
        return translate("step pictures", "up to ±{largest}\nfor the bias {bias}")


def _largest(row: Row) -> float:
    """The largest weight in absolute value, of those that are finite numbers."""
    weights = np.abs(row[:PIXELS])
    return float(weights[np.isfinite(weights)].max(initial=0.0))


def remembered(
    rows: dict[str, Row | None], recipe: Recipe, stepped: Stepped | None
) -> dict[str, Row | None]:
    """The two pictures of what the optimizer remembers: before and after, or two kinds of it."""
    kind = recipe.optimizer_kind
    if not kind.kinds:
        return {}
    if len(kind.kinds) == 1:
        (only,) = kind.kinds
        return {"left": rows[f"{only} before"], "right": rows[f"{only} after"]}
    after = {each: row for each in kind.kinds if (row := rows[f"{each} after"]) is not None}
    if stepped is None or len(after) < len(kind.kinds):
        return {"left": None, "right": None}
    if kind.shown is not None:
        memory = stepped.step.memory
        count = float(memory[COUNT]) if memory is not None else 1.0
        after = dict(kind.shown(recipe.optimizer_settings, after, count))
    return {"left": after[kind.kinds[0]], "right": after[kind.kinds[1]]}
