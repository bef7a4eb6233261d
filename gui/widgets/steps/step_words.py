"""Which step is looked at: said alike wherever it is said."""

from PySide6.QtCore import QCoreApplication

from engine.training.progress import Progress

translate = QCoreApplication.translate


def step_words(progress: Progress, at: int) -> str:
    """at: the step. A model that has a past begins at step 0 all the same: its curve is new."""
    if at != progress.steps:
        return translate("step words", "viewing step {step} of {steps}").format(
            step=at, steps=progress.steps)
    if progress.opened and not at:
        return translate("step words", "step 0 · trained before")
    return translate("step words", "step {step}").format(step=at)
