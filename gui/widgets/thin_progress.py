"""How far work beside the window is: a thin bar without a text."""

from PySide6.QtWidgets import QProgressBar


class ThinProgress(QProgressBar):
    """It keeps its place while it is hidden, so that nothing moves. name: for screen readers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setMaximumHeight(10)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
