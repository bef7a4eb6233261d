"""The sheets as HTML, which Qt lays out: a plan, and work sheets with and without answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from engine import __version__
from gui.course.sheets.lessons import Lesson, Part, TeachersFolder
from gui.course.stops.stop import Stop

STOPS_A_PAGE = 3
NEW_PAGE = "<p style='page-break-before:always; font-size:1pt'></p>"
OPEN, CHOSEN = "☐", "☑"


@dataclass(frozen=True, slots=True)
class Pages:
    """folder: what is said of the lessons. stops: all of the course, by their order."""

    folder: TeachersFolder
    stops: Sequence[Stop]
    language: str

    def plan(self) -> str:
        """A table for each lesson, with minutes for each stop as its own file has them."""
        return (f"<h1>{self._word('plan')}</h1><p>{self._word('how')}</p>"
                + NEW_PAGE.join(map(self._lesson, range(len(self.folder.lessons))))
                + self._left_over() + self._made())

    def work_sheets(self, with_answers: bool) -> str:
        """A sheet for each lesson: question and choices of each stop, and room to write."""
        title = self._word("answers" if with_answers else "sheets")
        return NEW_PAGE.join(
            f"<h1>{title}</h1><h2>{self._title(index)}</h2><p>{self._word('name')}</p>"
            + self._of_lesson(lesson, with_answers)
            for index, lesson in enumerate(self.folder.lessons)
        ) + self._made()

    def minutes(self, lesson: Lesson) -> int:
        """All that a lesson takes."""
        return sum(part.minutes for part in (lesson.opening, lesson.talk, lesson.closing)) + sum(
            self._by_id[name].minutes or 0 for name in lesson.stops)

    @property
    def _by_id(self) -> Mapping[str, Stop]:
        return {stop.id: stop for stop in self.stops}

    def _number(self, stop: Stop) -> int:
        return 1 + [each.id for each in self.stops].index(stop.id)

    def _word(self, key: str, **values: object) -> str:
        return escape(self.folder.words[key].in_(self.language).format(**values))

    def _title(self, index: int) -> str:
        title = self.folder.lessons[index].title.in_(self.language)
        return self._word("lesson", number=index + 1, title=title)

    def _lesson(self, index: int) -> str:
        lesson = self.folder.lessons[index]
        stops = [self._by_id[name] for name in lesson.stops]
        rows = [self._part_row("begin", lesson.opening), *map(self._stop_row, stops),
                self._part_row("talk", lesson.talk), self._part_row("end", lesson.closing)]
        total = self._word("minutes", minutes=self.minutes(lesson))
        return (
            f"<h2>{self._title(index)}</h2><p><b>{self._word('aim')}:</b> "
            f"{escape(lesson.aim.in_(self.language))}</p>"
            f"<table width='100%' cellpadding='3' border='1' cellspacing='0'>{''.join(rows)}"
            f"<tr><td><b>{self._word('together')}</b></td>"
            f"<td align='right'><b>{total}</b></td></tr></table>"
        )

    def _stop_row(self, stop: Stop) -> str:
        name = self._word("stop", number=self._number(stop), title=stop.title.in_(self.language))
        return self._row(name, stop.line.in_(self.language), stop.minutes or 0)

    def _part_row(self, key: str, part: Part) -> str:
        return self._row(self._word(key), part.text.in_(self.language), part.minutes)

    def _row(self, name: str, text: str, minutes: int) -> str:
        return (f"<tr><td><b>{name}</b><br>{escape(text)}</td><td align='right' width='60'>"
                f"{self._word('minutes', minutes=minutes)}</td></tr>")

    def _left_over(self) -> str:
        taken = {name for lesson in self.folder.lessons for name in lesson.stops}
        rows = "".join(self._stop_row(stop) for stop in self.stops if stop.id not in taken)
        return (f"<h2>{self._word('left')}</h2><table width='100%' cellpadding='3' border='1' "
                f"cellspacing='0'>{rows}</table>")

    def _of_lesson(self, lesson: Lesson, with_answers: bool) -> str:
        return "".join(
            (NEW_PAGE if index and index % STOPS_A_PAGE == 0 else "")
            + self._of_stop(self._by_id[name], with_answers)
            for index, name in enumerate(lesson.stops)
        )

    def _of_stop(self, stop: Stop, with_answers: bool) -> str:
        right = self.folder.answers[stop.id] if with_answers else None
        name = self._word("stop", number=self._number(stop), title=stop.title.in_(self.language))
        choices = "".join(self._choice(choice.text.in_(self.language), index == right)
                          for index, choice in enumerate(stop.choices))
        written = (f"<p>{escape(stop.why.in_(self.language))}</p>" if with_answers else
                   f"<p>{self._word('why')}</p><p>{self._word('came')}</p>")
        return (f"<h3>{name}</h3><p>{escape(stop.question.in_(self.language))}</p>"
                f"<p>{choices}</p>{written}")

    def _choice(self, text: str, is_right: bool) -> str:
        line = f"{CHOSEN if is_right else OPEN} {escape(text)}"
        return f"<b>{line}</b><br>" if is_right else f"{line}<br>"

    def _made(self) -> str:
        return f"<p><i>{self._word('made', version=__version__)}</i></p>"
