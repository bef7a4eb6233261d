"""The sheets as PDF files, made by Qt."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

import resources
from engine.errors import InputError
from engine.system_reasons import reason
from engine.whole_files import write_whole_together
from gui.course.sheets.lessons import privacy_sheet, teachers_folder
from gui.course.sheets.pages import Pages
from gui.course.stops.stop_reader import read_course

LANGUAGES = ("en", "ko")


def write_sheets(
    folder: Path, views: Collection[str], with_answers: bool = True
) -> tuple[Path, ...]:
    """Plan, work sheets, answers and privacy sheet in both languages; what was written.

    views: the keys of those that there are. with_answers: else the sheets of these are left out.
    All of them are written, or none. Raises InputError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            "{path} cannot be written: {reason}. Choose another place; nothing is lost.",
            path=folder, reason=reason(error),
        ) from error
    stops, about = read_course(resources.COURSE, views), teachers_folder()
    written: dict[Path, bytes | str] = {}
    for language in LANGUAGES:
        pages = Pages(about, stops, language)
        for name, html in (("plan", pages.plan()), ("worksheets", pages.work_sheets(False)),
                           ("worksheets-answers", pages.work_sheets(True)), ("privacy", "")):
            if name == "worksheets-answers" and not with_answers:
                continue
            document = QTextDocument()
            document.setDefaultFont(QFont("sans-serif", 10))
            if html:
                document.setHtml(html)
            else:
                document.setMarkdown(privacy_sheet(language))
            written[folder / f"{name}.{language}.pdf"] = pdf_of(document, name)
    write_whole_together(written)
    return tuple(written)


def pdf_of(document: QTextDocument, title: str) -> bytes:
    """On A4. Qt's layout adds two centimetres to each margin."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setPageLayout(QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait,
        QMarginsF(4, 2, 4, 2), QPageLayout.Unit.Millimeter))
    document.print_(writer)
    del writer  # it writes the end of the file
    buffer.close()
    return bytes(content.data())
