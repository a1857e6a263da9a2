"""Files as evidence: dropped, pasted, chosen, stopped, refused, kept once, and written out with a warning."""

from __future__ import annotations

import hashlib
import io
import re
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from assessment_models.library import Library
from cirt_assess.assessment import Assessment
from cirt_assess.evidence import Evidence, Form, Tlp, evidence
from cirt_assess.items import ItemRef
from cirt_assess.profile import Author
from cirt_assess.revisions import Kind, Revision, encode
from tests.ui.conftest import SIM3, Desk
from tests.ui.test_assess_page import shown
from ui.evidence.page import EvidencePage
from ui.evidence.sources import Source, file_source
from ui.places import Place

PDF = b"%PDF-1.7\n" + b"order " * 50_000
PNG = bytes.fromhex("89504e470d0a1a0a") + b"pixels" * 100
MEBIBYTE = 1 << 20


@pytest.fixture
def sample(desk: Desk, sample_file: Path) -> Desk:
    desk.open(sample_file)
    desk.window.show_page("evidence")
    desk.settled()
    return desk


@pytest.fixture
def page(sample: Desk) -> EvidencePage:
    return sample.workspace.evidence


@pytest.fixture
def order(tmp_path: Path) -> Path:
    path = tmp_path / "signed_order.pdf"
    path.write_bytes(PDF)
    return path


def found(desk: Desk, title: str) -> list[Evidence]:
    return [one for one in evidence(desk.bridge.state, desk.bridge.round_id) if one.title.startswith(title)]


def kept(desk: Desk) -> list[bytes]:
    """What the file keeps, read where files are read."""
    read: list[list[bytes]] = []
    desk.bridge.read(
        lambda one, _: [b"".join(one.file.read_blob(blob.digest)) for blob in one.file.blobs()], done=read.append
    )
    desk.qtbot.waitUntil(lambda: bool(read), timeout=10_000)
    return read[0]


def at_rest(desk: Desk) -> None:
    """Wait until nothing is being taken in any more, and all of it is shown."""
    desk.qtbot.waitUntil(lambda: not desk.workspace.evidence.intake.is_busy, timeout=60_000)
    desk.settled()


def urls(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drag(page: EvidencePage, mime: QMimeData, *, at_end: bool = False) -> bool:
    """Drag over the page as a file manager does; returns whether it may be let go there."""
    x = page.width() - 20 if at_end else 20
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, mime, left, none)
    QApplication.sendEvent(page, enter)
    QApplication.sendEvent(page, QDragMoveEvent(QPointF(x, 40).toPoint(), copy, mime, left, none))
    return enter.isAccepted()


def drop(page: EvidencePage, mime: QMimeData, *, at_end: bool = False) -> None:
    assert drag(page, mime, at_end=at_end)
    x = page.width() - 20 if at_end else 20
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDropEvent(QPointF(x, 40), copy, mime, left, none))


def paste(desk: Desk, mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    desk.workspace.evidence.list.view.setFocus()
    desk.key("v", Qt.KeyboardModifier.ControlModifier)


class Slow(io.RawIOBase):
    """A stick that gives some MiB, and the rest only when it is allowed to."""

    def __init__(self, before: int, size: int) -> None:
        super().__init__()
        self.go_on = threading.Event()
        self._before, self._left = before, size

    def read(self, size: int = -1) -> bytes:
        if self._before <= 0:
            self.go_on.wait(30)
        given = min(size, self._left)
        self._before -= given
        self._left -= given
        return b"x" * given


class SlowSource(Source):
    """Reads from a slow stick."""

    def open(self) -> BinaryIO:
        return self.content  # type: ignore[return-value]  # a stream, for the test


@pytest.fixture
def slow() -> Iterator[Slow]:
    stick = Slow(3 * MEBIBYTE, 20 * MEBIBYTE)
    yield stick
    stick.go_on.set()


# --- dropped ---------------------------------------------------------------------------------


def test_files_dropped_on_the_page_become_evidence(page: EvidencePage, sample: Desk, order: Path) -> None:
    roster = order.with_name("roster.csv")
    roster.write_text("day,who\n1,Ana\n", encoding="utf-8")
    drop(page, urls(order, roster))
    at_rest(sample)
    (made,) = found(sample, "signed order")
    assert (made.file_name, made.media_type, made.size) == ("signed_order.pdf", "application/pdf", len(PDF))
    assert made.blob == hashlib.sha256(PDF).hexdigest()
    assert (made.form, made.tlp, made.sighted_by) == (Form.DOCUMENT, None, "Tester")
    assert found(sample, "roster")[0].media_type == "text/plain"
    assert kept(sample) == [PDF, roster.read_bytes()]
    assert "2 files were taken in" in page.intake.told.text()
    assert page._shown == found(sample, "roster")[0].id
    assert page.heading()[1] == "15 pieces · 2 attached"


def test_while_dragging_the_page_says_what_will_happen(page: EvidencePage, sample: Desk, order: Path) -> None:
    assert drag(page, urls(order))
    assert page.receiver.zone.isVisible()
    assert not page.receiver.zone.is_over_second
    assert drag(page, urls(order), at_end=True)
    assert page.receiver.zone.is_over_second
    assert drag(page, urls(order, order), at_end=True)
    assert not page.receiver.zone.is_over_second, "several files cannot be the file of one piece"
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert not page.receiver.zone.isVisible()


def test_a_file_dropped_on_the_piece_that_has_none_is_kept_with_it(
    page: EvidencePage, sample: Desk, order: Path
) -> None:
    charter = found(sample, "Charter")[0]
    page.show_place(Place("evidence", entity=charter.key))
    assert "Sighted, not taken" in shown(page.details.file)
    drop(page, urls(order), at_end=True)
    at_rest(sample)
    (now,) = found(sample, "Charter")
    assert (now.id, now.title, now.blob) == (charter.id, charter.title, hashlib.sha256(PDF).hexdigest())
    assert "Document (PDF)" in shown(page.details.file)
    assert len(page._rows) == 13
    drag(page, urls(order), at_end=True)
    assert not page.receiver.zone.is_over_second, "it has its file now"


def test_words_and_web_addresses_are_no_evidence(page: EvidencePage) -> None:
    words = QMimeData()
    words.setText("not a file")
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/file.pdf")])
    assert not drag(page, words)
    assert not drag(page, web)


def test_a_folder_says_that_its_files_are_meant(page: EvidencePage, sample: Desk, tmp_path: Path) -> None:
    drop(page, urls(tmp_path))
    assert "choose the files in it" in page.intake.told.text()
    at_rest(sample)
    assert kept(sample) == []


def test_a_file_dropped_on_a_text_is_not_typed_into_it(page: EvidencePage) -> None:
    boxes = page.details.boxes
    for editor in (boxes["title"].editor.line, boxes["note"].editor.note, boxes["note"].editor.note.viewport()):
        assert not editor.acceptDrops()


# --- pasted ----------------------------------------------------------------------------------


def test_a_screenshot_is_pasted_as_the_bytes_it_comes_in(page: EvidencePage, sample: Desk) -> None:
    mime = QMimeData()
    mime.setData("image/png", PNG)
    paste(sample, mime)
    at_rest(sample)
    (made,) = found(sample, "Screenshot of ")
    assert (made.form, made.media_type) == (Form.SYSTEM, "image/png")
    assert re.fullmatch(r"screenshot-\d{4}-\d\d-\d\d-\d{6}\.png", made.file_name)
    assert kept(sample) == [PNG]


def test_a_picture_without_bytes_is_kept_as_png(page: EvidencePage, sample: Desk) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    mime = QMimeData()
    mime.setImageData(image)
    paste(sample, mime)
    at_rest(sample)
    (body,) = kept(sample)
    assert body.startswith(b"\x89PNG")
    assert QImage.fromData(body).size() == image.size()


def test_a_copied_file_is_pasted(page: EvidencePage, sample: Desk, order: Path) -> None:
    paste(sample, urls(order))
    at_rest(sample)
    assert kept(sample) == [PDF]


def test_text_is_pasted_into_the_text_and_a_picture_goes_to_the_page(page: EvidencePage, sample: Desk) -> None:
    line = page.details.boxes["sighted_where"].editor.line
    line.setFocus()
    line.clear()
    QGuiApplication.clipboard().setText("Registry")
    sample.key("v", Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "Registry"
    mime = QMimeData()
    mime.setData("image/png", PNG)
    QGuiApplication.clipboard().setMimeData(mime)
    sample.key("v", Qt.KeyboardModifier.ControlModifier)
    at_rest(sample)
    assert len(found(sample, "Screenshot of ")) == 1


def test_an_empty_clipboard_says_so(page: EvidencePage, sample: Desk) -> None:
    paste(sample, QMimeData())
    assert "no file and no picture" in page.intake.told.text()
    page.intake.dismiss.click()
    assert not page.intake.isVisible()


# --- kept ------------------------------------------------------------------------------------


def test_the_same_content_is_stored_once_and_that_is_said(page: EvidencePage, sample: Desk, order: Path) -> None:
    page.take([file_source(order)])
    at_rest(sample)
    again = order.with_name("copy of the order.pdf")
    again.write_bytes(PDF)
    page.take([file_source(again)])
    at_rest(sample)
    assert kept(sample) == [PDF]
    assert "copy of the order.pdf holds the same as “signed order”: it is stored once" in page.intake.told.text()
    assert found(sample, "signed order")[0].blob == found(sample, "copy of the order")[0].blob


def test_undo_takes_the_entry_back(page: EvidencePage, sample: Desk, order: Path) -> None:
    page.take([file_source(order)])
    at_rest(sample)
    page.list.view.setFocus()
    sample.key("z", Qt.KeyboardModifier.ControlModifier)
    sample.settled()
    assert found(sample, "signed order") == []
    assert len(page._rows) == 13


def test_what_is_added_while_linking_is_linked(page: EvidencePage, sample: Desk, order: Path) -> None:
    page.link_to(ItemRef(SIM3, "P-5"))
    page.take([file_source(order)])
    at_rest(sample)
    assert found(sample, "signed order")[0].items == (ItemRef(SIM3, "P-5"),)


def test_fifty_megabytes_leave_the_window_alive(page: EvidencePage, sample: Desk, tmp_path: Path) -> None:
    large = tmp_path / "recording.mp4"
    with large.open("wb") as stream:
        for number in range(50):
            stream.write(bytes([number]) * MEBIBYTE)
    turns, shares = 0, set[float]()

    def turn() -> None:
        nonlocal turns
        turns += page.intake.is_busy
        shares.add(page.intake._bar._share)

    timer = QTimer(interval=0)
    timer.timeout.connect(turn)
    timer.start()
    page.take([file_source(large)])
    at_rest(sample)
    timer.stop()
    assert found(sample, "recording")[0].size == 50 * MEBIBYTE
    assert turns > 50, "between any two of its pieces the window did something else"
    assert len(shares) > 20, "and showed how far it was"


def test_entries_made_meanwhile_are_saved(page: EvidencePage, sample: Desk, order: Path) -> None:
    page.take([file_source(order)])
    sample.bridge.rate(SIM3, "O-3", 2, None)
    at_rest(sample)
    assert sample.bridge.state.rating(sample.bridge.round_id, SIM3, "O-3")["level"].value == 2
    assert len(found(sample, "signed order")) == 1


def test_who_went_on_is_not_taken_away_from_there(page: EvidencePage, sample: Desk, slow: Slow) -> None:
    page.take([SlowSource("long.mp4", "long", slow)])  # type: ignore[arg-type]  # a stream
    page.list.view.setFocus()
    sample.key(Qt.Key.Key_Down)
    there = page._shown
    slow.go_on.set()
    at_rest(sample)
    assert found(sample, "long")
    assert page._shown == there


# --- stopped and refused ---------------------------------------------------------------------


def test_stopped_half_way_it_leaves_nothing(page: EvidencePage, sample: Desk, slow: Slow, order: Path) -> None:
    before = sample.bridge.assessment.path.stat().st_size
    page.take([SlowSource("long.mp4", "long", slow), file_source(order)])  # type: ignore[arg-type]  # a stream
    sample.qtbot.waitUntil(lambda: "3.0 MB" in page.intake.told.text(), timeout=10_000)
    assert "long.mp4, 1 of 2" in page.intake.told.text()
    page.intake.stop.click()
    assert "nothing of long.mp4 was stored" in page.intake.told.text()
    slow.go_on.set()
    at_rest(sample)
    assert kept(sample) == []
    assert len(page._rows) == 13
    assert sample.bridge.assessment.path.stat().st_size == before
    page.take([file_source(order)])
    at_rest(sample)
    assert kept(sample) == [PDF], "and the next file is taken in as ever"


def test_stopped_too_late_it_says_that_it_is_in(page: EvidencePage, sample: Desk, order: Path) -> None:
    page.take([file_source(order)])
    done = threading.Event()
    sample.bridge.read(lambda *_: done.set())
    assert done.wait(10), "it is in, and the window has not heard of it yet"
    page.intake.stop.click()
    sample.qtbot.waitUntil(lambda: "was in before it could be stopped" in page.intake.told.text())
    sample.settled()
    assert len(found(sample, "signed order")) == 1


def test_leaving_while_a_file_comes_in_asks_first(page: EvidencePage, sample: Desk, slow: Slow) -> None:
    page.take([SlowSource("long.mp4", "long", slow)])  # type: ignore[arg-type]  # a stream
    sample.qtbot.waitUntil(lambda: "3.0 MB" in page.intake.told.text(), timeout=10_000)
    sample.window.rail.files_requested.emit()
    assert sample.bridge.is_open
    assert "still being taken in" in sample.window.banner.text
    slow.go_on.set()
    sample.window.banner.press(0)
    assert not sample.bridge.is_open


def test_a_file_that_is_gone_says_so_and_the_others_go_on(page: EvidencePage, sample: Desk, order: Path) -> None:
    gone = order.with_name("gone.pdf")
    page.take([file_source(gone), file_source(order)])
    at_rest(sample)
    assert kept(sample) == [PDF]
    text = page.intake.told.text()
    assert "signed_order.pdf was taken in" in text
    assert "gone.pdf was not taken in. The evidence cannot be read" in text
    gone.write_bytes(PNG)
    page.intake.again.click()
    at_rest(sample)
    assert kept(sample) == [PDF, PNG]
    assert "gone.pdf was taken in" in page.intake.told.text()
    assert not page.intake.again.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="no holes in files without more ado")
def test_a_file_that_is_too_large_says_what_to_do(page: EvidencePage, sample: Desk, tmp_path: Path) -> None:
    huge = tmp_path / "huge.img"
    with huge.open("wb") as stream:
        stream.truncate((2 << 30) + 1)
    page.take([file_source(huge)])
    at_rest(sample)
    assert "larger than 2048 MB" in page.intake.told.text()
    assert "record that it was sighted" in page.intake.told.text()
    assert kept(sample) == []


def pragma(desk: Desk, text: str) -> None:
    """Set how many pages the file may have, where files are written."""
    done: list[bool] = []

    def work(one: Assessment, _: object) -> bool:
        with one.file._engine.connect() as connection:
            connection.exec_driver_sql(text)
        return True

    desk.bridge.read(work, done=done.append)
    desk.qtbot.waitUntil(lambda: bool(done))


def test_a_full_drive_says_what_to_do_and_the_file_can_be_taken_again(
    page: EvidencePage, sample: Desk, order: Path
) -> None:
    pragma(sample, "PRAGMA max_page_count = 1")
    page.take([file_source(order)])
    at_rest(sample)
    assert "its drive is full" in page.intake.told.text()
    assert "Free some space" in page.intake.told.text()
    assert len(page._rows) == 13
    pragma(sample, "PRAGMA max_page_count = 1000000")
    page.intake.again.click()
    at_rest(sample)
    assert kept(sample) == [PDF]


# --- out again -------------------------------------------------------------------------------


def test_a_copy_is_written_after_a_warning(page: EvidencePage, sample: Desk, order: Path, tmp_path: Path) -> None:
    page.take([file_source(order)])
    at_rest(sample)
    page.details.boxes["tlp"].editor.choice.choose(Tlp.AMBER)
    sample.settled()
    card = page.details.file
    assert not card.warning.isVisible()
    card.export.click()
    assert card.warning.isVisible()
    assert "whoever gets it can read it" in shown(card.warning)
    assert "It is TLP:AMBER" in shown(card.warning)
    card.cancel()
    assert not card.warning.isVisible()
    card.export.click()
    target = tmp_path / "out.pdf"
    card.take_copy(target)
    sample.qtbot.waitUntil(target.exists, timeout=10_000)
    sample.qtbot.waitUntil(lambda: "The copy is at" in card.told.text())
    assert target.read_bytes() == PDF
    assert card.folder.isVisible()


def test_a_protected_file_says_that_its_protection_ends(
    desk: Desk, library: Library, tmp_path: Path, order: Path
) -> None:
    path = tmp_path / "sealed.cirt"
    author = Author("a-maker", "Maker")
    Assessment.create(
        path, author, library, team="T", round_name="R", starts="2026-11-01", catalogues=[SIM3], passphrase="secret"
    ).close()
    desk.open(path, "secret")
    desk.window.show_page("evidence")
    page = desk.workspace.evidence
    page.take([file_source(order)])
    at_rest(desk)
    page.details.file.export.click()
    assert "leaves the protection of this file" in shown(page.details.file.warning)


def test_a_copy_that_cannot_be_written_says_why(page: EvidencePage, sample: Desk, order: Path, tmp_path: Path) -> None:
    page.take([file_source(order)])
    at_rest(sample)
    card = page.details.file
    card.take_copy(tmp_path / "no such folder" / "out.pdf")
    sample.qtbot.waitUntil(lambda: bool(card.told.text()) and "Writing" not in card.told.text())
    assert "cannot be found" in card.told.text()
    assert not card.folder.isVisible()


def test_what_runs_by_itself_is_called_so(page: EvidencePage, sample: Desk, tmp_path: Path) -> None:
    tool = tmp_path / "letter.pdf"
    tool.write_bytes(b"MZ" + bytes(2000))
    page.take([file_source(tool)])
    at_rest(sample)
    assert "Program (Windows)" in shown(page.details.file), "told by its content, not by its name"
    assert "does something by itself" in shown(page.details.file)


def test_content_that_did_not_come_along_is_told(page: EvidencePage, sample: Desk) -> None:
    charter = found(sample, "Charter")[0]
    time, fields = "2026-11-20T09:00:00.000000Z", {"blob": "ab" * 32, "size": 2048, "media_type": "application/pdf"}
    merged = [
        Revision(charter.key, name, encode(value), (), "a-far", time, Kind.ENTRY, "evidence:far")
        for name, value in fields.items()
    ]
    sample.bridge.read(lambda one, _: one.merge(merged), done=lambda _: None)
    sample.bridge.enter(charter.key, {"note": "merged"}, None)
    sample.settled()
    page.show_place(Place("evidence", entity=charter.key))
    assert "Attached elsewhere" in shown(page.details.file)
    assert "ask where it was attached" in shown(page.details.file)
    assert not page.details.file.export.isVisible()
    assert page.details.file.attach.isVisible()


def test_attached_evidence_is_there_the_next_day(
    page: EvidencePage, sample: Desk, make_desk: Callable[..., Desk], order: Path, sample_file: Path
) -> None:
    page.take([file_source(order)])
    at_rest(sample)
    sample.close()
    again = make_desk()
    again.open(sample_file)
    again.window.show_page("evidence")
    again.qtbot.waitUntil(lambda: again.workspace.evidence.heading()[1] == "14 pieces · 1 attached")


# --- never opened ----------------------------------------------------------------------------


def test_no_code_of_the_page_looks_into_a_file() -> None:
    """Nothing here turns a file into a picture, a document or a page, and what is opened is only ever a folder."""
    folder = Path(__file__).parent.parent.parent / "ui" / "evidence"
    text = "\n".join(file.read_text(encoding="utf-8") for file in folder.glob("*.py"))
    assert not re.findall(
        r"QPixmap|QImageReader|QMovie|fromData|QtPdf|QtWeb|QTextBrowser|startDetached|os\.startfile", text
    )
    assert re.findall(r"openUrl\((.*)\)", text) == ["QUrl.fromLocalFile(str(self._written.parent))"]


def test_a_file_without_a_name_of_its_own_has_a_title() -> None:
    assert file_source(Path("/tmp/signed_order.pdf")).title == "signed order"
    assert file_source(Path("/tmp/_.pdf")).title == "_.pdf"
    assert file_source(Path("/tmp/.hidden")).title == ".hidden"
