"""How fast steps of training may be taken, for people to watch."""

PACES: tuple[float | None, ...] = (1, 2, 5, 10, 20, 50, 100, 200, 500, None)
"""Steps a second; None is as fast as the machine can."""


def pace_for(steps_per_second: float | None) -> float | None:
    """The pace that was asked for, or the next faster one that there is."""
    return next((each for each in PACES if each is not None and steps_per_second is not None
                 and each >= steps_per_second), None)
