"""Overfitting: a run on few images, its training and its validation loss over each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton

from engine.experiments.overfitting_record import IMAGES, STEPS
from engine.models.roster import families, usual_key
from gui.explore.overfitting.learned_from import LearnedFrom
from gui.explore.overfitting.plot import OverfittingPlot, colour_of
from gui.explore.overfitting.words import comparison, in_words
from gui.explore.session_view import SessionView
from gui.model.classifiers import family_title
from gui.model.error_texts import explain
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.plain import Label
from gui.widgets.thin_progress import ThinProgress


class OverfittingView(SessionView):
    """What is trained on how many images, some of these, what was found, and the plot."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._runs = session.overfitting
        self._followed = ""  # the model beside Train, when it was looked at last
        self._make_fields()
        self.pictures = LearnedFrom(self.tr("Some of the training images"))
        self.about_pictures = muted(" ")
        self.progress = ThinProgress(self.tr("Progress of the run"))
        self.found = {varied: Label() for varied in (False, True)}
        self.compared = Label()
        self.compared.setObjectName("title")
        for label in (*self.found.values(), self.compared, self.about_pictures):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.legend = muted(self.tr("┅ training   ━ validation   ┊ validation loss lowest"))
        self.plot = OverfittingPlot()
        self.plot.setMinimumHeight(120)
        self._lay_out()
        self.exports = (
            Exportable(self.tr("the losses on few images"), self.plot, self.plot.table),
        )
        self.start.clicked.connect(self._start)
        self.cancel.clicked.connect(self._runs.stop)
        for changed in (self.model.activated, self.what_is_drawn.activated, self.varied.toggled,
                        self.images.valueChanged, self.steps.valueChanged):
            changed.connect(self.request)
        training = session.training
        self._follow_model()
        training.recipe_changed.connect(self._follow_model)
        self.follow(self._runs.changed, training.recipe_changed, session.digit_set_changed,
                    session.hardware_found)

    def _make_fields(self) -> None:
        self.model = ComboBox()
        for family in families():
            self.model.addItem(family_title(family), family)
        self.images, self.steps = NumberField(IMAGES), NumberField(STEPS)
        self.images.show_value(300)
        self.steps.show_value(500)
        self.varied = QCheckBox(self.tr("With variants (augmentation)"))
        self.varied.setToolTip(wrapped(self.tr(
            "Every step trains on new variants of its images: shifted, turned, bent a little at "
            "random. The pictures show what one step gets; the ranges are set in the panel "
            "“Variants”."
        )))
        self.others = QPushButton(self.tr("Other variants"))
        self.others.setToolTip(self.tr("Show the variants of another step."))
        self.others.clicked.connect(self._on_others)
        self.start = QPushButton(self.tr("Train on these images"))
        self.start.setToolTip(wrapped(self.tr(
            "Train from scratch, with the settings of the first page. The model there is not "
            "changed. Runs with and without variants are drawn in the same plot."
        )))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.what_is_drawn = ComboBox()
        for text, what in ((self.tr("Loss"), "loss"), (self.tr("Accuracy"), "accuracy")):
            self.what_is_drawn.addItem(text, what)

    def _lay_out(self) -> None:
        settings, commands, drawn = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for text, field in ((self.tr("Model"), self.model),
                            (self.tr("Training images"), self.images),
                            (self.tr("Steps"), self.steps)):
            label = muted(text)
            label.setBuddy(field)
            field.setAccessibleName(text)
            settings.addWidget(label)
            settings.addWidget(field)
        settings.addStretch()
        for widget in (self.varied, self.others, self.start, self.cancel):
            commands.addWidget(widget)
        commands.addStretch()
        self.what_is_drawn.setAccessibleName(self.tr("What to plot"))
        drawn.addWidget(self.what_is_drawn)
        drawn.addWidget(self.legend)
        drawn.addWidget(self.progress, 1)
        self.body.addLayout(settings)
        self.body.addLayout(commands)
        for each in (self.about_pictures, self.pictures, *self.found.values(), self.compared):
            self.body.addWidget(each)
        self.body.addLayout(drawn)
        self.body.addWidget(self.plot, 1)

    # what is done

    def _follow_model(self) -> None:
        """The one beside Train, until another is chosen here."""
        key = self.session.training.recipe.model
        if key != self._followed:
            self._followed = key
            self.model.setCurrentIndex(self.model.findData(key.partition(":")[0]))

    @property
    def _key(self) -> str:
        """Of the family that is chosen: as it is set beside Train, else as usual."""
        family, set_key = self.model.currentData(), self.session.training.recipe.model
        return set_key if set_key.partition(":")[0] == family else usual_key(family)

    def _start(self) -> None:
        self._runs.start(self._key, int(self.images.value()), int(self.steps.value()),
                         self.varied.isChecked())

    def _on_others(self) -> None:
        self.pictures.next_step()
        self.request()

    # what is shown

    def forget(self) -> None:
        self.pictures.clear()

    def refresh(self) -> None:
        runs, digit_set = self._runs, self.session.digit_set
        running = runs.current
        self.start.setEnabled(runs.can_start and running is None)
        self.cancel.setEnabled(running is not None)
        self.progress.setVisible(running is not None)
        if running is not None:
            self.progress.setRange(0, running.steps)
            self.progress.setValue(running.seen[-1].step if running.seen else 0)
        self.others.setEnabled(self.varied.isChecked())
        self._show_pictures()
        for varied, label in self.found.items():
            run = runs.runs.get(varied)
            label.setText("" if run is None else in_words(run))
            label.setVisible(run is not None)
            label.setStyleSheet(f"color: {colour_of(varied).name()}")
        self.compared.setText(self._sentence())
        self.plot.show_runs(runs.runs, self.what_is_drawn.currentData(), int(self.steps.value()))
        if digit_set is None:
            self.pictures.clear()

    def _show_pictures(self) -> None:
        digit_set = self.session.digit_set
        if digit_set is None:
            return
        recipe = self._runs.recipe(self._key, self.varied.isChecked())
        images = min(int(self.images.value()), len(digit_set.data.train))
        self.pictures.show_images(digit_set, images, recipe.seed, recipe.variants)
        shown = len(self.pictures.tiles)
        text = (self.tr("{shown} of the {images} training images, as variants of one step")
                if self.varied.isChecked() else
                self.tr("{shown} of the {images} training images, equally many per digit"))
        self.about_pictures.setText(text.format(shown=shown, images=images))

    def _sentence(self) -> str:
        runs = self._runs
        if self.session.digit_set is None:
            return self.tr("Loading the digits …")
        if error := self.session.workspace.torch_error:
            return explain(error)
        if runs.error is not None:
            return explain(runs.error)
        if not runs.runs:
            return self.tr("Press “Train on these images”. Predict first: will both losses fall "
                           "to the end?")
        other = next((varied for varied in (False, True) if varied not in runs.runs), None)
        if other is None:
            return comparison(runs.runs)
        if runs.is_running:
            return ""
        if other:
            return self.tr("Now check “With variants (augmentation)”, look at the variants, and "
                           "train again: is the gap between the two losses smaller?")
        return self.tr("Now uncheck “With variants (augmentation)” and train again: is the gap "
                       "between the two losses larger?")
