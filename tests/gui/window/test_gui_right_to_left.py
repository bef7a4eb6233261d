"""A system that writes from right to left gets the English window as it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from gui.application import spoken, translate


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """As it was, afterwards."""
    locale, direction = QLocale(), qapp.layoutDirection()
    before = set(qapp.findChildren(QTranslator))
    yield qapp
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(direction)


@pytest.mark.parametrize("name", ["ar_EG", "he_IL", "fa_IR"])
def test_it_is_english_from_left_to_right_with_its_digits(
    application: QApplication, name: str
) -> None:
    QLocale.setDefault(QLocale(name))
    translate(application, spoken(QLocale()))
    assert application.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert QLocale().toString(1234) == "1,234"
    assert application.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize("name", ["ko_KR", "en_US", "de_DE"])
def test_other_systems_keep_their_language(application: QApplication, name: str) -> None:
    assert spoken(QLocale(name)).name() == name
