"""The files opened or saved last, the newest first: which can be among them, and in which order."""

from pathlib import Path

MOST_RECENT = 8
"""Files that are remembered."""

LONGEST_PATH = 4096
"""Characters; no system opens longer ones."""

Paths = tuple[str, ...]


def is_path(value: object) -> bool:
    """Whether it can be the whole path of a file, as a line shows it."""
    from unicodedata import category

    return (type(value) is str and 0 < len(value) <= LONGEST_PATH and Path(value).is_absolute()
            and not any(category(each) in ("Cc", "Cf", "Cs", "Zl", "Zp") for each in value))


def with_newest(paths: Paths, path: str) -> Paths:
    """The path comes first; what is too old goes."""
    return (path, *(each for each in paths if each != path))[:MOST_RECENT]


def merged(mine: Paths, before: Paths, there: Paths) -> Paths:
    """What I have done to the list, done to the list that is there now.

    before: the list when mine was last the same as what was there. What I opened since then comes
    first, what I took off the list goes, and all else stays as another window has left it.
    """
    opened = _opened_since(mine, before)
    is_full = len(mine) == MOST_RECENT  # then one that is missing has become too old
    gone = set() if is_full else set(before) - set(mine)
    return (*opened, *(each for each in there if each not in gone and each not in opened)
            )[:MOST_RECENT]


def _opened_since(mine: Paths, before: Paths) -> Paths:
    """What is opened comes to the front: what follows stands in the order of before."""
    places = [before.index(each) if each in before else -1 for each in mine]
    for count in range(len(mine)):
        rest = places[count:]
        if -1 not in rest and rest == sorted(rest):
            return mine[:count]
    return mine
