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


def check_frame(app: App[None], name: str) -> None:
    """Compare the screen with the picture of a name."""
    path = _FRAMES / f"{name}.txt"
    shown = frame(app)
    if os.environ.get("CABLETUI_UPDATE_FRAMES"):
        path.write_text(shown, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == shown, f"the screen differs from {path.name}"
