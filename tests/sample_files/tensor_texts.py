"""Texts as files for the tests."""

from pathlib import Path

from engine.tensors.kinds.text.reader import TextOptions, TextSource, read

KOREAN = "오늘도 또 우리 수탉이 막 쫓기었다.\n내가 점심을 먹고 나무를 하러 갈 양으로 나올 때이었다."

USUAL = TextOptions()


def source(path: Path, options: TextOptions = USUAL) -> TextSource:
    found = read((path,), options)
    assert isinstance(found, TextSource)
    return found


def written(folder: Path, content: bytes) -> Path:
    path = folder / "a text.txt"
    path.write_bytes(content)
    return path


def letters(of: TextSource) -> str:
    return "".join(map(chr, of.parts[0].raw.tolist()))


def said(of: TextSource) -> str:
    return "\n".join(f"{each.name.say()}: {each.value.say()}" for each in of.found)
