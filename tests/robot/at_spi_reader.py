"""What a screen reader has of the program: over AT-SPI, from outside, in lines of JSON.

The system's Python runs it, which has the bindings; it imports nothing of the project.
    walk     every part of the program that is shown, as it stands in the tree
    listen   what gets the focus and what is announced, until it is ended; "ready" comes first
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 (the version is to be said before)

MOST_CHILDREN = 200
"""A table's cells are as many as there are numbers."""

TRIES = 5


def program() -> Any:
    """The only one on this bus, once it is there; none yet: an empty desktop."""
    desktop = Atspi.get_desktop(0)
    return desktop.get_child_at_index(0) if desktop.get_child_count() else None


def told(part: Any) -> dict[str, object]:
    """All that is said of a part when it is come to."""
    states = part.get_state_set()
    return {
        "role": part.get_role_name(),
        "name": part.get_name(),
        "description": part.get_description(),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "checked": states.contains(Atspi.StateType.CHECKED),
        "enabled": states.contains(Atspi.StateType.ENABLED),
        "value": (
            Atspi.Value.get_current_value(part) if "Value" in part.get_interfaces() else None),
        "labels": [label.get_name() for label in _labels(part)],
    }


def _labels(part: Any) -> Iterator[Any]:
    """The words beside it that belong to it."""
    for relation in part.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            for index in range(relation.get_n_targets()):
                yield relation.get_target(index)


def parts(part: Any) -> Iterator[Any]:
    """It and all in it that is shown."""
    if not part.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    yield part
    for index in range(min(part.get_child_count(), MOST_CHILDREN)):
        child = part.get_child_at_index(index)
        if child is not None:
            yield from parts(child)


def walk() -> None:
    """Begun again where a part goes while it is walked: another has taken its place."""
    for tries_left in reversed(range(TRIES)):
        try:
            root = program()
            found = [
                told(part) for index in range(root.get_child_count() if root else 0)
                for part in parts(root.get_child_at_index(index))
            ]
        except GLib.GError:
            if not tries_left:
                raise
        else:
            for each in found:
                print(json.dumps(each), flush=True)
            return


def listen() -> None:
    def on_focus(event: Any) -> None:
        if event.detail1:
            print(json.dumps({"event": "focus", **told(event.source)}), flush=True)

    def on_announcement(event: Any) -> None:
        print(json.dumps({"event": "announcement", "text": event.any_data}), flush=True)

    Atspi.EventListener.new(on_focus).register("object:state-changed:focused")
    Atspi.EventListener.new(on_announcement).register("object:announcement")
    print(json.dumps({"event": "ready"}), flush=True)
    Atspi.event_main()


if __name__ == "__main__":
    {"walk": walk, "listen": listen}[sys.argv[1]]()
