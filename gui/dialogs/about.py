"""What this is: its version, and the version and licence of all that it is made with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from engine import __version__
from gui.widgets.plain import MessageBox

if TYPE_CHECKING:
    from importlib.metadata import Distribution

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Package:
    """Something that the program is made with. licence: its name, as its makers give it."""

    name: str
    version: str
    licence: str


def open_about(window: QWidget) -> None:
    """Show it over the window."""
    box = MessageBox(
        QMessageBox.Icon.NoIcon, translate("menus", "About"), translate(
            "menus",
            "<p><b>Three or Seven {version}</b></p>"
            "<p>Draw a digit, and watch a model learn.</p>"
            "<p>MNIST: Yann LeCun, Corinna Cortes and Christopher J.C. Burges, CC BY-SA 3.0.</p>"
            "<p>Free software under the MIT license. It uses Qt under the LGPL. What else it is "
            "made with is listed under Details.</p>"
        ).format(version=__version__),
        QMessageBox.StandardButton.Close, window, is_markup=True,
    )
    box.setDetailedText("\n".join(
        f"{each.name} {each.version}: {each.licence}" for each in packages()))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def packages() -> list[Package]:
    """Python, and all packages that are installed and needed, by name; torch where it is there."""
    import platform  # which no start needs

    found = {"Python": Package("Python", platform.python_version(), "PSF-2.0")}
    for each in _needed("three-or-seven", found):
        found[each.name] = each
    return sorted(found.values(), key=lambda each: each.name.lower())


def _needed(name: str, known: dict[str, Package]) -> Iterator[Package]:
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        there = distribution(name)
    except PackageNotFoundError:  # not needed on this system, or the program is not installed
        return
    for requirement in there.requires or ():
        of = re.match(r"[\w.-]+", requirement)
        if of is None or ("extra ==" in requirement and "train" not in requirement):
            continue
        try:
            package = distribution(of[0])
        except PackageNotFoundError:
            continue
        title = package.metadata["Name"]
        if title not in known and title != "three-or-seven":
            known[title] = Package(title, package.version, _licence(package))
            yield known[title]
            yield from _needed(title, known)


def _licence(package: Distribution) -> str:
    """By the metadata's newest field, or the older ones."""
    metadata = package.metadata
    given = next(
        (metadata[key] for key in ("License-Expression", "License") if key in metadata), "")
    if given and len(given) < 100 and "\n" not in given:
        return given
    classes = metadata.get_all("Classifier") or []
    licences = [each.rpartition(" :: ")[2] for each in classes if each.startswith("License")]
    return ", ".join(licences) or "?"
