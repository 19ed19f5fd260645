"""The language in which cables are asked for: its fields, its grammar, its marks.

The same in the search bar, on the command line and in saved searches.
"""

from cabletui.archive.fields import FIELDS
from cabletui.archive.query.draft import Finished, finished
from cabletui.archive.query.highlight import has_words, marks
from cabletui.archive.query.note import Note
from cabletui.archive.query.parser import Query, parse
from cabletui.archive.query.signs import DOUBLE
from cabletui.archive.query.write import condition, narrowed, quoted

__all__ = [
    "DOUBLE",
    "FIELDS",
    "Finished",
    "Note",
    "Query",
    "condition",
    "finished",
    "has_words",
    "marks",
    "narrowed",
    "parse",
    "quoted",
]
