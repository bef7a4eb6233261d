"""What the loops of the digits' code have in common: the lines that only some runs need."""

from dataclasses import dataclass

from engine.code.digit_plan import DigitCode
from engine.code.optimizer_code import one_cycle


@dataclass(frozen=True, slots=True)
class LoopParts:
    """Which of them the runs need."""

    code: DigitCode

    @property
    def changes(self) -> bool:
        """Whether the learning rate was turned in a run."""
        return any(run.changes for run in self.code.runs)

    @property
    def stops(self) -> bool:
        """Whether a run was stopped before its end."""
        return any(run.stop is not None for run in self.code.runs)

    @property
    def schedules(self) -> bool:
        """Whether a run has a schedule of the learning rate."""
        return any(run.recipe.schedule != "constant" for run in self.code.runs)

    @property
    def carries(self) -> bool:
        """Whether an optimizer goes on with what it remembers."""
        return any(run.carries_on for run in self.code.runs)

    @property
    def rate(self) -> str:
        """What the learning rate of a step is called."""
        return "rate" if self.schedules else "learning_rate"

    @property
    def target(self) -> str:
        """What is taken of the targets of each digit."""
        return "[:, :1]" if self.code.is_pair else ""

    @property
    def parameters(self) -> str:
        """Of the function, beyond those that it always has."""
        return (", schedule=None" * self.schedules + ", carry_on=False" * self.carries
                + ", changes={}" * self.changes + ", stop=None" * self.stops)

    def predicted(self, outputs: str) -> str:
        """The digits that are predicted, from what the model gives."""
        if self.code.is_pair:
            return f"torch.where({outputs}[:, 0] < 0, DIGITS[1], DIGITS[0])"
        return f"torch.tensor(DIGITS)[{outputs}.argmax(1)]"

    def filled(self, body: str, **more: str) -> str:
        """The body with lines in the place of its @MARKS; more: of its own marks."""
        counts = self.changes or self.stops or self.schedules
        for mark, lines in {
            "MEMORY":
                "memory = {}  # what the optimizer remembers of the newest step\n" * self.carries,
            "SCHEDULE": one_cycle(self.code),
            "TAKEN": "    taken = 0\n" * counts
            + "    steps = epochs * -(-len(x) // batch_size)\n" * self.schedules,
            "RATE": "            learning_rate = changes.get(taken, learning_rate)\n" * self.changes
            + "            rate = learning_rate * (schedule(taken + 1, steps) if schedule else 1)\n"
            * self.schedules,
            "STOP": "            taken += 1\n" * counts
            + "            if taken == stop:\n                break\n" * self.stops,
            "ENDS": "        if taken == stop:\n            break\n" * self.stops,
            **more,
        }.items():
            body = body.replace(f"@{mark}", lines)
        return body
