"""The reader's own: bookmarks, notes, saved searches, past queries and reading positions.

`Desk` is the way in; it opens nothing before it is asked. Each kind of thing has a module and a
table in `desk.json`, a TinyDB file that only its owner may read. `desk_file` reads it when it has
changed and writes it whole, under a lock, so that several sessions can share it; `changes` logs
what was done to bookmarks, notes and searches, so that it can be undone in a later session too.
A kiosk has a desk in memory.

A desk that cannot be read or written raises `DeskError`, and a reader can go on without it. It
knows reference ids as texts, and no cables: what is on the desk may be in another library.

May use: files, paths, errors. Never: the archive, cables, Textual.
"""

from cabletui.desk.desk import Desk

__all__ = ["Desk"]
