"""Where the reader has been in a session: a way back, and forward again."""

from dataclasses import dataclass

from cabletui.location import Location

_KEPT = 200


@dataclass(eq=False, slots=True)
class Visit:
    """One visit of a location; what it remembers is shared by all paths that lead through it."""

    location: Location


Path = tuple[Visit, ...]
"""The locations from home down to the present one."""


class History:
    """The paths that were taken, in their order, and which of them is the present one."""

    def __init__(self, home: Location) -> None:
        self._paths: list[Path] = [(Visit(home),)]
        self._at = 0

    @property
    def path(self) -> Path:
        """The present path; its first visit is home."""
        return self._paths[self._at]

    def open(self, location: Location) -> None:
        """Go one level down, to a location; what was forward is forgotten."""
        self._go((*self.path, Visit(location)))

    def up(self) -> bool:
        """Go one level up, and return whether there was one. `back` undoes it."""
        if len(self.path) == 1:
            return False
        self._go(self.path[:-1])
        return True

    @property
    def can_go_back(self) -> bool:
        """Whether there was a path before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a step back to undo."""
        return self._at + 1 < len(self._paths)

    def back(self) -> bool:
        """Go to the path before, and return whether there was one."""
        if not self.can_go_back:
            return False
        self._at -= 1
        return True

    def forward(self) -> bool:
        """Undo a step back, and return whether there was one."""
        if not self.can_go_forward:
            return False
        self._at += 1
        return True

    def _go(self, path: Path) -> None:
        self._paths = [*self._paths[: self._at + 1], path][-_KEPT:]
        self._at = len(self._paths) - 1
