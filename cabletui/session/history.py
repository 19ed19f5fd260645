"""Where one has been in a session: a way back, and forward again."""

from dataclasses import dataclass

from cabletui.messages import Place

_KEPT = 200


@dataclass(eq=False, slots=True)
class Stop:
    """One place on the way; what it remembers is shared by all paths that lead through it."""

    place: Place


Path = tuple[Stop, ...]
"""The places from home down to where one is."""


class Trail:
    """The paths one went, in their order, and which of them one is on."""

    def __init__(self, home: Place) -> None:
        self._paths: list[Path] = [(Stop(home),)]
        self._at = 0

    @property
    def path(self) -> Path:
        """The path one is on; its first stop is home."""
        return self._paths[self._at]

    def enter(self, place: Place) -> None:
        """Go one level down, to a place; what was forward is forgotten."""
        self._go((*self.path, Stop(place)))

    def up(self) -> bool:
        """Go one level up; tell whether there was one. One can come back by `back`."""
        if len(self.path) == 1:
            return False
        self._go(self.path[:-1])
        return True

    @property
    def can_go_back(self) -> bool:
        """Whether one was anywhere before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a step back to undo."""
        return self._at + 1 < len(self._paths)

    def back(self) -> bool:
        """Go to where one was before; tell whether one was anywhere."""
        if not self.can_go_back:
            return False
        self._at -= 1
        return True

    def forward(self) -> bool:
        """Undo a step back; tell whether there was one."""
        if not self.can_go_forward:
            return False
        self._at += 1
        return True

    def _go(self, path: Path) -> None:
        self._paths = [*self._paths[: self._at + 1], path][-_KEPT:]
        self._at = len(self._paths) - 1
