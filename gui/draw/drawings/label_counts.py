"""How many drawings there are of each digit, and what follows where they are uneven."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from engine.data.label_counts import are_uneven, equal_weights
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.plain import Label


class LabelCounts(QWidget):
    """The counts in a line; a button that lets each digit count equally, and takes that back."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.counts = muted()
        self.warning = Label()
        self.warning.setObjectName("warning")
        for label in (self.counts, self.warning):
            label.setMinimumWidth(1)  # many digits do not widen the window
        self.equally = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for widget in (self.counts, self.warning, self.equally):
            row.addWidget(widget)
        row.addStretch(1)
        training = session.training
        self.equally.clicked.connect(
            lambda: training.set_data(balanced=not training.balance_mine)
        )
        for fact in (session.collection.changed, session.digit_set_changed, training.data_changed,
                     training.flow_changed):
            fact.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        session, training = self._session, self._session.training
        there = session.collection.drawings
        counts = {digit: there.counts[digit] for digit in session.digits}
        parts = training.drawing_parts
        learned = {digit: parts.learned.counts[digit] for digit in session.digits}
        of = session.class_names.of
        uneven, balanced = are_uneven(learned), training.balance_mine
        self.counts.setText(" · ".join(f"{of(digit)}: {count}" for digit, count in counts.items()))
        self.counts.setToolTip(wrapped(self._in_words(counts, learned)))
        self.counts.setVisible(bool(len(there)))
        self.warning.setText(self._what_follows(learned, balanced) if uneven else "")
        self.warning.setToolTip(wrapped(self.warning.text()))
        self.warning.setVisible(uneven)
        self.equally.setText(
            self.tr("Do not balance the digits") if balanced else self.tr("Balance the digits")
        )
        self.equally.setToolTip(wrapped(self.tr(
            "Digits with fewer training drawings count more, so that each digit has the same "
            "total weight. Press again to undo. This takes effect from the next run."
        )))
        self.equally.setVisible(uneven)
        self.equally.setEnabled(not training.trainer.is_running)

    def _in_words(self, counts: dict[int, int], learned: dict[int, int]) -> str:
        of = self._session.class_names.of
        return "\n".join(
            self.tr("{digit}: {n} in all, {learned} for training and {held_out} held out").format(
                digit=of(digit), n=count, learned=learned[digit], held_out=count - learned[digit])
            for digit, count in counts.items()
        )

    def _what_follows(self, learned: dict[int, int], balanced: bool) -> str:
        of = self._session.class_names.of
        if not balanced:
            common = max(learned, key=lambda digit: learned[digit])
            return self.tr("unbalanced: when in doubt, the model learns to predict "
                           "{digit}").format(digit=of(common))
        return self.tr("weight per drawing: {weights}").format(weights=" · ".join(
            f"{of(digit)} ×{weight:z.2f}" for digit, weight in equal_weights(learned).items()
        ))
