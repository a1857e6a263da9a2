"""Broken and hostile packages by name, each with the error it must end in. `make` writes one."""

from __future__ import annotations

import base64
import json
import secrets
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import TypeAlias

from cirt_assess.exchange import errors, sealing
from cirt_assess.exchange.container import head_of
from cirt_assess.exchange.errors import Reason
from cirt_assess.exchange.lines import line_of
from cirt_assess.revisions import Kind
from tests.exchange.samples import ANA, TIME, Forge, Person, catalogue, revision, sealed

End: TypeAlias = type[errors.ExchangeError] | Reason
"""The error, or why it is malformed."""

Broken: TypeAlias = tuple[Callable[[], bytes], End]

N = errors.NotAPackage
A = errors.Altered


def every() -> dict[str, Broken]:
    """All of them; those with a passphrase are tried with PASSPHRASE."""
    groups = (
        outside,
        locks,
        age_heads,
        age_bodies,
        lengths,
        manifests,
        signatures,
        parts,
        lines,
        values,
        links,
        contents,
    )
    return {f"{group.__name__}: {name}": broken for group in groups for name, broken in group()}


PASSPHRASE = "hunter2"

Named: TypeAlias = Iterator[tuple[str, Broken]]


def given(data: bytes) -> Callable[[], bytes]:
    return lambda: data


def forged(**changes: object) -> Callable[[], bytes]:
    return lambda: Forge(**changes).package()  # type: ignore[arg-type]


# --- the file as a whole -----------------------------------------------------------------------


def outside() -> Named:
    whole = Forge().package()
    body = whole[14:]
    for name, data in {
        "empty": b"",
        "one byte": b"c",
        "only the name": b"cirtx-1",
        "no line end": b"cirtx-1 00000",
        "other name": b"cirty-1 00000\n" + body,
        "upper case": b"CIRTX-1 00000\n" + body,
        "version nought": b"cirtx-0 00000\n" + body,
        "version in letters": b"cirtx-a 00000\n" + body,
        "windows line end": b"cirtx-1 0000\r\n" + body,
        "byte order mark": b"\xef\xbb\xbf" + whole,
        "space before": b" " + whole,
        "size in letters": b"cirtx-1 0000x\n" + body,
        "size below nought": b"cirtx-1 -0001\n" + body,
        "size in other digits": b"cirtx-1 0000\xb9\n" + body,
        "an age file alone": body,
        "text": b"Dear colleague, please find enclosed.\n" * 50,
        "web page": b"<!DOCTYPE html><script>alert(1)</script>" * 20,
        "zip": zipped(),
        "database": b"SQLite format 3\0" + bytes(4080),
        "program": b"MZ" + bytes(500),
        "noughts": bytes(5000),
        "chance": secrets.token_bytes(5000),
    }.items():
        yield name, (given(data), N)
    yield "version two", (given(b"cirtx-2 00000\n" + body), errors.NewerPackage)
    yield "only the head", (given(b"cirtx-1 00000\n"), Reason.HEADER)
    yield "twice", (given(whole + whole), A)
    yield "sealed for others", (lambda: head_of(b"") + sealed(Forge().inside(), [Person.new("Eve")]), errors.NotForYou)


def zipped() -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../evil.txt", b"0" * 1_000_000)
    return into.getvalue()


def locks() -> Named:
    """The part that a passphrase opens."""
    body = Forge().package()[14:]
    identity, _ = sealing.new_identity()
    good = sealing.lock(identity.encode(), PASSPHRASE, work=10)

    def locked(lock: bytes) -> Callable[[], bytes]:
        return given(b"cirtx-1 %05d\n%s" % (len(lock), lock) + body)

    def holding(secret: bytes) -> Callable[[], bytes]:
        return locked(sealing.lock(secret, PASSPHRASE, work=10))

    yield "longer than the file", (given(b"cirtx-1 04000\n" + good), Reason.LOCK)
    yield "larger than any", (locked(bytes(5000)), Reason.LOCK)
    yield "noughts", (locked(bytes(200)), Reason.HEADER)
    yield "cut", (locked(good[:-40]), A)
    yield "changed", (locked(good[:-1] + bytes([good[-1] ^ 1])), A)
    yield "other passphrase", (locked(sealing.lock(b"x", "other", work=10)), errors.PackagePassphraseWrong)
    yield "for a person", (locked(sealed(b"x")), Reason.LOCK)
    yield "holds nothing", (holding(b""), Reason.LOCK)
    yield "holds a text", (holding(b"AGE-SECRET-KEY-1"), Reason.LOCK)
    yield "holds bytes", (holding(b"\xff\xfe" * 30), Reason.LOCK)
    yield "holds much", (holding(b"A" * 3000), Reason.LOCK)
    yield "holds a key that opens nothing", (locked(good), Reason.LOCK)
    yield "not the one that was signed", (given(head_of(good) + sealed(Forge().inside())), Reason.LOCK)
    for work in (19, 23, 63, 99):
        yield f"work {work}", (locked(good.replace(b" 10\n", b" %d\n" % work)), Reason.HEADER)
    for name, work_text in {
        "nought": b"0",
        "leading nought": b"010",
        "minus": b"-1",
        "plus": b"+9",
        "hex": b"0xa",
    }.items():
        yield f"work {name}", (locked(good.replace(b" 10\n", b" %s\n" % work_text)), Reason.HEADER)


def age_heads() -> Named:
    """What the age library never sees."""
    body = sealed(Forge().inside())
    first, stanza, secret, _ = body.split(b"\n", 3)
    rest = body[body.index(b"\n--- ") + 1 :]
    grease = b"-> grease x\n" + base64.b64encode(bytes(32)).rstrip(b"=") + b"\n"

    def put(*lines: bytes, after: bytes = rest) -> Callable[[], bytes]:
        return given(b"cirtx-1 00000\n" + b"\n".join(lines) + b"\n" + after)

    yield "version 2", (put(b"age-encryption.org/v2", stanza, secret), Reason.HEADER)
    yield "armor", (given(b"cirtx-1 00000\n-----BEGIN AGE ENCRYPTED FILE-----\n"), Reason.HEADER)
    yield "windows line ends", (given(b"cirtx-1 00000\n" + body.replace(b"\n", b"\r\n", 3)), Reason.HEADER)
    yield "no recipient", (put(first), Reason.HEADER)
    yield "21 recipients", (put(first, (grease * 21)[:-1]), Reason.HEADER)
    yield "5,000 recipients", (put(first, (grease * 5000)[:-1]), Reason.HEADER)
    yield (
        "a head without end",
        (given(b"cirtx-1 00000\n" + first + b"\n" + grease[:12] + b"A" * 200_000), Reason.HEADER),
    )
    yield "a long recipient", (put(first, b"-> X25519 " + b"A" * 20_000, secret), Reason.HEADER)
    yield "a recipient of many lines", (put(first, b"-> a b\n" + b"\n".join([b"A" * 64] * 400), b""), Reason.HEADER)
    yield "a passphrase beside a person", (put(first, b"-> scrypt AAAA 10", secret, stanza, secret), Reason.HEADER)
    yield "a passphrase of much work", (put(first, b"-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30", secret), Reason.HEADER)
    yield "a passphrase of no work", (put(first, b"-> scrypt AAAAAAAAAAAAAAAAAAAAAA", secret), Reason.HEADER)
    yield "two spaces", (put(first, stanza.replace(b" ", b"  "), secret), Reason.HEADER)
    yield "a tab", (put(first, stanza.replace(b" ", b"\t"), secret), Reason.HEADER)
    yield "letters that are none", (put(first, stanza + "é".encode(), secret), Reason.HEADER)
    yield "padding", (put(first, stanza, secret + b"="), Reason.HEADER)
    yield "no seal", (put(first, stanza, secret, after=b"---\n" + rest[48:]), Reason.HEADER)
    yield "a short seal", (put(first, stanza, secret, after=rest[:30] + b"\n"), Reason.HEADER)
    yield "another seal", (put(first, stanza, secret, after=b"--- " + b"A" * 43 + rest[47:]), A)
    yield "another recipient added", (put(first, grease + stanza, secret), A)


def age_bodies() -> Named:
    """What the library finds out itself."""
    head = b"cirtx-1 00000\n"
    long = sealed(Forge(evidence=[secrets.token_bytes(200_000)]).inside())
    start = long.index(b"\n", long.index(b"\n--- ") + 1) + 1 + 16
    chunk = 64 * 1024 + 16
    first, second = long[start : start + chunk], long[start + chunk : start + 2 * chunk]
    yield "cut at a chunk", (given(head + long[: start + chunk]), A)
    yield "cut in a chunk", (given(head + long[: start + chunk + 5]), A)
    yield "a chunk twice", (given(head + long[: start + chunk] + first + long[start + chunk :]), A)
    yield "a chunk left out", (given(head + long[:start] + long[start + chunk :]), A)
    yield "chunks exchanged", (given(head + long[:start] + second + first + long[start + 2 * chunk :]), A)
    yield "a byte more", (given(head + long + b"\0"), A)
    yield "no body", (given(head + long[: start - 16]), A)
    yield "noughts for a body", (given(head + long[:start] + bytes(100_000)), A)


# --- inside ------------------------------------------------------------------------------------


def lengths() -> Named:
    yield "nothing", (given(head_of(b"") + sealed(b"")), Reason.SIZE)
    yield "two bytes", (given(head_of(b"") + sealed(b"\0\0")), Reason.SIZE)
    yield "a manifest of nothing", (forged(length=bytes(4)), Reason.CONTENTS)
    yield "a manifest of 4 GiB", (forged(length=b"\xff" * 4), Reason.CONTENTS)
    yield "a manifest of 5 MiB", (forged(raw=b" " * (5 << 20)), Reason.CONTENTS)
    yield "a manifest longer than the package", (forged(length=(100_000).to_bytes(4)), Reason.SIZE)
    yield "no signature", (given(head_of(b"") + sealed(Forge().inside()[: 4 + len(Forge().manifest())])), Reason.SIZE)
    yield "no parts", (given(head_of(b"") + sealed(Forge().inside()[: 68 + len(Forge().manifest())])), Reason.SIZE)
    yield "half a part", (given(head_of(b"") + sealed(Forge().inside()[:-100])), Reason.SIZE)
    yield "more after the last part", (forged(after=b"\n"), Reason.REST)
    yield "a package after the package", (forged(after=Forge().inside()), Reason.REST)
    yield "100 MB of noughts after the last part", (forged(after=bytes(100_000_000)), Reason.REST)


def manifests() -> Named:
    good = Forge().manifest()
    for name, raw in {
        "no JSON": b"format: 1",
        "a list": b"[]",
        "a number": b"1",
        "nothing": b"null",
        "cut": good[:-1],
        "two": good + good,
        "not a number": good.replace(b'"format": 1', b'"format": NaN'),
        "infinity": good.replace(b'"format": 1', b'"format": 1e999'),
        "a fraction": good.replace(b'"format": 1', b'"format": 1.0'),
        "a number as text": good.replace(b'"format": 1', b'"format": "1"'),
        "yes as a number": good.replace(b'"format": 1', b'"format": true'),
        "5,000 digits": good.replace(b'"format": 1', b'"format": ' + b"9" * 5000),
        "100,000 lists": b"[" * 100_000,
        "100,000 nested": good.replace(b'"0.1.0"', b'{"a":' * 100_000 + b"1" + b"}" * 100_000),
        "utf-16": good.decode().encode("utf-16"),
        "a byte order mark": b"\xef\xbb\xbf" + good,
        "no text": b"\xff\xfe" * 400,
        "half a character": good.replace(b'"Ana"', b'"\\ud800"'),
    }.items():
        yield name, (forged(raw=raw), Reason.CONTENTS)
    for name in ("format", "reader", "program", "made", "maker", "scope", "lock", "parts"):
        yield f"without {name}", (forged(without=(name,)), Reason.CONTENTS)
    maker = ANA.public.model_dump()
    for name, change in {
        "something more": {"more": 1},
        "version below nought": {"format": -1},
        "program of 1 MB": {"program": "x" * 1_000_000},
        "yesterday": {"made": "yesterday"},
        "local time": {"made": TIME[:-1]},
        "no scope": {"scope": ""},
        "other scope": {"scope": "everything"},
        "a lock that is none": {"lock": "x"},
        "maker as text": {"maker": "Ana"},
        "maker with more": {"maker": maker | {"admin": True}},
        "maker without a name": {"maker": {key: value for key, value in maker.items() if key != "name"}},
        "maker of 1,000 letters": {"maker": maker | {"name": "A" * 1000}},
        "maker in two lines": {"maker": maker | {"name": "Ana\nverified"}},
        "maker turned round": {"maker": maker | {"name": "\u202eanA"}},
        "maker with a bell": {"maker": maker | {"name": "Ana\a"}},
        "maker outside": {"maker": maker | {"author": "../../etc"}},
        "key too short": {"maker": maker | {"signing": "ab"}},
        "key in capitals": {"maker": maker | {"signing": maker["signing"].upper()}},
        "key that is none": {"maker": maker | {"sealing": "age1qqq"}},
        "parts as text": {"parts": "revisions"},
        "no parts": {"parts": []},
    }.items():
        yield name, (forged(contents=change), Reason.CONTENTS)
    yield "10,001 parts", (forged(contents={"parts": [Forge().parts()[0]] * 10_001}), Reason.CONTENTS)
    yield "asks for a newer reader", (forged(contents={"reader": 2, "format": 2}), errors.NewerPackage)
    yield "asks for the newest reader of all", (forged(contents={"reader": 2**60}), errors.NewerPackage)


def signatures() -> Named:
    eve = Person.new("Eve")
    bad = errors.BadSignature
    yield "noughts", (forged(signature=bytes(64)), bad)
    yield "chance", (forged(signature=secrets.token_bytes(64)), bad)
    yield "of another", (forged(signer=eve, contents={"maker": ANA.public.model_dump()}), bad)
    yield "of the same person for another package", (lambda: resigned(Forge(), Forge(lines=[])), bad)
    yield "for another purpose", (lambda: Forge(signature=raw_signature(Forge().manifest())).package(), bad)


def resigned(one: Forge, other: Forge) -> bytes:
    """One package with the signature of another."""
    size = len(other.manifest())
    one.signature = other.inside()[4 + size : 68 + size]
    return one.package()


def raw_signature(text: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(ANA.signing_key)).sign(text)


def parts() -> Named:
    size, one = len(b"".join(line + b"\n" for line in Forge().lines)), Forge().parts()[0]
    whole = catalogue()
    carried = [(whole.id, whole.version, whole.body.encode())]
    for name, change, reason in (
        ("smaller than it is", {"size": size - 1}, Reason.SIZE),
        ("larger than it is", {"size": size + 1}, Reason.SIZE),
        ("of no size", {"size": 0}, Reason.SIZE),
        ("smaller than nothing", {"size": -1}, Reason.CONTENTS),
        ("fewer than there are", {"count": 6}, Reason.SIZE),
        ("more than there are", {"count": 8}, Reason.SIZE),
        ("none", {"count": 0}, Reason.SIZE),
        ("half a size", {"size": 1.5}, Reason.CONTENTS),
        ("size as text", {"size": str(size)}, Reason.CONTENTS),
        ("another digest", {"sha256": "0" * 64}, Reason.DIGEST),
        ("digest in capitals", {"sha256": one["sha256"].upper()}, Reason.CONTENTS),
        ("half a digest", {"sha256": "0" * 32}, Reason.CONTENTS),
        ("no kind", {"kind": ""}, Reason.CONTENTS),
        ("other kind", {"kind": "program"}, Reason.CONTENTS),
        ("revisions with a name", {"name": "x"}, Reason.CONTENTS),
        ("something more", {"path": "/etc/passwd"}, Reason.CONTENTS),
        ("2 TB of revisions", {"size": 2 << 40}, errors.TooMuch),
        ("a million million revisions", {"count": 10**12}, errors.TooMuch),
        ("more than can be counted", {"size": 2**70}, Reason.CONTENTS),
    ):
        yield name, (forged(listed={0: change}), reason)
    renamed: dict[str, dict[str, object]] = {
        "a catalogue without a name": {"name": ""},
        "a catalogue outside": {"name": "../../sim3"},
        "a catalogue in a folder": {"name": "a/b"},
        "a catalogue with a drive": {"name": "C:\\sim3"},
        "a catalogue in two lines": {"name": "a\nb"},
        "a catalogue turned round": {"name": "\u202esim3"},
        "two of one catalogue": {"count": 2},
        "a catalogue below nought": {"version": -1},
    }
    for name, other in renamed.items():
        yield name, (forged(catalogues=carried, listed={1: other}), Reason.CONTENTS)
    yield "revisions twice", (forged(contents={"parts": [one, one]}), Reason.CONTENTS)
    yield "a catalogue twice", (forged(catalogues=carried * 2), Reason.CONTENTS)
    yield "evidence twice", (forged(evidence=[b"seen", b"seen"]), Reason.CONTENTS)
    yield (
        "evidence before revisions",
        (
            forged(evidence=[b"seen"], contents={"parts": Forge(evidence=[b"seen"]).parts()[::-1]}),
            Reason.CONTENTS,
        ),
    )
    yield "evidence cut", (forged(evidence=[b"seen"], listed={1: {"size": 3}}), Reason.DIGEST)
    yield "evidence of another digest", (forged(evidence=[b"seen"], listed={1: {"sha256": "1" * 64}}), Reason.DIGEST)
    yield "evidence with a name", (forged(evidence=[b"seen"], listed={1: {"name": "CON"}}), Reason.CONTENTS)
    yield "a petabyte of evidence", (forged(evidence=[b"seen"], listed={1: {"size": 1 << 50}}), errors.TooMuch)
    yield "a catalogue of a gigabyte", (forged(catalogues=carried, listed={1: {"size": 1 << 30}}), errors.TooMuch)


# --- revisions ---------------------------------------------------------------------------------

GOOD = revision(2)
SAID = json.loads(line_of(GOOD))


def compact(said: object) -> bytes:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def with_line(line: bytes) -> Callable[[], bytes]:
    return forged(lines=[line])


def changed(place: int, value: object) -> Callable[[], bytes]:
    return with_line(compact([*SAID[:place], value, *SAID[place + 1 :]]))


ENTITY, FIELD, VALUE, PARENTS, AUTHOR, WHEN, KIND, ACTION = range(8)


def lines() -> Named:
    for name, line in {
        "nothing": b"",
        "a space": b" ",
        "no JSON": b"hello",
        "an object": compact({"entity": "x"}),
        "seven texts": compact(SAID[:7]),
        "nine texts": compact([*SAID, ""]),
        "cut": line_of(GOOD)[:-1],
        "not utf-8": line_of(GOOD).replace(b"rate", b"r\xff\xfe"),
        "a nought": line_of(GOOD).replace(b"rate", b"r\0te"),
        "a list of lists": b"[" * 50_000 + b"]" * 50_000,
    }.items():
        yield name, (with_line(line), Reason.LINE)
    yield "a space between", (with_line(line_of(GOOD).replace(b",", b", ", 1)), Reason.IDENTITY)
    yield "a letter in numbers", (with_line(line_of(GOOD).replace(b"rate:", b"r\\u0061te:")), Reason.IDENTITY)
    yield "a slash in escape", (with_line(line_of(GOOD).replace(b"rating/", b"rating\\/")), Reason.IDENTITY)
    yield "windows line end", (with_line(line_of(GOOD) + b"\r"), Reason.IDENTITY)
    yield "a line of 5 MB", (with_line(b" " * 5_000_000), Reason.SIZE)
    yield "two in a line", (with_line(line_of(GOOD) + line_of(GOOD)), Reason.LINE)
    for name, place, value in (
        ("entity without id", ENTITY, "rating"),
        ("entity of nothing", ENTITY, ""),
        ("entity in capitals", ENTITY, "Rating/1"),
        ("entity upwards", ENTITY, "rating/../../x"),
        ("entity from the root", ENTITY, "/etc/passwd"),
        ("entity with two slashes", ENTITY, "rating//x"),
        ("entity with a slash at the end", ENTITY, "rating/x/"),
        ("entity with a space", ENTITY, "rating/a b"),
        ("entity in two lines", ENTITY, "rating/a\nb"),
        ("entity turned round", ENTITY, "rating/\u202eab"),
        ("entity of look-alikes", ENTITY, "r\u0430ting/x"),
        ("entity of 9 parts", ENTITY, "rating" + "/x" * 9),
        ("entity of 1,000 letters", ENTITY, "rating/" + "x" * 1000),
        ("entity as a number", ENTITY, 1),
        ("no field", FIELD, ""),
        ("field with a slash", FIELD, "a/b"),
        ("field in two lines", FIELD, "a\nb"),
        ("no value", VALUE, ""),
        ("value as a number", VALUE, 2),
        ("value as nothing", VALUE, None),
        ("parents as text", PARENTS, "0" * 64),
        ("parent of ten letters", PARENTS, ["0" * 10]),
        ("parent in capitals", PARENTS, ["A" * 64]),
        ("parent twice", PARENTS, ["0" * 64, "0" * 64]),
        ("parents not in order", PARENTS, ["1" * 64, "0" * 64]),
        ("1,001 parents", PARENTS, [f"{number:064x}" for number in range(1001)]),
        ("no author", AUTHOR, ""),
        ("author in two lines", AUTHOR, "a\nb"),
        ("author upwards", AUTHOR, "../a"),
        ("no time", WHEN, ""),
        ("time in words", WHEN, "now"),
        ("month 13", WHEN, "2026-13-21T14:02:05.000000Z"),
        ("30 February", WHEN, "2026-02-30T14:02:05.000000Z"),
        ("hour 25", WHEN, "2026-11-21T25:02:05.000000Z"),
        ("time of another zone", WHEN, "2026-11-21T14:02:05.000000+02:00"),
        ("time without fractions", WHEN, "2026-11-21T14:02:05Z"),
        ("no kind", KIND, ""),
        ("other kind", KIND, "erase"),
        ("kind in capitals", KIND, "ENTRY"),
        ("no action", ACTION, ""),
        ("action with two targets", ACTION, "undo:1>2>3"),
        ("action with a quote", ACTION, "rate:'; DROP TABLE revisions"),
    ):
        yield name, (changed(place, value), Reason.LINE)


def values() -> Named:
    for name, text in {
        "no JSON": "two",
        "a fraction": "2.5",
        "a power": "2e0",
        "not a number": "NaN",
        "infinity": "Infinity",
        "minus infinity": "-Infinity",
        "minus nought": "-0",
        "a leading nought": "02",
        "a space before": " 2",
        "5,000 digits": "9" * 5000,
        "20 digits": "9" * 20,
        "a key twice": '{"a":1,"a":2}',
        "keys not in order": '{"b":1,"a":2}',
        "a list with spaces": "[1, 2]",
        "a letter in numbers": '"\\u0061"',
        "a nought": '"\\u0000"',
        "a bell": '"\\u0007"',
        "half a character": '"\\ud800"',
        "a text turned round": '"\u202eabc"',
        "no character at all": '"\uffff"',
        "a line end of windows": '"a\\r\\nb"',
        "a key turned round": '{"\u202ea":1}',
        "a text of 100,001 letters": json.dumps("x" * 100_001),
        "21 lists": "[" * 21 + "]" * 21,
        "10,000 lists": "[" * 10_000 + "]" * 10_000,
        "a list without end": "[1",
        "two values": "1 2",
        "no text": '"',
    }.items():
        yield name, (changed(VALUE, text), Reason.VALUE)


def links() -> Named:
    first, second = revision(1), revision(3, author="a-Ben")
    elsewhere = revision(4, slot=("rating/r-1/sim3-v2i/O-9", "level"))

    def holding(*all_of: object) -> Callable[[], bytes]:
        return forged(lines=[line_of(one) for one in all_of])  # type: ignore[arg-type]

    yield "a parent that is missing", (holding(revision(2, first)), Reason.PARENT)
    yield "one of two parents that is missing", (holding(first, revision(2, first, second)), Reason.PARENT)
    yield "a parent that nobody has", (changed(PARENTS, ["0" * 64]), Reason.PARENT)
    yield "the same twice", (holding(first, first), Reason.TWICE)
    yield "a parent of another field", (holding(elsewhere, revision(2, elsewhere)), Reason.FIELD)
    yield "an entry that ends a conflict", (holding(first, second, revision(2, first, second)), Reason.JUDGEMENT)
    for kind in (Kind.UNDO, Kind.WITHDRAWAL):
        ending = revision(2, first, second, kind=kind)
        yield f"an {kind} that ends a conflict", (holding(first, second, ending), Reason.JUDGEMENT)


def contents() -> Named:
    """Catalogues that cannot be used would leave a file that cannot be opened."""
    whole = catalogue()
    body = json.loads(whole.body)

    def carrying(data: bytes, id_: str = whole.id, version: int = whole.version) -> Callable[[], bytes]:
        return forged(catalogues=[(id_, version, data)])

    yield "no JSON", (carrying(b"hello"), Reason.CATALOGUE)
    yield "nothing", (carrying(b""), Reason.CATALOGUE)
    yield "not utf-8", (carrying(b"\xff\xfe"), Reason.CATALOGUE)
    yield "an object of nothing", (carrying(b"{}"), Reason.CATALOGUE)
    yield "without words", (carrying(compact({"structure": body["structure"]})), Reason.CATALOGUE)
    yield (
        "without levels",
        (carrying(compact(body | {"structure": body["structure"] | {"scales": []}})), Reason.CATALOGUE),
    )
    yield "words for nobody", (carrying(compact(body | {"words": {"en": {"x": {"y": "z"}}}})), Reason.CATALOGUE)
    yield "under another name", (carrying(whole.body.encode(), "sim4"), Reason.CATALOGUE)
    yield "under another version", (carrying(whole.body.encode(), version=whole.version + 1), Reason.CATALOGUE)
    yield "100,000 lists", (carrying(b'{"structure":' + b"[" * 100_000), Reason.CATALOGUE)
    yield "a text turned round", (carrying(whole.body.replace("SIM3", "\u202eSIM3", 1).encode()), Reason.CATALOGUE)
