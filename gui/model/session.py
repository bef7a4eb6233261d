"""The application's state. Panels call its commands and hear its facts; none knows another."""

import logging
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

import resources
from engine.data.class_names import ClassNames
from gui.model import notices
from gui.model.drawing_novelty import DrawingNovelty
from gui.model.drawing_predictor import DrawingPredictor
from gui.model.drawings.canvas_content import DatasetImage
from gui.model.drawings.collection import Collection
from gui.model.drawings.collection_state import CollectionState
from gui.model.drawings.image_export import ImageExport
from gui.model.drawings.last_act import LastAct
from gui.model.drawings.sketch import Sketch
from gui.model.experiments.all_experiments import Experiments, new_experiments
from gui.model.fact_order import put_in_order
from gui.model.facts import Facts
from gui.model.image_words import images_read
from gui.model.lab.lab import Lab
from gui.model.loading.dataset_loader import Loading
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.loading.torch_loader import Hardware, no_torch
from gui.model.notices import Notice
from gui.model.people import People
from gui.model.pointing import Pointing
from gui.model.predictions import DrawingPredictions, ImageForm, ImagePredictions
from gui.model.tensors.tensor_work import TensorWork
from gui.model.training.background_measures import BackgroundMeasures
from gui.model.training.per_step.dead_units import DeadUnitCounts
from gui.model.training.per_step.step_accuracies import MeasuredSteps
from gui.model.training.training import Training
from gui.model.turns.pen_first import FollowedPen
from gui.model.turns.refresh_queue import RefreshQueue
from gui.model.worker import WorkerOwner
from gui.model.workspace import Workspace

Part = Literal["train", "valid"]

log = logging.getLogger(__name__)


class Session(QObject):
    """The drawing, the digits, what the models say; the training of the model is in `training`.

    Which of its facts comes before which stands in gui/model/fact_order.py. experiments: those of
    the window before, where there is one in whose place this is.
    """

    noticed = Signal(Notice)

    def __init__(
        self, parent: QObject | None = None, drawings: CollectionState | None = None,
        experiments: Experiments | None = None,
    ) -> None:
        super().__init__(parent)
        self.facts = Facts()
        self.workspace = Workspace(self, self.facts, lambda: self.loading.is_loading)
        self.digit_set_changed = self.workspace.digit_set_changed
        self.hardware_found = self.workspace.hardware_found
        self.form_changed = self.workspace.form_changed
        self.sketch = Sketch(self)
        self.pen = FollowedPen(self)
        self.collection = Collection(self, drawings)
        self.last_act = LastAct(self.sketch, self.collection)
        self.people = People(self, self.workspace, self.collection)
        self.loading = Loading(self)
        self.image_export = ImageExport(self)
        self.pointing = Pointing(self)
        self.refresh_queue = RefreshQueue(self)
        self.training = Training(
            self, self.workspace, self.collection, self.facts, self.refresh_queue)
        if experiments is not None:
            experiments.belong_to(self, self.training, self.workspace)
        self._have(experiments or new_experiments(self, self.training, self.workspace))
        self.measured_steps = MeasuredSteps(self, self.training, self.workspace)
        self.dead_units = DeadUnitCounts(self, self.training, self.workspace)
        self._predictor = DrawingPredictor(
            self, self.facts, self.sketch, self.pen, self.workspace, self.training)
        self.predicted = self._predictor.predicted
        self.predicted_by_stroke = self._predictor.predicted_by_stroke
        self.drawing_novelty = DrawingNovelty(
            self, self.workspace, self.sketch, self.refresh_queue, lambda: self.predictions)
        self.lab = Lab(self, self.workspace, self.facts, self.refresh_queue)
        self.tensors = TensorWork(self)
        self.tensors.given.connect(self.lab.learn)
        put_in_order(self.facts, self.workspace, self.training, self._predictor, self.lab)
        self._connect()

    def _have(self, experiments: Experiments) -> None:
        self.experiments = experiments
        self.weight_sweep, self.data_amounts = experiments.weight_sweep, experiments.data_amounts
        self.overfitting, self.leave_out = experiments.overfitting, experiments.leave_out
        self.rate_search, self.figures = experiments.rate_search, experiments.figures

    def hand_over_experiments(self) -> Experiments:
        """To a window in the place of this one, which has others until it is gone."""
        given = self.experiments
        given.leave()
        self._have(new_experiments(self, self.training, self.workspace))
        return given

    def _connect(self) -> None:
        self.collection.changed.connect(self.training.compare)
        self.collection.failed.connect(self._tell_error)
        self.loading.digit_set_loaded.connect(self._on_digit_set_loaded)
        self.loading.hardware_found.connect(self._on_hardware_found)
        self.loading.failed.connect(self._tell_error)
        self.loading.cancelled.connect(self._on_images_cancelled)
        self.digit_set_changed.connect(self.drawing_novelty.look)
        self.predicted_by_stroke.connect(self.drawing_novelty.look)
        self.training.noticed.connect(self.noticed)
        self.pen.comes_before(self.training.trainer.give_way, self.lab.trainer.give_way)
        self.lab.noticed.connect(self.noticed)

    @property
    def digit_set(self) -> DigitSet | None:
        return self.workspace.digit_set

    @property
    def digits(self) -> tuple[int, ...]:
        return self.workspace.digits

    @property
    def class_names(self) -> ClassNames:
        return self.workspace.class_names

    @property
    def hardware(self) -> Hardware | None:
        return self.workspace.hardware

    @property
    def form(self) -> ImageForm:
        return self.workspace.form

    @property
    def drawing_predictions(self) -> DrawingPredictions:
        """What the models make of what is on the canvas, worked out when somebody asks."""
        return self._predictor.predictions

    @property
    def predictions(self) -> ImagePredictions:
        """What the models make of the drawing in the form that they are given."""
        return self._predictor.predictions.of(self.workspace.form)

    def load(self, digits: tuple[int, ...] = (3, 7)) -> None:
        """Begin to load the bundled images of these digits, and torch the first time."""
        self.training.stop()
        self.loading.load_mnist(resources.MNIST, digits)

    def load_images(
        self, path: Path, labels: Path | None = None, invert: bool | None = None
    ) -> None:
        """Begin to load the user's own: a folder, IDX files, CSV. invert: as ImageSource has it."""
        self.training.stop()
        self.loading.load_images(path, labels, invert)

    def _on_images_cancelled(self) -> None:
        if self.digit_set is None:  # nothing to go back to
            self.load()

    def _on_digit_set_loaded(self, digit_set: DigitSet) -> None:
        self.training.stop()
        with self.facts.together():
            self.workspace.set_digit_set(digit_set)
            self.training.reset()
            if digit_set.source is not None:
                self.facts.tell(self.training.noticed, images_read(digit_set))

    def _on_hardware_found(self, hardware: Hardware) -> None:
        with self.facts.together():
            self.workspace.set_hardware(hardware)
            if hardware.error is None:
                self.lab.begin()
            else:
                self.facts.tell(self.lab.flow_changed)
                self.facts.tell(self.training.noticed, no_torch(hardware))
            if self.training.timeline.newest is None:  # weights may have been opened meanwhile
                self.training.reset()

    def begin_anew(self) -> None:
        """An empty canvas and a model that knows nothing; the user's drawings stay."""
        with self.facts.together():
            self.sketch.clear()
            self.training.reset()

    # what the models see

    def show_image(self, part: Part, index: int, key: object = None) -> None:
        """Put an image of the data on the canvas. key: of the digits it was chosen from; if others
        are there by now, nothing is done.
        """
        assert self.digit_set is not None
        if key not in (None, self.digit_set.key):
            return
        data = self.digit_set.data.train if part == "train" else self.digit_set.data.valid
        label = int(data.labels[index])
        text = (self.tr("training image {index}, label {label}") if part == "train"
                else self.tr("validation image {index}, label {label}"))
        self.sketch.dataset_image(DatasetImage(
            data.images[index], label, text.format(index=index, label=self.class_names.of(label))
        ))

    def set_form(self, form: ImageForm) -> None:
        if form != self.form:
            with self.facts.together():
                self.workspace.set_form(form)
                self._predictor.tell()
                self.training.compare()

    def _tell_error(self, error: Exception) -> None:
        log.error("shown to the user", exc_info=error)
        self.noticed.emit(notices.failed(error))

    def shutdown(self) -> None:
        """Stop and wait for every thread. Nothing is told from then on: there is no library."""
        self._predictor.stop()
        self.pen.stop()
        self.refresh_queue.stop()
        self.training.stop()
        for measures in self.findChildren(BackgroundMeasures):
            measures.shutdown()
        for trainer in (self.training.trainer, self.lab.trainer):
            trainer.stop()
            trainer.parking.receive(None)
        self.figures.stop()
        for owner in self.findChildren(WorkerOwner):
            owner.stop()
        self.loading.wait()
        self.image_export.cancel()
        self.collection.shutdown()
        for part in (self, *self.findChildren(QObject)):
            part.blockSignals(True)
