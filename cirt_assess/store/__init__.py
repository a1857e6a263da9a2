"""The assessment file: one SQLite file per team, encrypted with a passphrase or not.

Nothing outside this folder imports SQLAlchemy, sqlcipher3 or Alembic. Begin with `file.py`.
"""

from cirt_assess.store.blobs import Blob, Readable
from cirt_assess.store.errors import StoreError
from cirt_assess.store.file import AssessmentFile, Carried

__all__ = ["AssessmentFile", "Blob", "Carried", "Readable", "StoreError"]
