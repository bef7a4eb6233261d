"""Where the map's points lie, as the view shows it and as it is worked out by hand."""

from typing import Any

import numpy as np
from PySide6.QtCore import QPoint
from robot.window_robot import Robot

from gui.explore.map.view import MapView
from gui.widgets.plots.corner_labels import CornerKey


def middle_of(view: MapView, point: int) -> QPoint:
    return view.plot.place_of(point).toPoint()


def places_of(view: MapView) -> np.ndarray:
    """(n, 2), where in the plot's widget each point is painted."""
    places = (view.plot.place_of(point) for point in range(len(view.plot.x)))
    return np.array([(place.x(), place.y()) for place in places])


def lonely_point(view: MapView) -> int:
    """The point that is farthest from its neighbours, so that the pointer can mean it only."""
    places = places_of(view)
    apart = np.abs(places[:, None] - places[None]).max(axis=2)
    np.fill_diagonal(apart, np.inf)
    return int(apart.min(axis=1).argmax())


def distances_by_hand(robot: Robot, image: np.ndarray) -> list[float]:
    return [float(np.abs(image / 255 - mean).mean()) for mean in robot.digit_set.means]


def logits_by_hand(robot: Robot, images: np.ndarray) -> np.ndarray:
    model = robot.model
    weights = model.weights.reshape(len(model.weights), 784).astype(np.float64)
    return images.reshape(len(images), 784) / 255 @ weights.T + model.bias


def corner(view: MapView, name: CornerKey) -> str:
    return view.plot.corner_labels.labels[name].text()


def star_of(view: MapView) -> Any:
    return view.plot.scatter.star
