"""A passphrase is judged cautiously: what is tried first counts for little, and no length alone makes it good."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cirt_assess.passphrase import Strength, bits, strength


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "short",
        "Password123!",
        "Summer2026!",
        "qwertyuiop asdfghjkl",
        "aaaaaaaaaaaaaaaaaaaaaaaa",
        "123456789012345678",
        "admin admin admin admin admin",
        "correct horse",
    ],
)
def test_what_is_tried_first_is_weak_however_long(secret: str) -> None:
    assert strength(secret) is Strength.WEAK


@pytest.mark.parametrize("secret", ["four unrelated words here", "lampe fluss knopf regen", "شجرة نهر باب مطر قمر"])
def test_a_few_words_are_fair_in_any_language(secret: str) -> None:
    assert strength(secret) is Strength.FAIR


@pytest.mark.parametrize("secret", ["lamp river button rain moon chair", "x7Kp9Qz2mT4vRb8w", "kfjqpwmzxhtrbdls"])
def test_six_words_or_sixteen_letters_by_chance_are_strong(secret: str) -> None:
    assert strength(secret) is Strength.STRONG


def test_what_everybody_knows_of_the_team_does_not_count() -> None:
    secret = "sandoria maritime harbour authority lamp"
    assert strength(secret) is Strength.FAIR
    assert strength(secret, ["Sandoria CIRT", "Maritime Harbour Authority"]) is Strength.WEAK


@given(st.text(max_size=40), st.text(max_size=40))
def test_more_letters_in_another_word_never_make_it_easier(secret: str, more: str) -> None:
    assert bits(f"{secret} {more}") >= bits(secret)
