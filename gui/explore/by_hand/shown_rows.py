"""Of the weights that are shown, one a pixel: what the seven steps tell of them by now."""

from engine.drawings.drawing import SIDE
from engine.models.architecture import WeightPicture
from engine.models.parameters import Parameters
from engine.training.seven_steps_record import Initialised
from gui.explore.by_hand.one_weight import OneWeight
from gui.explore.by_hand.step_pictures import Row
from gui.model.training.by_hand_run import ByHandRun
from gui.model.training.timeline import Timeline
from gui.widgets.pictures.picture import Pixel

Rows = dict[str, Row | None]


def rows_of(run: ByHandRun, timeline: Timeline, shown: WeightPicture | None) -> Rows:
    """By "before", "gradient", "update", "after", and what the optimizer remembers before, after.

    None for what there is not at this stage. shown: whose weights.
    """
    before = run.stepped.before if run.stepped else None
    remembered = run.stepped.remembered if run.stepped else None
    if before is None and run.last is not None:
        model = timeline.newest
        before, remembered = model.parameters if model else None, timeline.memory
    if isinstance(run.last, Initialised):
        before, remembered = run.last.parameters, None
    memory = run.stepped.step.memory if run.stepped else None

    def row(of: Parameters | None, kind: str = "") -> Row | None:
        if of is None or shown is None:
            return None
        found: Row = of[f"{kind}{shown.array}"][shown.row]
        return found

    rows = {
        "before": row(before), "gradient": row(run.derived.gradient if run.derived else None),
        "update": row(run.stepped.update if run.stepped else None),
        "after": row(run.stepped.step.parameters if run.stepped else None),
    }
    for kind in run.recipe.optimizer_kind.kinds:
        rows[f"{kind} before"] = row(remembered, f"{kind}/")
        rows[f"{kind} after"] = row(memory, f"{kind}/")
    return rows


def weight_at(rows: Rows, pixel: Pixel, run: ByHandRun) -> OneWeight:
    """The weight of a pixel; there are its value before and its gradient."""
    index = pixel[0] * SIDE + pixel[1]
    at = {name: float(each[index]) for name, each in rows.items() if each is not None}
    kinds = run.recipe.optimizer_kind.kinds
    return OneWeight(
        at["before"], at["gradient"], run.learning_rate, at.get("after"),
        {kind: at[f"{kind} before"] for kind in kinds if f"{kind} before" in at},
        {kind: at[f"{kind} after"] for kind in kinds if f"{kind} after" in at},
        run.predicted.number if run.predicted else 1, at.get("update"),
    )
