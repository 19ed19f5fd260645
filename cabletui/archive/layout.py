"""The names of the files and folders of a library, in one place.

A library is a folder. `DOCUMENTS` is the truth; all else is derived from it, or describes it.
"""

DOCUMENTS = "cables.jsonl"
"""The cables, a line each; the file only grows."""

OFFSETS = "cables.offsets"
"""Where each line ends."""

SUMS = "cables.sums"
"""A checksum for each line."""

LOG = "library.json"
"""What was imported, and what the files were at the last commit."""

LOCK = "import.lock"
"""Held by the process that writes the library."""

INDEX = "index"
"""The folder of the search engine."""

META = "meta.json"
"""The file in it that names the others; the engine always replaces it whole."""

FRESH = ".new"
OLD = ".old"
"""The ending of the name of an index that is being made, or that is making way for another."""
