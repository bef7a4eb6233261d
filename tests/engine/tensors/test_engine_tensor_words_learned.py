"""What can be learned of a table: sentences by their words, numbers, yes and no, and the code."""

import random
from pathlib import Path

import numpy as np
import pytest
import torch
from sample_files.tensor_tables import made

from engine.tensors.kinds import series, table
from engine.tensors.kinds.table.to_learn import MOST_ROWS, examples_of, usual_inputs
from engine.tensors.kinds.table.words import MOST_WORDS, words_of
from engine.tensors.thresholds import Condition

GOOD, BAD = ["free", "prize", "call"], ["lunch", "home", "late"]
FILLING = ["the", "a", "now", "you", "tomorrow", "maybe", "again", "so", "we", "they"]


def messages(count: int = 300) -> str:
    """Spam has one of three words, the rest one of three others."""
    luck = random.Random(0)
    lines = ["kind,message,length"]
    for number in range(count):
        words = [luck.choice(GOOD if number % 2 else BAD), *luck.sample(FILLING, 4)]
        luck.shuffle(words)
        text = f"{' '.join(words).capitalize()}, {number}!"
        lines.append(f'{"spam" if number % 2 else "ham"},"{text}",{len(text)}')
    return "\n".join(lines) + "\n"


def made_by_code(code: str) -> tuple[torch.Tensor, torch.Tensor]:
    names: dict[str, object] = {}
    exec(code, names)
    inputs, targets = names["inputs"], names["targets"]
    assert isinstance(inputs, torch.Tensor) and isinstance(targets, torch.Tensor)
    return inputs, targets


@pytest.mark.parametrize("count", [300, 10_500])
def test_sentences_are_learned_from_by_their_words(tmp_path: Path, count: int) -> None:
    text = messages(300) if count == 300 else messages(300).rstrip("\n") + "\n" + "\n".join(
        messages(300).splitlines()[1:] * (count // 300)) + "\n"
    path = made(tmp_path, text)
    source = table.read((path,))
    assert usual_inputs(source, 0) == (1, 2)
    given = examples_of(source, (1,), 0, path=path)
    assert given.is_yes_no and given.target == "kind = spam"
    assert {f"message: {word}" for word in (*GOOD, *BAD, *FILLING)} <= set(given.names)
    assert len(given.names) <= MOST_WORDS
    assert len(given.targets) == min(len(source.parts[0].raw), MOST_ROWS)
    is_spam = np.asarray(given.targets) == 1
    for name, column in zip(given.names, given.columns, strict=True):
        if name.removeprefix("message: ") in GOOD:
            assert not column[~is_spam].any() and column[is_spam].any()
    inputs, targets = made_by_code(given.code)
    assert torch.equal(inputs, torch.from_numpy(np.stack(given.columns)))
    assert torch.equal(targets, torch.from_numpy(given.targets))


def test_words_are_told_apart_from_their_marks() -> None:
    assert words_of("“Free!” -- call NOW, (now) 지금…") == {"free", "call", "now", "지금"}


TARGETS = {
    "a number": ("x,y\n" + "".join(f"{n},{2 * n}.5\n" for n in range(20)), 1, None, False),
    "a number and a threshold": ("x,y\n" + "".join(f"{n},{n}\n" for n in range(20)), 1,
                                 Condition(1, ">", 9.5), True),
    "a large threshold": ("x,y\n" + "".join(f"{n},{1234500 + n}\n" for n in range(20)), 1,
                          Condition(1, ">", 1234509.5), True),
    "two large numbers": ("x,y\n" + "".join(f"{n},{1234567 + n % 2}\n" for n in range(20)), 1,
                          None, True),
    "yes and no": ("x,y\n" + "".join(f"{n},{'yes' if n % 3 else 'no'}\n" for n in range(20)), 1,
                   None, True),
    "classes as inputs": ("c,y\n" + "".join(f"{'rgb'[n % 3]},{n % 2}\n" for n in range(20)), 1,
                          None, True),
    "decimal commas": ("x;y\n" + "".join(f"{n},5;{n}\n" for n in range(20)), 1, None, False),
}


@pytest.mark.parametrize(("content", "target", "yes", "is_yes_no"), TARGETS.values(),
                         ids=TARGETS.keys())
def test_every_target_is_made_alike_by_the_code(
    tmp_path: Path, content: str, target: int, yes: Condition | None, is_yes_no: bool
) -> None:
    path = made(tmp_path, content)
    source = table.read((path,))
    given = examples_of(source, usual_inputs(source, target), target, yes, path)
    assert given.is_yes_no == is_yes_no
    if is_yes_no:
        assert set(np.asarray(given.targets).tolist()) == {0, 1}
    inputs, targets = made_by_code(given.code)
    assert torch.equal(inputs, torch.from_numpy(np.stack(given.columns)))
    assert torch.equal(targets, torch.from_numpy(given.targets))


def test_a_time_series_is_learned_from_too(tmp_path: Path) -> None:
    path = made(tmp_path, "date,hr,n\n" + "".join(
        f"2011-01-0{1 + n // 24},{n % 24},{n * 3 % 7}.5\n" for n in range(48) if n != 7))
    source = series.read((path,))
    given = examples_of(source, (1,), 2, path=path)
    inputs, targets = made_by_code(given.code)
    assert torch.equal(inputs, torch.from_numpy(np.stack(given.columns)))
    assert torch.equal(targets, torch.from_numpy(given.targets)) and len(targets) == 48
