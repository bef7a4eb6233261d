"""The menus: every command once, with its key. The window fills its menu bar with them in turn."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

import resources
from gui.appearance import Appearance
from gui.course.course_access import CourseAccess
from gui.dialogs.about import open_about
from gui.dialogs.file_dialogs import Files
from gui.dialogs.teachers_folder import save_teachers_folder
from gui.draw.drawing_panel import DrawingPanel
from gui.explore.views import Views
from gui.model.files.shipped_models import open_shipped
from gui.model.session import Session
from gui.pages.page_switch import PageSwitch
from gui.settings import Colours, Language
from gui.widgets.card import wrapped
from gui.widgets.export import Exportable, add_export_menu
from gui.widgets.text_size import SIZES

Keys = QKeySequence.StandardKey
translate = QCoreApplication.translate

Choice = TypeVar("Choice")

SuggestionKey = Callable[[tuple[Exportable, ...]], None]
"""Adds what can be exported to the menu."""


def file_menu(
    window: QMainWindow, session: Session, files: Files, recent: QMenu
) -> SuggestionKey:
    """Open, save, export; what there is to export is offered with what is returned."""
    menu = window.menuBar().addMenu(translate("menus", "&File"))
    _add(menu, translate("menus", "&Begin anew"), session.begin_anew, Keys.New)
    menu.addSeparator()
    _add(menu, translate("menus", "&Open drawings …"), files.open_drawings, Keys.Open)
    _add(menu, translate("menus", "&Save drawings as a file …"), files.save_drawings, Keys.Save)
    as_images = menu.addMenu(translate("menus", "Save drawings as &images"))
    _add(as_images, translate("menus", "&Folder of PNG …"), files.images.save_folder)
    _add(as_images, translate("menus", "&IDX, MNIST's format …"), files.images.save_idx)
    _add(as_images, translate("menus", "MNIST as &CSV …"), files.images.save_csv)
    menu.addSeparator()
    _add(menu, translate("menus", "Open &project …"), files.open_project, "Ctrl+Shift+O")
    _add(menu, translate("menus", "Save p&roject as …"), files.save_project, "Ctrl+Shift+S")
    menu.addMenu(recent)
    menu.addSeparator()
    _add(menu, translate("menus", "Open a p&hoto of a digit …"), files.open_photo)
    _add(menu, translate("menus", "Save the drawing as a pic&ture …"), files.save_picture)
    menu.addSeparator()
    _add(menu, translate("menus", "Open &weights …"), files.open_weights)
    _add(menu, translate("menus", "Sa&ve weights …"), files.save_weights)
    _trained_models(menu.addMenu(translate("menus", "Trained &models")), session)
    menu.addSeparator()
    export = menu.addMenu(translate("menus", "&Export"))
    menu.addSeparator()
    _add(menu, translate("menus", "&Quit"), window.close, Keys.Quit)

    def suggestion(exports: tuple[Exportable, ...]) -> None:
        for what in exports:
            add_export_menu(export.addMenu(what.name), what, window, files.tell_saved, files.tell)

    return suggestion


def _trained_models(menu: QMenu, session: Session) -> None:
    """Those that come with the program."""
    menu.setToolTipsVisible(True)
    for path, text, tip in (
        (resources.CNN, translate("menus", "&Convolutional network, ten digits"),
         translate("menus", "Three convolutions and a linear layer, trained on MNIST and on "
                            "variants of its images: the best model here on MNIST's "
                            "validation images.")),
        (resources.NETWORK, translate("menus", "&Network with two hidden layers, ten digits"),
         translate("menus", "The units that add or subtract most can be seen under “Hidden "
                            "units”.")),
    ):
        action = _add(menu, text, lambda path=path: open_shipped(path, session))
        action.setToolTip(wrapped(tip))


def edit_menu(window: QMainWindow, drawing: DrawingPanel, files: Files) -> QMenu:
    """What is done to the canvas."""
    menu = window.menuBar().addMenu(translate("menus", "&Edit"))
    menu.addActions([drawing.undo, drawing.redo, drawing.clear])
    menu.addSeparator()
    menu.addAction(files.copying.action)
    _add(menu, translate("menus", "&Paste a picture"),
         lambda: files.photos.paste(QGuiApplication.clipboard()), Keys.Paste)
    menu.addSeparator()
    menu.addActions([drawing.pen, drawing.eraser])
    return menu


def digits_menu(window: QMainWindow, session: Session, files: Files) -> None:
    """Which digits are told apart, and whose images."""
    menu = window.menuBar().addMenu(translate("menus", "&Digits"))

    def choose() -> None:
        from gui.dialogs.digits_dialog import DigitsDialog  # whose module can wait until then

        dialog = DigitsDialog(session.digits, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(session.load)
        dialog.open()

    _add(menu, translate("menus", "&3 and 7"), lambda: session.load((3, 7)))
    _add(menu, translate("menus", "&All ten"), lambda: session.load(tuple(range(10))))
    _add(menu, translate("menus", "&Choose …"), choose, "Ctrl+D")
    menu.addSeparator()
    _add(menu, translate("menus", "Images from a &folder …"), files.images.open_folder)
    _add(menu, translate("menus", "Images from a fi&le (IDX, CSV) …"), files.images.open_file)


def view_menu(
    window: QMainWindow, pages: PageSwitch, views: Views, appearance: Appearance
) -> None:
    """The pages, how the window looks, and the views of the second page."""
    menu = window.menuBar().addMenu(translate("menus", "&View"))
    menu.addActions(list(pages.actions_.values()))
    menu.addSeparator()
    _add_appearance(menu, appearance)
    menu.addSeparator()
    views.fill_menu(menu)
    for action in views.actions_.values():
        action.triggered.connect(lambda: pages.turn_to("explore"))
    menu.addSeparator()
    _add(menu, translate("menus", "Close all &panels"), views.close_all)


def _add_appearance(menu: QMenu, appearance: Appearance) -> None:
    """The colours, the size of the text and the language that the window can have."""
    settings = appearance.settings
    colours: Mapping[Colours, str] = {
        "system": translate("menus", "Colors of the &system"),
        "light": translate("menus", "&Light"), "dark": translate("menus", "&Dark"),
        "contrast": translate("menus", "&High contrast"),
    }
    _add_choices(menu.addMenu(translate("menus", "&Colors")), settings.colours,
                 appearance.choose_colours, colours)
    sizes = menu.addMenu(translate("menus", "Te&xt size"))
    _add_choices(sizes, settings.text_size, appearance.choose_text_size,
                 {per_cent: f"{per_cent} %" for per_cent in SIZES})
    languages = menu.addMenu(translate("menus", "Lan&guage"))
    names: Mapping[Language, str] = {
        "system": translate("menus", "&The system's language"),
        "en": "English", "ko": "한국어",  # each in itself, for who cannot read the other
    }
    _add_choices(languages, settings.language, appearance.choose_language, names)


def _add_choices(
    menu: QMenu, now: Choice, choose: Callable[[Choice], None], texts: Mapping[Choice, str],
) -> None:
    """One of which is checked."""
    group = QActionGroup(menu)
    for choice, text in texts.items():
        action = _add(menu, text, partial(choose, choice))
        action.setCheckable(True)
        action.setChecked(choice == now)
        group.addAction(action)


def help_menu(
    window: QMainWindow, session: Session, check_figures: Callable[[], None],
    open_glossary: Callable[[], None], course: CourseAccess,
) -> None:
    """How to begin, the keys, the terms, the figures, what a teacher prints, what this is."""
    menu = window.menuBar().addMenu(translate("menus", "&Help"))

    def show(title: str, text: str) -> None:
        from gui.dialogs.help_text import HelpText  # not at every start

        HelpText(window, title, text).open()

    _add(menu, translate("menus", "&How to begin"),
        lambda: show(translate("menus", "How to begin"),
         translate("menus",
        "<ol><li>Draw a 3 or a 7 on the canvas, with the mouse, a pen or a finger.</li><li>The "
        "baseline answers at once: which average digit is closer?</li><li>Press Train. The "
        "linear model learns, the loss falls, and the prediction for your drawing "
        "changes.</li><li>Switch between “As drawn” and “Fitted like MNIST”: this is often why a "
        "digit is misread.</li><li>Press 3 or 7 on the keyboard to save your drawing with that "
        "label. Train on both and compare before and after.</li><li>The blue questions lead to "
        "the second page, Explore: why this prediction, how the model learned it, where it is "
        "wrong. Drag along the loss curve to go back in time.</li></ol><p>New to all this? The "
        "Course (Ctrl+4) explains it in short lessons. The Lab (Ctrl+3) shows all of gradient "
        "descent with a few numbers. Help → Glossary explains every term.</p>"
    )), Keys.HelpContents)
    _add(menu, translate("menus", "&Keys"),
        lambda: show(translate("menus", "Keys"),
         translate("menus",
        "<table cellspacing='6'><tr><td>0 … 9</td><td>add the drawing with that "
        "label</td></tr><tr><td>P, E</td><td>pen, eraser (or rub with the right mouse button, a "
        "pen's side button or its eraser end)</td></tr><tr><td>Ctrl+Z, "
        "Ctrl+Shift+Z</td><td>undo, redo</td></tr><tr><td>Delete</td><td>clear the canvas; among "
        "your drawings: remove what is selected</td></tr><tr><td>Ctrl+C, Ctrl+V</td><td>copy the "
        "drawing as a picture, paste a picture</td></tr><tr><td>Escape</td><td>cancel the stroke "
        "being drawn</td></tr><tr><td>F5, F6, F7, F8</td><td>train or pause, step, stop, "
        "reset</td></tr><tr><td>Shift+F5, Shift+F6</td><td>in the lab: to the end, ten "
        "steps</td></tr><tr><td>Ctrl+D</td><td>choose the digits</td></tr><tr><td>Ctrl+1 … "
        "Ctrl+5</td><td>draw and train, explore, lab, course, data</td></tr><tr><td>Alt+1 … Alt+4, "
        "Return</td><td>in the course: choose, continue</td></tr><tr><td>Alt+←, "
        "Alt+→</td><td>previous, next step of the training</td></tr><tr><td>Alt+PgUp, "
        "Alt+PgDn</td><td>previous, next epoch</td></tr><tr><td>Alt+Home, Alt+End</td><td>to the "
        "start, to the newest step</td></tr></table>"
    ) + translate("menus",
        "<p>On the canvas: the arrow keys move a pen (Home, Page Up, End and Page Down diagonally, "
        "with Shift a quarter of a pixel), Space lowers and lifts it.</p>"
    )))
    _add(menu, translate("menus", "&Glossary"), open_glossary)
    menu.addSeparator()
    _add(menu, translate("menus", "Check the published &figures"), check_figures)
    _add(menu, translate("menus", "&Teacher's folder …"),
         lambda: save_teachers_folder(window, session, course))
    menu.addSeparator()
    _add(menu, translate("menus", "&About"), lambda: open_about(window))


def _add(menu: QMenu, text: str, command: object, key: str | Keys | None = None) -> QAction:
    action = menu.addAction(text)
    assert callable(command)
    action.triggered.connect(lambda: command())
    if key is not None:
        action.setShortcut(QKeySequence(key))
    return action
