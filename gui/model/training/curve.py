"""The curve in the window: its runs, the step looked at, and how well the model there does."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject

from engine.training.progress import Progress
from gui.model.drawings.collection import Collection
from gui.model.facts import Facts
from gui.model.training.accuracies import Accuracies
from gui.model.training.background_measures import BackgroundMeasures
from gui.model.training.runs import RunRecord, Runs, RunSettings
from gui.model.training.thread.trainer import Trainer
from gui.model.training.timeline import Timeline
from gui.model.training.training_snapshot import TrainingSnapshot
from gui.model.workspace import Workspace

translate = QCoreApplication.translate


class Curve:
    """turn: how many runs it has had, which the next one's seed depends on."""

    def __init__(
        self, parent: QObject, workspace: Workspace, collection: Collection, trainer: Trainer,
        facts: Facts,
    ) -> None:
        self.timeline = Timeline(parent, facts)
        self.runs = Runs(parent, facts)
        self.accuracies = Accuracies(
            workspace, collection, self.timeline, trainer, BackgroundMeasures(parent)
        )
        self.turn = 0

    @property
    def progress(self) -> Progress:
        return self.timeline.progress

    def begin_run(self, settings: RunSettings, learned: Iterable[bytes] = ()) -> None:
        """The next steps are those of a new run; the one before has ended.

        learned: what the drawings consist of that it learns from.
        """
        self.timeline.go_to_newest()
        self.accuracies.begin_run()
        self.runs.begin(translate("runs", "Run {number}"), settings, self.progress, learned)
        self._tell_what_was_learned()
        self.progress.begin_run()
        self.turn += 1

    def end_run(self) -> None:
        """The run that goes on, if there is one, is over."""
        self.progress.end_run()
        self.runs.end()
        self._tell_what_was_learned()

    def take_up(self, progress: Progress, after: int | None, turn: int) -> None:
        """Another curve. after: the number of the run that its newest weights are of."""
        self.end_run()
        self.turn = turn
        self.runs.go_on_from(after)
        self._tell_what_was_learned()
        self.accuracies.before = (None, None)
        self.timeline.take_up(progress, [each.progress.history for each in self.runs.records])

    def _tell_what_was_learned(self) -> None:
        """The drawings that the newest weights have learned from, in whatever run that was."""
        self.accuracies.learned_from = self.runs.learned_by(self.runs.current)

    def let_go_of_oldest(self) -> list[str]:
        """Take runs off the list whose steps have no room; their names, the oldest first."""
        gone, ends = self.timeline.without_room, self.timeline.ends_without_room
        found = [each for each in self.runs.records
                 if any(each.progress.history is history for history in gone)
                 or (each.progress is self.progress and each.end in ends)]
        for each in found:
            self.runs.delete(each.number)
        starts = {each.first - 1 for each in self.runs.records if each.progress is self.progress}
        for end in ends:
            if end not in starts:  # its code begins there
                self.progress.let_go_of_end(end)
        return [each.name for each in found]

    def cut(self) -> RunRecord | None:
        """Without what came after the step looked at; the run that keeps it, if it is listed."""
        progress, step = self.progress, self.timeline.at
        turn = sum(start < step for start in progress.runs) + (step > 0)
        run = self.runs.at(progress, step)
        if run is None and step > 0:  # its run is listed no more, but what it learned from was seen
            self.take_up(progress.until(step), self.runs.unlisted(), turn)
            return None
        self.take_up(progress.until(step), run, turn)
        return self.runs.find(run)

    def lay_aside(self, goes_on: bool = False) -> TrainingSnapshot:
        """All that was learned, for `take_back`. goes_on: so does the run then; here it ends."""
        going_on = self.runs.find(self.runs.current) if goes_on else None
        self.end_run()
        at = None if self.timeline.is_newest else self.timeline.at
        return TrainingSnapshot(
            self.progress, self.runs.current, self.turn, at, self.accuracies.before, going_on
        )

    def take_back(self, snapshot: TrainingSnapshot) -> None:
        """As it was laid aside, be its run still on the list or not."""
        self.take_up(snapshot.progress, snapshot.run, snapshot.turn)
        self.accuracies.before = snapshot.before
        if snapshot.going_on is not None:
            self.runs.reopen(snapshot.going_on)
            self._tell_what_was_learned()
        if snapshot.at is not None:
            self.timeline.go(snapshot.at)
