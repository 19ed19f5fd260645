"""How often a long import collects garbage."""

import gc

_OBJECTS = 50_000
"""New objects between two collections; reading a cable makes some 2,000, and no cycle of them."""


def collect_seldom() -> None:
    """Collect garbage seldom, and never among the modules: it took a twentieth of an import."""
    gc.freeze()
    gc.set_threshold(_OBJECTS)
    gc.enable()
