"""A teacher's word, kept so that it cannot be read from the settings."""

import hashlib
import hmac
import os

_ROUNDS = 50_000


def sealed(word: str) -> str:
    """What is kept of a word; of none nothing."""
    if not word:
        return ""
    salt = os.urandom(16)
    return f"{salt.hex()}:{_digest(word, salt).hex()}"


def opens(word: str, seal: str) -> bool:
    """Whether it is the word; without one every word is. What is no seal is opened by none."""
    if not seal:
        return True
    salt, _, digest = seal.partition(":")
    try:
        return hmac.compare_digest(_digest(word, bytes.fromhex(salt)), bytes.fromhex(digest))
    except ValueError:
        return False


def _digest(word: str, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", word.encode("utf-8", "surrogatepass"), salt, _ROUNDS)
