"""Keys on this machine, the one line that others know, and who is trusted how far."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from cirt_assess.exchange import identity as keys_of
from cirt_assess.exchange.contacts import ContactError, Contacts, Trust
from cirt_assess.exchange.identity import (
    Identity,
    IdentityError,
    IdentitySealed,
    NotAPublicLine,
    fingerprint,
    is_sealed,
    load_identity,
    public_line,
    read_public_line,
    save_identity,
)
from cirt_assess.exchange.manifest import PublicKeys
from cirt_assess.profile import Author
from tests.exchange.samples import ANA, BEN, Person

ME = Author("a-1c9", "Ana Müller")


# --- on this machine ---------------------------------------------------------------------------


def test_keys_are_made_once_and_stay(tmp_path: Path) -> None:
    first = load_identity(tmp_path, ME)
    assert load_identity(tmp_path, ME) == first
    assert (tmp_path / "identity.json").stat().st_mode & 0o777 == 0o600
    assert first.public.author == "a-1c9"
    assert first.public.name == "Ana Müller"


def test_a_new_name_keeps_the_keys(tmp_path: Path) -> None:
    first = load_identity(tmp_path, ME)
    renamed = load_identity(tmp_path, Author("a-1c9", "Ana Schmidt"))
    assert renamed.public.signing == first.public.signing
    assert renamed.public.name == "Ana Schmidt"


def test_a_passphrase_seals_them_and_can_be_changed_and_taken_away(tmp_path: Path) -> None:
    own = load_identity(tmp_path, ME)
    save_identity(tmp_path, own, "first")
    assert is_sealed(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["identity.sealed"]
    assert own.sealing_key.encode() not in (tmp_path / "identity.sealed").read_bytes()
    assert load_identity(tmp_path, ME, "first") == own
    for wrong in (None, "second", ""):
        with pytest.raises(IdentitySealed):
            load_identity(tmp_path, ME, wrong)
    save_identity(tmp_path, own, "second")
    assert load_identity(tmp_path, ME, "second") == own
    save_identity(tmp_path, own, None)
    assert [one.name for one in tmp_path.iterdir()] == ["identity.json"]
    assert load_identity(tmp_path, ME) == own


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"signing": "x", "sealing": "y"}', b"\xff", b'{"signing":1}'])
def test_damaged_keys_are_never_replaced_by_new_ones(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "identity.json").write_bytes(content)
    with pytest.raises(IdentityError, match="cannot be read"):
        load_identity(tmp_path, ME)
    assert (tmp_path / "identity.json").read_bytes() == content


def test_a_damaged_seal_is_told(tmp_path: Path) -> None:
    save_identity(tmp_path, Identity.new(ME), "pass")
    file = tmp_path / "identity.sealed"
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(IdentityError):
        load_identity(tmp_path, ME, "pass")


def test_secrets_stand_in_no_repr() -> None:
    own = Identity.new(ME)
    shown = repr([own, own.keys, own.maker])
    assert own.signing_key not in shown
    assert own.sealing_key not in shown


# --- the public line ---------------------------------------------------------------------------


def test_a_public_line_is_one_line_and_comes_back() -> None:
    for name in ("Ana", "Ana Müller", "أنا", "Ana  with two spaces"):
        keys = ANA.public.model_copy(update={"name": " ".join(name.split())})
        line = public_line(keys)
        assert "\n" not in line
        assert len(line) < 220
        assert read_public_line(line) == keys


def test_what_mail_programs_do_to_a_line_does_no_harm() -> None:
    line = public_line(ANA.public)
    assert read_public_line("  \r\n".join(line.split(" ")) + "\n") == ANA.public
    with pytest.raises(NotAPublicLine):  # a line broken within a word is refused, never misread
        middle = line.index(max(line.split(), key=len)) + 5
        read_public_line(line[:middle] + "\n" + line[middle:])


def test_a_letter_that_was_copied_wrong_is_noticed() -> None:
    line = public_line(ANA.public)
    chance = random.Random(1)
    keys_end = line.rindex(" ")
    for _ in range(300):
        place = chance.randrange(keys_end)
        letter = chance.choice("abcdefghijklmnopqrstuvwxyz0123456789")
        if line[place] in (letter, " "):
            continue
        with pytest.raises(NotAPublicLine):
            read_public_line(line[:place] + letter + line[place + 1 :])


@pytest.mark.parametrize("text", ["", "hello", "cirt-key-1", "cirt-key-1 a b c d e", "AGE-SECRET-KEY-1QQ"])
def test_other_text_is_no_public_line(text: str) -> None:
    with pytest.raises(NotAPublicLine):
        read_public_line(text)


def test_a_fingerprint_is_eight_words_of_a_list_that_never_changes() -> None:
    words = keys_of._words()
    assert len(words) == len(set(words)) == 256
    assert len({word[:4] for word in words}) == 256, "four letters are enough to tell them apart"
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    keys = PublicKeys(author="a-1", name="x", signing="0" * 64, sealing="age1" + "q" * 58)
    assert " ".join(fingerprint(keys)) == FINGERPRINT


FINGERPRINT = "parrot heron nickel socket raft donkey bucket dragon"


def test_a_fingerprint_stands_for_the_keys_and_the_author_but_not_for_the_name() -> None:
    base = fingerprint(ANA.public)
    assert fingerprint(ANA.public.model_copy(update={"name": "Other"})) == base
    for change in ({"author": "a-Eve"}, {"signing": BEN.public.signing}, {"sealing": BEN.public.sealing}):
        assert fingerprint(ANA.public.model_copy(update=change)) != base


# --- contacts ----------------------------------------------------------------------------------


def test_contacts_are_kept_by_name(tmp_path: Path) -> None:
    Contacts().add(BEN.public).add(ANA.public).save(tmp_path)
    people = Contacts.load(tmp_path).people
    assert [one.keys.name for one in people] == ["Ana", "Ben"]
    assert [one.verified for one in people] == [False, False]
    assert (tmp_path / "contacts.json").stat().st_mode & 0o777 == 0o600


def test_trust_goes_by_key_and_author() -> None:
    known = Contacts().add(BEN.public)
    assert known.trust(BEN.public) is Trust.KNOWN
    assert known.verify("Ben").trust(BEN.public) is Trust.VERIFIED
    assert known.trust(ANA.public) is Trust.UNKNOWN
    assert replace(known, own=ANA.public).trust(ANA.public) is Trust.OWN
    assert known.trust(BEN.public.model_copy(update={"author": "a-Ana"})) is Trust.UNKNOWN


def test_another_key_of_somebody_known_is_not_taken_silently() -> None:
    known = Contacts().add(BEN.public).verify("Ben")
    other = Person.new("Ben").public
    with pytest.raises(ContactError, match="another key"):
        known.add(other)
    assert known.remove("Ben").add(other).trust(other) is Trust.KNOWN


def test_a_new_name_keeps_the_mark_and_a_new_sealing_key_does_not() -> None:
    known = Contacts().add(BEN.public).verify("Ben")
    renamed = known.add(BEN.public.model_copy(update={"name": "Benjamin"}))
    assert renamed.name_of(BEN.public) == "Benjamin"
    assert renamed.trust(BEN.public) is Trust.VERIFIED
    resealed = known.add(BEN.public.model_copy(update={"sealing": ANA.recipient}))
    assert resealed.trust(BEN.public) is Trust.KNOWN


def test_a_name_that_two_people_have_is_asked_again() -> None:
    known = Contacts().add(BEN.public).add(ANA.public.model_copy(update={"name": "Ben"}))
    with pytest.raises(ContactError, match="More than one"):
        known.find("Ben")
    assert known.find("a-Ana").keys.signing == ANA.public.signing
    with pytest.raises(ContactError, match="None"):
        known.find("Eve")


def test_a_damaged_list_is_told_and_left(tmp_path: Path) -> None:
    (tmp_path / "contacts.json").write_text("[1]")
    with pytest.raises(ContactError, match="cannot be read"):
        Contacts.load(tmp_path)
