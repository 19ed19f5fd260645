"""The language in which cables are asked for: its fields, its grammar, its marks.

The same in the search bar, on the command line and in saved searches.
"""

from cabletui.archive.query.fields import FIELDS
from cabletui.archive.query.marking import has_words, marks
from cabletui.archive.query.narrowing import narrowed
from cabletui.archive.query.parsing import Query, parse

__all__ = ["FIELDS", "Query", "has_words", "marks", "narrowed", "parse"]
