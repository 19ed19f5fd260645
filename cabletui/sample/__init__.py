"""The bundled sample archive: fiction, about invented posts, places and people.

Some 160 cables in the exact form of the real ones, with every oddity that the program has to
cope with. Each says in its notes that it is fiction.
"""

from pathlib import Path


def folder() -> Path:
    """Return the folder of the sample, a library like any other that nothing ever writes to."""
    return Path(__file__).parent
