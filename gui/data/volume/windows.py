"""Which Hounsfield units are shown from black to white, as radiologists set it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Window:
    """centre, width: in Hounsfield units; width None is all values there are."""

    key: str
    centre: float = 0.0
    width: float | None = None

    def title(self) -> str:
        """In the window's language."""
        return {
            "all": translate("Windows", "All values"),
            "brain": translate("Windows", "Brain"),
            "soft": translate("Windows", "Soft tissue"),
            "lung": translate("Windows", "Lung"),
            "bone": translate("Windows", "Bone"),
        }[self.key]


WINDOWS = (
    Window("all"), Window("brain", 40, 80), Window("soft", 40, 400), Window("lung", -600, 1500),
    Window("bone", 400, 1800),
)


def share_of(window: Window, scale: tuple[float, float], limits: tuple[float, float]
             ) -> tuple[float, float]:
    """Where it begins and ends between the least and the greatest stored value, 0 and 1.

    scale: slope and intercept that make Hounsfield units of stored values.
    """
    half = (window.width or 0) / 2
    slope, intercept = scale
    width = limits[1] - limits[0] or 1.0
    low, high = (((edge - intercept) / slope - limits[0]) / width
                 for edge in (window.centre - half, window.centre + half))
    return low, high
