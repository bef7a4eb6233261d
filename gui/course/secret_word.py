"""A teacher's word, kept so that it cannot be read from the settings."""

import hashlib
import hmac
import os
import re
import unicodedata

_ROUNDS = 50_000

_SEAL = re.compile("([0-9a-f]{32}):([0-9a-f]{64})")


def sealed(word: str) -> str:
    """What is kept of a word; of none nothing."""
    if not word:
        return ""
    salt = os.urandom(16)
    return f"{salt.hex()}:{_digest(word, salt).hex()}"


def opens(word: str, seal: str) -> bool:
    """Whether it is the word; without one every word is.

    What is no seal is a word as it is: so it stands in settings that are laid down for a room.
    """
    if not seal:
        return True
    found = _SEAL.fullmatch(seal)
    if found is None:
        return hmac.compare_digest(_bytes_of(word), _bytes_of(seal))
    salt, digest = map(bytes.fromhex, found.groups())
    return hmac.compare_digest(_digest(word, salt), digest)


def _digest(word: str, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", _bytes_of(word), salt, _ROUNDS)


def _bytes_of(word: str) -> bytes:
    """The same of Korean in whole syllables and in letters, as one system or the other types it."""
    return unicodedata.normalize("NFC", word).encode("utf-8", "surrogatepass")
