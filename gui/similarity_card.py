"""What the pixel-similarity baseline says."""

from engine.classifiers import Verdict
from gui.answer import Answer
from gui.card import Card, wrapped
from gui.digit_pictures import DigitPictures
from gui.distance_plot import DistancePlot
from gui.export import Exportable
from gui.session import Session
from gui.unlike import UnlikeWarning


class SimilarityCard(Card):
    """The nearest mean image, the mean images themselves, the distances."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self.title.setText(self.tr("Pixel similarity: the baseline"))
        self.setAccessibleName(self.tr("What the pixel-similarity baseline says"))
        self._session = session
        self._shown: tuple[Verdict, Verdict] | None = None
        self.answer = Answer()
        self.means = DigitPictures(90, pointing=session.pointing)
        self.distances = DistancePlot()
        self.body.addWidget(self.answer)
        self.body.addWidget(self.means)
        self.warning = UnlikeWarning(session.likeness)
        self.body.addWidget(self.distances, 1)
        self.body.addWidget(self.warning)
        self.exports = (
            Exportable(self.tr("the distances"), self.distances, self.distances.table),
            Exportable(self.tr("the mean images"), self.means, self.means.table),
        )
        session.lesson_changed.connect(self._on_lesson)
        session.judged.connect(self._on_judged)
        self._on_lesson()
        self._on_judged()

    def _on_lesson(self) -> None:
        self._set_digits(self._session.digits)
        lesson = self._session.lesson
        if lesson is not None:
            self.means.show_values(list(lesson.means))

    def _set_digits(self, digits: tuple[int, ...]) -> None:
        self._shown = None
        few = len(digits) <= 2
        self.means.set_names(
            [self.tr("mean {digit}").format(digit=digit) if few else str(digit)
             for digit in digits],
            self.tr("Each pixel is the mean of that pixel over all training images of the digit."),
        )
        self.distances.set_digits(digits)

    def _on_judged(self) -> None:
        session, opinion = self._session, self._session.opinion
        if opinion.is_blank:
            self.answer.show_answer(session.digits, None, self.tr("Draw something"),
                                    self.tr("A blank canvas gets no verdict."))
        elif opinion.l1 is None or opinion.rmse is None:
            self.answer.show_answer(session.digits, None, self.tr("Loading the digits …"), "")
        else:
            self._show(opinion.l1, opinion.rmse)
            return
        self._shown = None
        self.distances.show_verdicts(())

    def _show(self, l1: Verdict, rmse: Verdict) -> None:
        if (l1, rmse) == self._shown:
            return  # only the linear model has changed
        self._shown = (l1, rmse)
        if l1.digit is None:
            headline = self.tr("As near to one as to another")
        else:
            headline = self.tr("nearest by {margin}").format(margin=f"{l1.margin:.4f}")
        same = rmse.digit == l1.digit
        detail = (
            self.tr("by L1; RMSE agrees, by {margin}") if same
            else self.tr("by L1; RMSE says {digit}, by {margin}")
        ).format(digit=rmse.digit, margin=f"{rmse.margin:.4f}")
        self.answer.show_answer(l1.digits, l1.digit, headline, detail)
        self.answer.setToolTip(wrapped(self.tr(
            "The digit whose mean image has the smallest L1 distance, and how much smaller than "
            "the next one it is."
        )))
        self.distances.show_verdicts((l1, rmse))
