"""The real controls of the window, set as a stop wants them and given back as they were."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

import resources
from engine.data.held_out import USUALLY_HELD_OUT
from gui.course.course_window import CourseWindow, Zoomed
from gui.course.lab_setup import LabControls
from gui.course.measures.measuring import without_bias
from gui.course.stops.commands import LearnFew, UseData
from gui.course.stops.stop import Presets, Stop
from gui.course.user_state import UserState, user_state_of
from gui.course.waiting import Interrupted, Wait
from gui.model.drawings.canvas_content import CanvasContent
from gui.model.drawings.sketch_history import SketchHistory
from gui.model.training.by_hand_run import ByHandRun
from gui.model.training.runs import RunList


class WindowControls(QObject):
    """Commands to the window. Digits come when they are loaded: see Loading.is_loading."""

    def __init__(self, parent: QObject, window: CourseWindow) -> None:
        super().__init__(parent)
        self._window, self.session, self.views = window, window.session, window.views
        self.lab = LabControls(window.session.lab)
        self._returning: UserState | None = None
        self._expected: UserState | None = None
        self.session.digit_set_changed.connect(self._on_digit_set)
        for ended in (self.session.loading.failed, self.session.loading.cancelled):
            ended.connect(self._on_digit_set)  # there is nothing to wait for

    # what a stop sets

    def apply(self, stop: Stop) -> None:
        """The stop's presets, its page, and nothing learned: there are no runs but its own."""
        presets, session = stop.presets, self.session
        training = session.training
        self._returning = self._expected = None
        self.stop_everything()
        training.set_recipe(presets.recipe)
        session.set_form(presets.form)
        training.choose_data(presets.source, False)
        training.set_data(held_out=USUALLY_HELD_OUT)
        session.sketch.take_back(SketchHistory(CanvasContent(presets.drawing)))
        training.set_pace(presets.pace)
        session.lab.set_pace(presets.pace)
        self.lab.prepare(presets.lab)
        if not self.load(presets.digits):
            training.reset()
        training.runs.take_up(RunList())
        session.overfitting.take_up({})
        if stop.page == "data":
            session.tensors.close()
        self.views.close_all()
        for view in presets.views:
            self.views.open(view)
        self._window.turn_to(stop.page)

    def load(self, digits: tuple[int, ...]) -> bool:
        """Whether these digits of MNIST have to be loaded; that has begun."""
        session = self.session
        if (not session.loading.is_loading and session.digit_set is not None
                and session.digit_set.digits == digits
                and session.digit_set.origin == str(resources.MNIST)):
            return False
        session.load(digits)
        return True

    def change_lab(self, fields: Mapping[str, object]) -> None:
        self.lab.change(fields)

    def change_recipe(self, fields: Mapping[str, Any]) -> None:
        training = self.session.training
        training.set_recipe(replace(training.recipe, **fields))

    def open(self, view: str, closer: int | None = None) -> None:
        shown = self._window.show_view(view)
        if closer is not None and isinstance(shown, Zoomed):
            shown.look(closer)

    def drop_bias(self) -> None:
        """The linear model begins anew with its weights and a bias of 0; another stays."""
        model = without_bias(self.session.training.model)
        if model is not None:
            self.session.training.start_from(model)

    def by_hand(self) -> ByHandRun:
        """The seven steps, their view in sight."""
        self._window.show_view("by_hand")
        return self.session.training.by_hand

    def learn_few(self, how: LearnFew) -> Iterator[Wait]:
        """The run of the view Overfitting, waited for."""
        few, model = self.session.overfitting, self.session.training.recipe.model
        few.start(model, how.images, how.steps, varied=False)
        while few.is_running:
            yield (few.changed,)
        run = few.runs.get(False)
        if run is None or not run.is_complete:
            raise Interrupted

    def open_data(self, what: UseData) -> Iterator[Wait]:
        """The example of a kind on the Data page, waited for."""
        tensors = self.session.tensors
        tensors.close()
        options = {} if what.level is None else {"level": what.level}
        tensors.open(what.kind, resources.SAMPLES[what.kind], options)
        while tensors.is_running:
            yield tensors.ended, tensors.opened
        if tensors.source is None:
            raise Interrupted

    def steps_of_a_run(self) -> int:
        """How many steps the recipe takes to its end."""
        session = self.session
        images = len(session.digit_set.data.train) if session.digit_set else 1
        return session.training.recipe.steps(images)

    def stop_everything(self) -> None:
        """No thread goes on any more."""
        self.session.overfitting.stop()
        self._stop_all_but_experiments()

    def _stop_all_but_experiments(self) -> None:
        self.session.training.stop()
        self.session.tensors.stop()
        self.lab.stop()

    def presets(self) -> Presets:
        """The controls as they stand, as a stop's presets."""
        session = self.session
        in_lab = self._window.page() == "lab"
        pace = session.lab.pace if in_lab else session.training.pace
        return Presets(
            session.digits, session.training.recipe, session.form, session.training.source,
            session.sketch.drawing, pace,
            self.views.state()[0][:4], self.lab.fields(),
        )

    # what is the user's

    def keep(self) -> UserState:
        """Everything that a stop would change; a run that goes on rests."""
        coming = self._expected or self._returning
        if coming is not None:  # of it only the drawing is there
            return replace(coming, sketch=self.session.sketch.lay_aside())
        return user_state_of(self._window)

    def lay_aside(self) -> UserState:
        """The same, with what is on the window still: a stop has it from now on."""
        kept = self.keep()
        return replace(kept, few=dict(self.session.overfitting.runs)) if kept.few is None else kept

    @property
    def is_returning(self) -> bool:
        """Whether the user's things are not all given back."""
        return self._expected is not None or self._returning is not None

    def expect(self, kept: UserState) -> None:
        """To be given back, all but the drawing, which is there already."""
        self._expected = kept

    def give_back_expected(self) -> None:
        """That, as soon as it can be."""
        if self._expected is not None:
            kept, self._expected = self.keep(), None
            self.give_back(kept)

    def give_back(self, kept: UserState) -> None:
        """As it was; where other digits have to be loaded, the weights follow them."""
        session, training = self.session, self.session.training
        if kept.few is not None:
            session.overfitting.stop()
        self._stop_all_but_experiments()
        session.set_form(kept.form)
        training.set_data(
            kept.source, kept.weight_of_mine, kept.balance_mine, kept.held_out
        )
        session.sketch.take_back(kept.sketch)
        training.set_pace(kept.pace)
        session.lab.set_pace(kept.lab_pace)
        self.lab.take_back(kept.lab)
        session.tensors.take_back(kept.tensors)
        training.runs.take_up(kept.runs)
        self.views.close_all()
        self.views.restore(kept.views, kept.docks)
        self._returning = kept
        digit_set = session.digit_set
        if (not session.loading.is_loading and digit_set is not None
                and (digit_set.digits, digit_set.origin) == (kept.digits, kept.origin)):
            self._return_weights()
        elif kept.images is None:
            session.load(kept.digits)
        else:
            session.load_images(kept.images.path, kept.images.labels, kept.images.invert)

    def _on_digit_set(self) -> None:
        if self._returning is not None and not self.session.loading.is_loading:
            self._return_weights()

    def _return_weights(self) -> None:
        kept, self._returning = self._returning, None
        assert kept is not None
        training = self.session.training
        training.set_recipe(kept.recipe)
        digit_set = self.session.digit_set
        same = digit_set is not None and (digit_set.digits, digit_set.origin) == (
            kept.digits,
            kept.origin,
        )
        if same:
            training.take_back(kept.snapshot)
            if kept.few is not None:
                self.session.overfitting.take_up(kept.few)
        else:  # its folder is no longer there
            training.trainer.parking.receive(None)
            training.reset()
        self.session.experiments.settle()
