"""What a stop may say of the lab's recipe."""

from collections.abc import Mapping

from gui.path.checks import Check, either, flag, nothing, number, one_of, several, text, whole

LAB_FIELDS: dict[str, Check] = {
    "problem": one_of(("temperature", "speed", "scores", "number")),
    "learning_rate": number(1e-12, 1e9),
    "steps": whole(1, 100_000),
    "optimiser": one_of(("step", "sgd", "momentum", "adam")),
    "gradient": one_of(("difference", "by_hand", "autograd")),
    "delta": number(1e-12, 1e6),
    "scale": number(1e-6, 1e6),
    "start": either(nothing, several(number(-1e6, 1e6), 1, 4)),
    "splitting": one_of(("none", "tutorial", "seeded")),
    "seed": whole(0, 2**31 - 1),
    "table": one_of(("first", "second")),
    "expression": text(200),
    "zero": flag,
    "device": one_of(("auto", "cpu", "cuda")),
}


def lab_recipe(fields: Mapping[str, object]) -> object:
    """The lab's recipe with these fields. Raises InputError for values that cannot be used."""
    return dict(fields)
