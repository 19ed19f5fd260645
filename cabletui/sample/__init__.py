"""The bundled sample archive: fiction, about invented posts, places and people."""

from pathlib import Path


def folder() -> Path:
    """Return the folder of the sample, a library like any other that nothing ever writes to."""
    return Path(__file__).parent
