"""How often a long import looks for garbage."""

import gc

_OBJECTS = 50_000
"""New objects between two looks; what is read of a cable is some two thousand, and no cycle."""


def collect_seldom() -> None:
    """Look for garbage, but seldom, and never among the modules; it takes a twentieth of a run."""
    gc.freeze()
    gc.set_threshold(_OBJECTS)
    gc.enable()
