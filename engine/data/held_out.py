"""Which of a person's own drawings are kept out of the training, to measure with."""

import hashlib
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

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
    found = held_out_by_hash(
        hash_array(choice_hashes(keys, seed)), np.array(labels, np.int64), percent
    )
    return tuple(found.tolist())


def choice_hashes(keys: Iterable[bytes], seed: int = SEED) -> list[bytes]:
    """Sixteen bytes of each, by which the drawings of a label are ordered for the choice."""
    salt = seed.to_bytes(8, "little", signed=True)
    return [hashlib.blake2b(key, key=salt, digest_size=16).digest() for key in keys]


def hash_array(hashes: Iterable[bytes]) -> NDArray[np.uint64]:
    """(n, 2): each place as two numbers, which compare as its bytes do."""
    return np.frombuffer(b"".join(hashes), ">u8").reshape(-1, 2).astype(np.uint64)


def held_out_by_hash(
    hashes: NDArray[np.uint64], labels: NDArray[np.int64], percent: int
) -> NDArray[np.bool_]:
    """(n,) as `held_out` says, of hashes and labels: a hundred thousand in some hundredths of a
    second.
    """
    HELD_OUT.check("share of your drawings that is held out", percent)
    out = np.zeros(len(labels), bool)
    for label in set(labels.tolist()):  # np.unique imports masked arrays, at every start
        among = np.flatnonzero(labels == label)
        order = np.argsort(hashes[among, 0])
        ordered = hashes[among[order]]
        if np.any(ordered[1:, 0] == ordered[:-1, 0]):  # then the second numbers decide
            order = np.lexsort((hashes[among, 1], hashes[among, 0]))
            ordered = hashes[among[order]]
        among = among[order]
        is_other = np.any(ordered[1:] != ordered[:-1], axis=1)
        rank = np.concatenate(([0], np.cumsum(is_other)))  # the same drawings have one
        out[among] = rank < how_many(int(rank[-1]) + 1, percent)
    return out
