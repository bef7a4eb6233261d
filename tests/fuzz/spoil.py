"""From a good file to a spoilt one: by its bytes, or by what it says."""

import copy
import gzip
import io
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

Spoil = Callable[[bytes, random.Random], bytes]

NASTY: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 10, 2**31, 2**63, -(2**63), 2**64, 10**40, 10**400, 0.5, -0.0,
    1e308, -1e308, 5e-324, float("nan"), float("inf"), -float("inf"), "", "x", "3", "\x00",
    "\ud800", "\udfff\ud800", "a" * 10_000, "<h1>bold</h1><img src=x>", "../../etc/passwd", "한글",
    "\u202eabc", [], {}, [[]], [None], [[], []], {"": None}, {"label": 3}, [0] * 100, [[0, 0]] * 50,
    [float("nan")] * 3, ["\ud800"], "NaN", "null", "1e999", [[[]]], {"en": "a", "ko": 1},
)

_TOKENS = (
    b"", b"\x00", b"\xff", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"[" * 3000, b"{" * 3000,
    b'{"a":' * 2000, b"NaN", b"Infinity", b"1e999", b"9" * 5000, b'"\\ud800"', b"null", b"\r",
    b"\n", b"\r\n" * 500, b" " * 5000, b"\x1f\x8b", b"\x89PNG\r\n\x1a\n", b"\x7f\xff\xff\xff",
    b"-", b"e", b"\x80\x00\x00\x00", b"\xff\xff\xff\xff", b"\xff" * 8, b'"', b"\\", b"/*",
    b"'", b",", b":",
)


def by_bytes(content: bytes, luck: random.Random) -> bytes:
    """One to four accidents."""
    found = bytearray(content)
    for _ in range(luck.choice((1, 1, 1, 2, 4))):
        at = luck.randrange(len(found) + 1)
        more = min(len(found), at + luck.choice((1, 2, 4, 8, 64, 4096)))
        accident = luck.randrange(8)
        if accident == 0 and found:
            found[at % len(found)] ^= 1 << luck.randrange(8)
        elif accident == 1 and found:
            found[at % len(found)] = luck.choice((0, 1, 0x7F, 0x80, 0xFF, luck.randrange(256)))
        elif accident == 2:
            del found[at:more]
        elif accident == 3:
            found[at:at] = luck.choice(_TOKENS)
        elif accident == 4:
            found[at:at] = found[at:more]
        elif accident == 5:
            del found[at:]
        elif accident == 6:
            found[at:at + 4] = struct.pack(
                luck.choice("<>") + "I", luck.choice((0, 1, 28, 784, 2**16, 2**31, 2**32 - 1)))
        else:
            found[at:more] = luck.randbytes(more - at)
    return bytes(found)


def nasty(luck: random.Random) -> Any:
    return copy.deepcopy(luck.choice(NASTY))


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every place in it: what it is in, and its key or index there."""
    found, rest = [], [value]
    while rest:
        here = rest.pop()
        keys = here.keys() if isinstance(here, dict) else range(len(here))
        for key in keys:
            found.append((here, key))
            if isinstance(here[key], dict | list) and here[key]:
                rest.append(here[key])
    return found


def spoilt_value(value: Any, luck: random.Random) -> Any:
    """Something in it is something else, or not there, or twice, or deep down."""
    value = copy.deepcopy(value)
    for _ in range(luck.choice((1, 1, 1, 2, 3))):
        places = _places(value) if isinstance(value, dict | list) else []
        if not places:
            return nasty(luck)
        here, key = luck.choice(places)
        what = luck.randrange(7)
        if what == 0:
            del here[key]
        elif what == 1 and isinstance(here, dict):
            here[luck.choice(("", "label", "x" * 300, str(key).upper(), "\ud800"))] = here.pop(key)
        elif what == 2 and isinstance(here, list):
            here.extend([here[key]] * luck.choice((1, 7, 300)))
        elif what == 3:
            for _ in range(luck.choice((1, 40, 300))):
                here[key] = [here[key]] if luck.random() < 0.5 else {"a": here[key]}
        else:
            here[key] = nasty(luck)
    return value


def as_text(value: Any, luck: random.Random) -> bytes:
    """As JSON, in one of the ways in which people's programs write it."""
    text = json.dumps(value, ensure_ascii=luck.random() < 0.7)
    if luck.random() < 0.1 and "{" in text:  # a key twice
        text = text.replace("{", '{"label": 3, "label": 4, "digits": 1, "digits": 2, ', 1)
    if luck.random() < 0.05:
        text = "[" * 200 + text + "]" * luck.choice((0, 200))
    coding = luck.choice(("utf-8",) * 8 + ("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1"))
    return text.encode(coding, "replace" if coding == "latin-1" else "surrogatepass")


def by_json(content: bytes, luck: random.Random) -> bytes:
    return as_text(spoilt_value(json.loads(content), luck), luck)


def by_json_lines(content: bytes, luck: random.Random) -> bytes:
    lines = content.splitlines()
    at = luck.randrange(len(lines))
    lines[at] = by_json(lines[at], luck)
    return luck.choice((b"\n", b"\r\n", b"\r", b"\n\n \n")).join(lines)


def by_cells(content: bytes, luck: random.Random) -> bytes:
    """A table in which cells say something else, are missing or too many, or lines come again."""
    coding = json.detect_encoding(content)
    lines = [line.split(",") for line in content.decode(coding).splitlines()]
    for _ in range(luck.choice((1, 1, 2, 4))):
        line = luck.choice(lines)
        at, what = luck.randrange(len(line) + 1), luck.randrange(5)
        if what == 0:
            del line[at:at + luck.choice((1, 1, 3, 400))]
        elif what == 1:
            line[at:at] = line[at:at + luck.choice((1, 2, 784))]
        elif what == 2:
            lines.extend([list(luck.choice(lines)) for _ in range(luck.choice((1, 9)))])
        elif what == 3:
            line[at:at + 1] = [str(nasty(luck))]
        else:
            line[at:at + 1] = [luck.choice((
                "256", "-1", "1e3", "0.5", "255.", "007", "٣", "+5", "1_0", "0x1f", '"3"', " 3 ",
                "3\t", "NaN", "inf", "", "=1+1", "9" * 6000, "\r", "\x85", "\u2028", "label"))]
    text = luck.choice(("\n", "\r\n", "\r", "\n\n")).join(
        luck.choice((",",) * 12 + (";", "\t", "|", " ")).join(line) for line in lines)
    to = luck.choice((coding, "utf-8", "utf-8", "utf-16", "utf-16-be", "cp949", "utf-7"))
    return text.encode(to, "replace")


def unpacked_first(content: bytes, luck: random.Random) -> bytes:
    """What gzip holds is spoilt, and packed again; or much longer than it says."""
    whole = gzip.decompress(content)
    if luck.random() < 0.05:
        return gzip.compress(whole + bytes(luck.choice((1, 2**20, 2**24))), 1)
    return gzip.compress(by_bytes(whole, luck), 1)


def chunk(kind: bytes, data: bytes) -> bytes:
    """Of a PNG, its sum right."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def by_chunks(content: bytes, luck: random.Random) -> bytes:
    """A PNG of which a chunk is spoilt, missing, twice, or new, and every sum is right."""
    chunks, at = [], 8
    while at + 8 <= len(content):
        (length,) = struct.unpack(">I", content[at:at + 4])
        chunks.append((content[at + 4:at + 8], content[at + 8:at + 8 + length]))
        at += 12 + length
    place = luck.randrange(len(chunks))
    kind, data = chunks[place]
    what = luck.randrange(6)
    if what == 0:
        del chunks[place]
    elif what == 1:
        chunks.insert(place, chunks[place])
    elif what == 2:
        extra = luck.choice((b"tRNS", b"PLTE", b"gAMA", b"iCCP", b"zTXt", b"eXIf", b"acTL"))
        chunks.insert(1, (extra, luck.choice((b"", luck.randbytes(luck.randrange(80)),
                                              b"a\0\0" + zlib.compress(bytes(2**20))))))
    elif what == 3:
        width, height = (luck.choice((28, 28, 28, 0, 27, 10**5)) for _ in range(2))
        depth, colour = luck.choice((1, 2, 4, 8, 16, 3)), luck.choice((0, 2, 3, 4, 6, 1))
        chunks[0] = b"IHDR", struct.pack(
            ">IIBBBBB", width, height, depth, colour, 0, 0, luck.randrange(3))
    elif what == 4 and kind == b"IDAT":
        chunks[place] = kind, zlib.compress(luck.randbytes(luck.choice((10, 812, 4000))))
    else:
        chunks[place] = kind, by_bytes(data, luck)
    return content[:8] + b"".join(chunk(*each) for each in chunks)


def by_members(content: bytes, luck: random.Random) -> bytes:
    """A zip archive of which a member is spoilt, missing, or called otherwise; its sums are right.

    JSON is spoilt by what it says, lines of it, weights, and all else by their bytes.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    at, what = luck.randrange(len(members)), luck.randrange(8)
    name, member = members[at]
    if what == 0:
        del members[at]
    elif what == 1:
        members[at] = luck.choice(("../" + name, "/" + name, name.upper(), "")), member
    elif what == 2:
        members[at] = name, by_bytes(member, luck)
    else:
        spoil = {"json": by_json, "jsonl": by_json_lines, "safetensors": by_header}
        members[at] = name, spoil.get(name.split(".")[-1], by_bytes)(member, luck)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in members:
            archive.writestr(name, member)
    return packed.getvalue()


def by_header(content: bytes, luck: random.Random) -> bytes:
    """A safetensors file whose header says something else, and has the length it says."""
    length = int.from_bytes(content[:8], "little")
    header, rest = content[8:8 + length], content[8 + length:]
    said = json.loads(header)
    if luck.random() < 0.5:
        name = luck.choice([each for each in said if each != "__metadata__"])
        said[name]["dtype"] = luck.choice((
            "F8_E5M2", "F8_E8M0", "F8_E4M3", "F4", "C64", "BOOL", "BF16", "F16", "F64", "I8", "U64",
            "I32", "X", "", "f32"))
        text = json.dumps(said).encode()
    else:
        text = by_json(header, luck)
    if luck.random() < 0.3:
        rest = by_bytes(rest, luck)
    return len(text).to_bytes(8, "little") + text + rest
