"""Every error is a sentence that says what is wrong, what is safe and what to do."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from cirt_assess.exchange import errors
from cirt_assess.exchange.errors import ExchangeError, Reason
from cirt_assess.store import errors as of_the_store

EVERY = [one for one in vars(errors).values() if inspect.isclass(one) and issubclass(one, ExchangeError)]
FACTS: dict[str, str | int] = {"found": 2, "known": 1, "what": "evidence", "limit": 1000, "why": "No space left"}
OWN_FORM = (errors.Malformed, errors.NotFitToTravel)


@pytest.mark.parametrize("kind", [one for one in EVERY if one not in (ExchangeError, *OWN_FORM)])
def test_each_error_is_a_few_sentences_about_one_file(kind: type[ExchangeError]) -> None:
    assert_is_readable(str(kind(Path("/somewhere/package.cirtx"), **FACTS)))


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_has_its_words(reason: Reason) -> None:
    for kind in OWN_FORM:
        error = kind(Path("/somewhere/package.cirtx"), reason, "entry 7")
        assert_is_readable(str(error))
        assert "entry 7" in str(error)


def assert_is_readable(text: str) -> None:
    assert "package.cirtx" in text
    assert "/somewhere" not in text
    assert "{" not in text
    assert text.endswith(".")
    assert 1 <= text.count(". ") + 1 <= 4
    assert len(text) < 320


def test_no_name_stands_for_two_errors() -> None:
    """The process that opens files names its errors, and the parent finds them by name."""
    ours = {one.__name__ for one in EVERY}
    theirs = {name for name, one in vars(of_the_store).items() if inspect.isclass(one)} - {"KnownError"}
    assert not ours & theirs
