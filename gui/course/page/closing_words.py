"""What is said at the end of the course: what was predicted well, what to look at again."""

from PySide6.QtCore import QCoreApplication

from gui.course.course import Course
from gui.course.language import language
from gui.course.stops.stop import Stop


def to_look_at_again(course: Course) -> list[Stop]:
    """The stops whose prediction did not hold; none while the answers are hidden."""
    if course.hides_answers:
        return []
    return [each for each in course.stops
            if each.id in course.marks and not course.marks[each.id].held]


def closing(course: Course) -> str:
    """Nothing before all stops but the optional ones are done."""
    if not course.is_complete:
        return ""
    translate = QCoreApplication.translate
    left = sum(each.id not in course.marks for each in course.stops)
    said = [translate(
        "ClosingWords", "You have finished the course. Optional lessons left: {count}."
    ).format(count=left) if left else translate(
        "ClosingWords", "You have finished the whole course.")]
    if course.hides_answers:
        said.append(translate("ClosingWords", "Your predictions are saved."))
        return " ".join(said)
    spoken = language()
    again = to_look_at_again(course)
    well = [each for each in course.stops if each.id in course.marks and each not in again]
    for text, stops in (
        (translate("ClosingWords", "Predicted correctly ({count}): {titles}."), well),
        (translate("ClosingWords", "Worth another look ({count}): {titles}."), again),
    ):
        if stops:
            said.append(text.format(count=len(stops), titles="; ".join(
                each.title.in_(spoken) for each in stops)))
    return "\n".join(said)
