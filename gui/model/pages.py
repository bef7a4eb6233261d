"""The pages of the window, as they are named wherever one is turned to."""

from typing import Literal

Page = Literal["draw", "explore", "lab", "path", "data"]
