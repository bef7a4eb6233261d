"""A batch's losses and their mean in texts: who takes the mean of what is written gets it."""

from decimal import Decimal

from engine.training.seven_steps_record import Lost
from gui.widgets.numbers import signed
from gui.widgets.sums import Result, come_out, decimals, total

MOST = 256
"""Terms that are written; of a larger batch the first, and nobody can do the sum again."""


def written_loss(lost: Lost) -> tuple[list[str], str]:
    """At most MOST terms, with four decimals or more, and the loss with six."""
    texts = decimals(lost.loss, 6)
    if len(lost.terms) > MOST:
        return [signed(float(term)) for term in lost.terms[:MOST]], texts[0]
    terms, (loss,) = come_out(lost.terms.tolist(), (Result(texts, _mean),))
    return terms, loss


def _mean(*terms: Decimal) -> Decimal:
    return total(*terms) / len(terms)
