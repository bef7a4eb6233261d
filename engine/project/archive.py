"""A zip archive of a few members with known names, in memory: none is ever unpacked to the disk.

What a stranger's archive says of itself is not believed. A member is read up to a limit, and all
that are read together up to another, while they are unpacked. Members that nobody asks for are not
looked at. Format: APPNOTE.TXT of PKWARE, 6.3.
"""

import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from engine.text import Text

_DIRECTORY_LIMIT = 2**20
"""Bytes that the list of members may take: zipfile makes an object of each of them at once."""

_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest that there is: the same members give the same bytes at any time."""

_KINDS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1 | 0x40 | 0x2000  # in the ordinary way, strongly, and the list of members
_END, _END_SIZE, _LONGEST_COMMENT = b"PK\x05\x06", 22, 2**16
_BEFORE_END_64, _BEFORE_END_64_SIZE = b"PK\x06\x07", 20

_BROKEN = (
    zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
    OverflowError, IndexError, struct.error, zlib.error,
)
"""What zipfile raises for archives that are none, one way or another."""


class BadArchive(Exception):
    """It cannot be used. why: what is wrong with it."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.say())
        self.why = why


class UnpacksToTooMuch(Exception):
    """limit: the bytes that it may unpack to."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


def pack(members: Mapping[str, bytes]) -> bytes:
    """An archive of these members in this order; the same ones give the same bytes."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, _DATE)
            member.create_system = 3  # as on Unix, wherever it is written
            member.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(member, content, zipfile.ZIP_DEFLATED, 6)
    return buffer.getvalue()


class Archive:
    """The members of an archive, by their exact names. Raises BadArchive for what is none.

    room: bytes that all members that are read may unpack to together.
    """

    def __init__(self, content: bytes, room: int) -> None:
        _check_end(content)
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except _BROKEN as error:
            raise BadArchive(Text("it is no zip archive, or a damaged one")) from error
        self._room = self._left = room

    def read(self, name: str, most: int) -> bytes:
        """What is in a member. Raises BadArchive, and UnpacksToTooMuch where that is over `most`
        bytes, or over what is left of the archive's room.
        """
        found = [each for each in self._zip.infolist() if each.orig_filename == name]
        if len(found) != 1:
            raise BadArchive(Text("“{name}” is missing from it", name=name) if not found else
                             Text("“{key}” occurs twice", key=name))
        member, limit = found[0], min(most, self._left)
        mode = member.external_attr >> 16
        if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
            raise BadArchive(Text("{name} in it is not a file", name=name))
        if member.flag_bits & _ENCRYPTED:
            raise BadArchive(Text("{name} in it is encrypted", name=name))
        if member.compress_type not in _KINDS:
            raise BadArchive(Text(
                "{name} in it is compressed in a way that is not read here", name=name))
        try:
            with self._zip.open(member) as file:
                content = file.read(limit + 1)
        except _BROKEN as error:
            raise BadArchive(Text("{name} in it is damaged", name=name)) from error
        if len(content) > limit:
            raise UnpacksToTooMuch(most if limit == most else self._room)
        self._left -= len(content)
        return content


def _check_end(content: bytes) -> None:
    """Raise BadArchive where the list of members is too long, or may be: zipfile reads it whole."""
    start = len(content) - _END_SIZE
    if not (content[start : start + 4] == _END and content[-2:] == b"\0\0"):
        start = content.rfind(_END, max(0, start - _LONGEST_COMMENT))
    if start < 0 or start + _END_SIZE > len(content):
        raise BadArchive(Text("it is no zip archive, or a damaged one"))
    before = start - _BEFORE_END_64_SIZE
    if before >= 0 and content[before : before + 4] == _BEFORE_END_64:
        raise BadArchive(Text("it is a zip archive for gigabytes"))
    if int.from_bytes(content[start + 12 : start + 16], "little") > _DIRECTORY_LIMIT:
        raise BadArchive(Text("its list of members is too long"))
