"""The bundled sample archive: fiction, about invented posts, places and people.

It is what a reader sees before anything was imported, what the tests read, and what the pictures
of the README show. Some 160 cables have the exact form of real ones, with every oddity that the
program has to cope with: misspelt ids, editions that differ, repeated captions, torn lines, cards
without a text. Each says in its notes that it is fiction.

The folder is a library like any other (`cables.jsonl`, without an index, as it is small enough to
be indexed in memory), so nothing else in the program knows it as more than a path; `is_sample` of
an open archive is for the line that tells the reader. Nothing ever writes to it.

May use: nothing.
"""

from pathlib import Path


def folder() -> Path:
    """Return the folder of the sample."""
    return Path(__file__).parent
