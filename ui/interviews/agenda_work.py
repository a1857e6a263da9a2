"""What the agenda computes beside the window. What came of it is told, unless another file was opened meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from assessment_models.library import Library
from cirt_assess.interviews import Interview
from ui.interviews.board import Board, board, bundle


class AgendaWork(QObject):
    """requested: work on a state, and who takes what came of it. bundle_made: for the row with this key."""

    requested = Signal(object, object)
    board_made = Signal(Board)
    bundle_made = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._library = Library()
        self._round = ""

    def begin(self, library: Library, round_id: str) -> None:
        """Another file, or another round."""
        self._library, self._round = library, round_id

    def make_board(self) -> None:
        """Compute the agenda."""
        library, round_id = self._library, self._round

        def take(made: object) -> None:
            if library is self._library:
                self.board_made.emit(made)

        self.requested.emit(lambda state: board(state, library, round_id), take)

    def make_bundle(self, key: str, chosen: Interview | str) -> None:
        """Compute the questions for an interview or a role."""
        library, round_id = self._library, self._round

        def take(found: object) -> None:
            if library is self._library:
                self.bundle_made.emit(key, found)

        self.requested.emit(lambda state: bundle(state, library, chosen, round_id), take)
