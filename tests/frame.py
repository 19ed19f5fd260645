"""The screen as lines of text, and pictures of it to compare with.

`CABLETUI_UPDATE_FRAMES=1` rewrites the pictures instead of comparing; look at the difference.
"""

import os
from pathlib import Path

from textual.app import App

_FRAMES = Path(__file__).parent / "frames"


def frame(app: App[None]) -> str:
    """Return what is on the screen, a line each, without the spaces at the ends."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"


def is_drawn_again() -> bool:
    """Return whether the pictures are to be rewritten."""
    return bool(os.environ.get("CABLETUI_UPDATE_FRAMES"))


def draw(app: App[None], name: str) -> None:
    """Write the picture of a name from what is on the screen."""
    _path(name).write_text(frame(app), encoding="utf-8")


def drawn(name: str) -> str:
    """Return the picture of a name."""
    return _path(name).read_text(encoding="utf-8")


def _path(name: str) -> Path:
    return _FRAMES / f"{name}.txt"
