"""The kinds of columns by their names."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def kind_words() -> dict[str, str]:
    """By key."""
    return {
        "continuous": translate("ColumnsPanel", "continuous"),
        "ordinal": translate("ColumnsPanel", "ordinal"),
        "categorical": translate("ColumnsPanel", "categorical"),
    }
