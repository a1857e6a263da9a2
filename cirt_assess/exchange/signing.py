"""Signing a table of contents, and telling whether a signature is right. Imports cryptography."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SIGNATURE = 64
"""Bytes in a signature."""

_PURPOSE = b"cirt-assess package 1\0"
"""What is signed for one purpose is no signature for another."""


def new_signing_key() -> str:
    """A fresh secret key, 64 hexadecimal digits."""
    return Ed25519PrivateKey.generate().private_bytes_raw().hex()


def public_key_of(signing_key: str) -> str:
    return _private(signing_key).public_key().public_bytes_raw().hex()


def sign(contents: bytes, signing_key: str) -> bytes:
    return _private(signing_key).sign(_PURPOSE + contents)


def is_signed(contents: bytes, signature: bytes, public_key: str) -> bool:
    """Whether `signature` is that of the holder of `public_key`."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(signature, _PURPOSE + contents)
    except (InvalidSignature, ValueError):
        return False
    return True


def _private(signing_key: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(signing_key))
