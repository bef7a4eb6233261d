"""Optimizers and schedules of the digits in plain PyTorch: torch's own, under their own names."""

from engine.code.digit_plan import DigitCode
from engine.training.optimizing.roster import kind_of
from engine.training.recipe import Recipe


def is_plain(recipe: Recipe) -> bool:
    """Whether a step is nothing but w - learning_rate * gradient, at one rate."""
    return (recipe.optimizer, recipe.weight_decay, recipe.schedule) == ("sgd", 0, "constant")


def make_optimizer(recipe: Recipe, parameters: str, rate: str) -> str:
    """The call of torch's optimizer. parameters, rate: what they are called in the code."""
    decay = f", weight_decay={recipe.weight_decay!r}" if recipe.weight_decay else ""
    made = kind_of(recipe.optimizer).torchs(recipe.optimizer_settings, parameters, rate)
    return f"torch.optim.{made}{decay})"


def one_cycle(code: DigitCode) -> str:
    """The function that the runs with that schedule need; "" where there is none."""
    if not any(run.recipe.schedule == "one_cycle" for run in code.runs):
        return ""
    return '''\
def one_cycle(step, steps):
    """What the rate of a step (from 1) is multiplied by: up in three tenths of the run, then down.

    torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr, steps, cycle_momentum=False) has it too.
    """
    def between(start, end, part):
        return end + (start - end) / 2 * (math.cos(math.pi * part) + 1)

    at, top = step - 1, 0.3 * steps - 1
    if at <= top:
        return between(1 / 25, 1, at / top)
    return between(1, 1 / 25 / 1e4, (at - top) / (steps - 1 - top))


'''
