"""The acts of the lab, with the same keys as those of the digits' training."""

from gui.model.lab.lab_runs import MOST
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.widgets.steps.step_actions import Actions


class LabActions(Actions):
    """Run, step, stop, reset, and the travels; which of them can be done now."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session, self._lab = session, session.lab
        lab = self._lab
        self.run = self.make("F5", lab.toggle)
        self.step = self.make("F6", lambda: lab.take(1), self.tr("&Step"), self.tr(
            "Take one step on all samples (F6)"
        ))
        self.ten = self.make("Shift+F6", lambda: lab.take(10), self.tr("&Ten steps"), self.tr(
            "Take ten steps at the chosen pace (Shift+F6)"
        ))
        self.to_end = self.make("Shift+F5", lab.to_end, self.tr("To t&he end"), self.tr(
            "Take the remaining steps as fast as this computer can (Shift+F5)"
        ))
        self.stop = self.make("F7", lab.pause, self.tr("St&op"), self.tr(
            "Stop here (F7). The run can go on from here."
        ))
        self.reset = self.make("F8", lab.reset, self.tr("&Reset"), self.tr(
            "Back to the start: same problem, same numbers (F8)"
        ))
        self.travel = self.make_travel(
            lab, self.tr("T&en steps back"), self.tr("Ten steps for&ward")
        )
        for fact in (lab.flow_changed, lab.recipe_changed, lab.was_reset):
            fact.connect(self._refresh)
        self._own = {action: action.toolTip() for action in (self.step, self.ten, self.to_end)}
        self._refresh()

    def _refresh(self) -> None:
        lab = self._lab
        can_go_on = lab.is_ready and not lab.is_full
        hardware = self._session.hardware
        if hardware is None:
            self.run.setText(self.tr("Loading …"))
        else:
            steps = lab.progress.steps
            self.run.setText(
                self.tr("Pause") if lab.is_in_flow else self.tr("Run") if not steps
                else self.tr("Continue") if steps < lab.recipe.steps else self.tr("Run more"))
        self.run.setData("pause" if lab.is_in_flow else "train")
        full = self.tr(
            "This run has {steps} steps, the maximum. Reset starts another run (F8)."
        ).format(steps=f"{MOST:,}")
        self.run.setToolTip(
            until_torch(hardware, self.tr("PyTorch is being loaded")) if not lab.is_ready
            else full if lab.is_full
            else self.tr("Take the steps, pause, continue; at the end, the same number again (F5)")
        )
        for action, own in self._own.items():
            action.setToolTip(full if lab.is_full else own)
        for action in (self.run, self.to_end):
            action.setEnabled(can_go_on)
        for action in (self.step, self.ten):
            action.setEnabled(can_go_on and not lab.is_in_flow)
        self.stop.setEnabled(lab.is_in_flow)
        self.reset.setEnabled(lab.is_ready)
