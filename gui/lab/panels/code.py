"""The plain PyTorch that does what the lab does, following its controls."""

from dataclasses import replace

import numpy as np

from engine.code.digit_plan import ON_GPU
from engine.code.lab.lab import Changes, lab_cells
from engine.lab.recipe import STEPS, LabRecipe
from gui.model.loading.torch_loader import until_torch
from gui.model.notices import Notice, failed
from gui.model.session import Session
from gui.widgets.code.code_panel import CodePanel, Shown
from gui.widgets.view import View


class LabCode(View):
    """Of the recipe, from its start; or of the run in the window, with every turn of its rate."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.refresh_queue, "")
        self._session = session
        self.what.setText(self.tr(
            "Plain PyTorch for what the lab does, to copy or save; a mark shows what changed last."
        ))
        self.panel = CodePanel(self._shown, (
            ("recipe", self.tr("Current settings, from scratch")),
            ("run", self.tr("The code behind the run")),
        ), "gradient-descent")
        self.body.addWidget(self.panel, 1)
        self.panel.due.connect(self.request)
        self.panel.told.connect(lambda text: session.noticed.emit(Notice(text, is_good=True)))
        self.panel.failed.connect(lambda error: session.noticed.emit(failed(error)))
        lab = session.lab
        self.follow(lab.recipe_changed, lab.was_reset, lab.caught_up, session.hardware_found)

    def refresh(self) -> None:
        self.panel.write()

    def _shown(self) -> Shown:
        lab, hardware = self._session.lab, self._session.hardware
        if not lab.is_ready:
            return Shown(note=until_torch(hardware, self.tr("Loading PyTorch …")))
        if self.panel.choice == "run":
            if not lab.progress.steps:
                return Shown(note=self.tr("No steps yet."))
            notes = () if lab.progress.device == "CPU" else (ON_GPU,)
            recipe, changes = self._run()
            return Shown(lab_cells(recipe, changes, notes),
                         self.tr(
                "The run in the window, from the start to step {last}, where it stops by itself."
            ).format(last=recipe.steps))
        on_gpu = lab.recipe.device != "cpu" and hardware is not None and hardware.gpu is not None
        cells = lab_cells(lab.recipe, notes=(ON_GPU,) if on_gpu else ())
        turned = lab.progress.steps and self._run() != (lab.recipe, ())
        return Shown(cells, self.tr(
            "Reset, then Run would run this. The run in the window used other settings: choose "
            "“{run}”."
        ).format(run=self.panel.of.itemText(1)) if turned else self.tr("Run would run this."))

    def _run(self) -> tuple[LabRecipe, Changes]:
        """The recipe that the run began with, up to where the window's goes, and its turns."""
        lab = self._session.lab
        rates = lab.progress.rates
        turned = np.flatnonzero(np.diff(rates)) + 1
        end = lab.recipe.end_of(lab.progress.steps)
        return (
            replace(lab.recipe, learning_rate=float(rates[0]), steps=min(end, STEPS.high)),
            tuple((int(index), float(rates[index])) for index in turned),
        )
