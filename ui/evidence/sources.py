"""What can be taken in: files on this computer, and a picture on the clipboard. Nothing here looks into a file."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage

from cirt_assess.evidence import Form
from cirt_assess.revisions import Value
from ui.times import moment

PNG = "image/png"


@dataclass(frozen=True)
class Source:
    """Something to take in. name: what its file is called. content: a file, or a picture that has none."""

    name: str
    title: str
    content: Path | bytes | QImage
    form: Form = Form.DOCUMENT

    def open(self) -> Path | BinaryIO:
        """What is to be read; for a worker, since a picture takes its time to become a file."""
        match self.content:
            case Path():
                return self.content
            case bytes():
                return io.BytesIO(self.content)
        return io.BytesIO(_png_of(self.content))

    def fields(self) -> dict[str, Value]:
        """What is known of it from the beginning."""
        return {"title": self.title, "form": self.form.value, "file_name": self.name}


def file_source(path: Path) -> Source:
    """A file of this computer, titled by its name."""
    return Source(path.name, path.stem.replace("_", " ").strip() or path.name, path)


def sources_in(mime: QMimeData, now: datetime) -> list[Source]:
    """What was dropped or pasted: local files, else a picture; nothing when there is neither.

    A folder is no file: whoever drops one means what is in it, and says which.
    """
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return [file_source(path) for path in files if not path.is_dir()]
    picture = _picture_in(mime)
    return [] if picture is None else [_picture_source(picture, now)]


def offers_something(mime: QMimeData) -> bool:
    """Whether anything in it could be taken in; asked often while something is dragged about."""
    return any(url.isLocalFile() for url in mime.urls()) or mime.hasFormat(PNG) or mime.hasImage()


def _picture_in(mime: QMimeData) -> bytes | QImage | None:
    """The picture as another program gave it; its bytes where there are any."""
    if mime.hasFormat(PNG):
        return bytes(mime.data(PNG).data())
    image = mime.imageData() if mime.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None


def _picture_source(picture: bytes | QImage, now: datetime) -> Source:
    title = QCoreApplication.translate("evidence", "Screenshot of {time}").format(time=moment(now.isoformat()))
    return Source(f"screenshot-{now:%Y-%m-%d-%H%M%S}.png", title, picture, Form.SYSTEM)


def _png_of(image: QImage) -> bytes:
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(made.data())
