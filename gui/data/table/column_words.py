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


def role_words() -> dict[str, str]:
    """Of columns whose numbers have not been looked at yet: what most of their cells are."""
    return {
        "number": translate("ColumnsPanel", "numbers"),
        "date": translate("ColumnsPanel", "dates"),
        "text": translate("ColumnsPanel", "texts"),
    }
