"""Enough of protobuf's encoding to write a message. Nothing here reads one.

Source: protobuf.dev/programming-guides/encoding. A field is a key, number << 3 | kind, then a
varint (kind 0), or a length and so many bytes (kind 2).
"""

Value = int | bytes | str


def message(*fields: tuple[int, Value]) -> bytes:
    """Fields by their numbers, in this order; texts in UTF-8, other messages as their bytes.

    Whole numbers are 0 or more.
    """
    return b"".join(_field(number, value) for number, value in fields)


def _field(number: int, value: Value) -> bytes:
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    content = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says that more follow."""
    if value < 0:
        raise ValueError(f"{value} is negative")
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    parts.append(value)
    return bytes(parts)
