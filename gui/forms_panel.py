"""As drawn, or normalised: which image the machines are given, and what each would say."""

import re

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from engine.raster import Image
from gui import theme
from gui.card import muted, wrapped
from gui.judging import Form, Opinion
from gui.picture import Picture
from gui.session import Session


class FormsPanel(QWidget):
    """Two previews side by side with the verdicts on each, and the switch between them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        texts: dict[Form, tuple[str, str]] = {
            "raw": (self.tr("&As drawn"), self.tr(
                "Give the machines the drawing where you drew it. They have only ever seen "
                "centred digits of one size, so this often fails: that is the lesson."
            )),
            "normalised": (self.tr("&Normalised"), self.tr(
                "Prepared as MNIST's digits were: the longest side becomes 20 pixels, the lines "
                "are inked anew with a pen of 2.5 pixels, and the centre of mass is moved to the "
                "middle."
            )),
        }
        self.buttons: dict[Form, QRadioButton] = {}
        self.pictures: dict[Form, Picture] = {}
        self.says: dict[Form, QLabel] = {}
        self._images: dict[Form, Image] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for form, (name, explanation) in texts.items():
            button = QRadioButton(name)
            button.setToolTip(wrapped(explanation))
            button.setChecked(form == session.form)
            button.clicked.connect(lambda _=False, form=form: session.set_form(form))
            group.addButton(button)
            picture = Picture(re.sub(r"\(&.\)|&", "", name), side=84,
                              pointing=session.pointing)
            picture.explain(explanation)
            says = muted()
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(button)
            words.addWidget(says)
            words.addStretch()
            row.addWidget(picture)
            row.addLayout(words, 1)
            self.buttons[form], self.pictures[form], self.says[form] = button, picture, says
        session.judged.connect(self._on_judged)
        session.form_changed.connect(lambda: self.buttons[session.form].setChecked(True))
        self._on_judged()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._on_judged()

    def _on_judged(self) -> None:
        judgement = self._session.judgement
        for form in self.buttons:
            opinion = judgement.of(form)
            if opinion.image is not self._images.get(form):  # a newer model has the same image
                self._images[form] = opinion.image
                self.pictures[form].show_values(opinion.image / 255)
            self.says[form].setText("" if judgement.is_blank else self._verdicts(opinion))

    def _verdicts(self, opinion: Opinion) -> str:
        lines = []
        for name, verdict in ((self.tr("L1"), opinion.l1), (self.tr("RMSE"), opinion.rmse),
                              (self.tr("linear"), opinion.linear)):
            if verdict is None:
                continue
            digit = "–"
            if verdict.digit is not None:
                colour = theme.digit_colour(verdict.digits, verdict.digit).name()
                digit = f'<b style="color: {colour}">{verdict.digit}</b>'
            lines.append(self.tr("{machine}: {digit}").format(machine=name, digit=digit))
        return "<br>".join(lines)
