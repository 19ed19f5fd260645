"""The language in which cables are asked for: its fields, its grammar, its marks.

The same in the search bar, on the command line and in saved searches.
"""

from cabletui.archive.fields import FIELDS
from cabletui.archive.query.draft import Draft, completed
from cabletui.archive.query.highlight import has_words, matches
from cabletui.archive.query.note import Note
from cabletui.archive.query.parser import Query, parse
from cabletui.archive.query.signs import DOUBLE
from cabletui.archive.query.write import condition, narrowed, written

__all__ = [
    "DOUBLE",
    "FIELDS",
    "Draft",
    "Note",
    "Query",
    "completed",
    "condition",
    "has_words",
    "matches",
    "narrowed",
    "parse",
    "written",
]
