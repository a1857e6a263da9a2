"""An interview as it is held: one question at a time, everything by keys, saved while one goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessment_models.library import Library
from cirt_assess.agenda import Question
from cirt_assess.assessment import Assessment, Change
from cirt_assess.evidence import linked_items
from cirt_assess.interviews import Interview, Status
from cirt_assess.revisions import Value
from cirt_assess.state import NOT_APPLICABLE, State
from cirt_assess.voices import Confidence
from ui.frame.page import Page
from ui.interviews.asides import Aside
from ui.interviews.asks import Ask, Asks
from ui.interviews.keys import Keys, is_typing, pressed_button
from ui.interviews.kept import Drafts
from ui.interviews.session import Session
from ui.interviews.stage import Marks, Stage
from ui.interviews.talk_head import TalkHead
from ui.widgets.keys import KeyHint
from ui.widgets.labels import Line, column
from ui.widgets.levels import key_of_place, place_of_digit

_CLOCK_MS = 10_000

Entry = Callable[[Assessment], Change]


class InterviewMode(Page):
    """save_requested: what it is about, and an entry for the assessment. left: the interview, and if it was marked."""

    save_requested = Signal(object, object)
    left = Signal(str, bool)
    undo_requested = Signal()
    redo_requested = Signal()
