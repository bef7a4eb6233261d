"""Says to a screen reader what the models predict, whenever one of them predicts another digit."""

from PySide6.QtCore import QObject

from gui.model.classifiers import classifier_infos
from gui.model.session import Session
from gui.widgets.accessibility.announcer import Announcer


class PredictionVoice(QObject):
    """Only the digits: how sure a model is changes with every point of a stroke."""

    def __init__(self, session: Session, announcer: Announcer) -> None:
        super().__init__(announcer)
        self._session, self.announcer = session, announcer
        self._said: dict[str, int | None] = {}
        session.predicted.connect(self._on_predicted)

    def _on_predicted(self) -> None:
        session = self._session
        found = {key: each.digit for key, each in session.predictions.by_key.items()}
        if found == self._said:
            return
        news = {key: digit for key, digit in found.items()
                if digit is not None and digit != self._said.get(key)}
        self._said = found
        if news:
            infos = classifier_infos(session.training.recipe.model)
            self.announcer.say(", ".join(
                f"{info.title}: {session.class_names.of(news[info.key])}"
                for info in infos if info.key in news
            ))
