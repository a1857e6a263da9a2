"""What if: answers, profiles and targets laid over an assessment, to see what would follow. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cirt_assess.items import ItemRef, Level
from cirt_assess.scoring import Answers
from cirt_assess.state import OPEN, Answer
from cirt_assess.targets import Target


@dataclass(frozen=True)
class WhatIf:
    """levels: None opens an item again. profiles: by catalogue, an empty one takes the profile away."""

    levels: Mapping[ItemRef, Level] = field(default_factory=dict)
    profiles: Mapping[str, str] = field(default_factory=dict)
    targets: Mapping[ItemRef, Target] = field(default_factory=dict)

    def answers(self, catalogue: str, entered: Answers) -> Answers:
        """`entered`, with what is supposed in the place of what was said."""
        supposed = {
            ref.item: OPEN if level is None else Answer((level,))
            for ref, level in self.levels.items()
            if ref.catalogue == catalogue
        }
        return {**entered, **supposed}

    def single_targets(self, catalogue: str, entered: Mapping[str, Target]) -> dict[str, Target]:
        """`entered`, with the targets that are supposed; None takes an entered one away."""
        supposed = {ref.item: target for ref, target in self.targets.items() if ref.catalogue == catalogue}
        return {**entered, **supposed}


AS_ENTERED = WhatIf()
"""Nothing is supposed."""
