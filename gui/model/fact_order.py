"""Which of the session's facts comes before which.

A fact is emitted when all that it says is true, and all that follows from it: a slot may ask
for anything, and finds no digits with another model's weights, and no accuracy of another
model. Facts of one command come in this order, so that what is shown is rebuilt before it is
filled, and a notice stays that was given last:

1. what there is: digit_set_changed, hardware_found, form_changed;
2. what is set: training's pace_changed, recipe_changed, data_changed;
3. the curve: training's was_reset, runs.changed, run_began, timeline.moved;
4. the model looked at: training.model_changed, and what follows from it:
   predicted_by_stroke, predicted, stepped, caught_up, measured, compared;
5. the seven steps: training.by_hand.worked, staged, ended;
6. whether steps are taken: training.flow_changed, run_ended, ended;
7. the lab: pace_changed, recipe_changed, was_reset, stepped, caught_up, moved, flow_changed;
8. noticed.

While steps are taken, `stepped` comes with every frame, model_changed and caught_up where there
is time for them, and always at a pause and at the end.

A run that has to be stopped first, by a reset or another curve, is a fact before the others.
"""

from gui.model.drawing_predictor import DrawingPredictor
from gui.model.facts import Facts
from gui.model.lab.lab import Lab
from gui.model.training.training import Training
from gui.model.workspace import Workspace


def put_in_order(
    facts: Facts, workspace: Workspace, training: Training, predictor: DrawingPredictor, lab: Lab
) -> None:
    """Every signal that is told by way of `facts`; one without a place here is a KeyError."""
    facts.put_in_order(
        workspace.digit_set_changed, workspace.hardware_found, workspace.form_changed,
        training.pace_changed, training.recipe_changed, training.data_changed,
        training.was_reset, training.runs.changed, training.run_began,
        training.timeline.moved, training.model_changed, predictor.predicted_by_stroke,
        predictor.predicted, training.stepped, training.caught_up, training.measured,
        training.compared, training.by_hand.worked, training.by_hand.staged,
        training.by_hand.ended, training.flow_changed, training.run_ended, training.ended,
        lab.pace_changed, lab.recipe_changed, lab.was_reset, lab.stepped, lab.caught_up,
        lab.moved, lab.flow_changed, training.noticed, lab.noticed,
    )
