"""Which of a person's own drawings are kept out of the training, to measure with."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache, partial

from engine.bounds import WholeBounds

HELD_OUT = WholeBounds(0, 90)
"""Per cent of the drawings of each label that are held out; 0 is none."""

USUALLY_HELD_OUT = 30

SEED = 0
"""Of the choice, unless another is given."""


def how_many(drawings: int, percent: int) -> int:
    """How many of so many different drawings of one label are held out.

    A half is rounded up. One at least, and never all of them, so that from two drawings on the
    label is learned from and measured; a single drawing is learned from.
    """
    HELD_OUT.check("share of your drawings that is held out", percent)
    if not percent or drawings < 2:
        return 0
    return min(max((drawings * percent + 50) // 100, 1), drawings - 1)


def held_out(
    keys: Sequence[bytes], labels: Sequence[int], percent: int, seed: int = SEED
) -> tuple[bool, ...]:
    """Of each drawing, whether it is held out.

    keys: what each drawing consists of, the same for the same drawing; they need not differ. Of
    each label those are held out whose keys, hashed with the seed, come first: the choice depends
    on no order, and drawings of one key and label stay together, in one of the two parts.
    Raises InputError for a percentage outside HELD_OUT.
    """
    by_label: dict[int, set[bytes]] = {}
    for key, label in zip(keys, labels, strict=True):
        by_label.setdefault(label, set()).add(key)
    chosen: dict[int, set[bytes]] = {}
    for label, found in by_label.items():
        in_order = sorted(found, key=partial(_place, seed=seed))
        chosen[label] = set(in_order[: how_many(len(found), percent)])
    return tuple(key in chosen[label] for key, label in zip(keys, labels, strict=True))


@lru_cache(2**17)
def _place(key: bytes, seed: int) -> bytes:
    salt = seed.to_bytes(8, "little", signed=True)
    return hashlib.blake2b(key, key=salt, digest_size=16).digest()
