"""The language in which cables are asked for, the same in the search bar and on the command line.

>>> from cabletui.archive.fields import TAG
>>> narrowed("iran OR russia", condition(TAG, "PREL"))
'(iran OR russia) tag:PREL'

The way of a query: `keyboard_text` makes of it what a keyboard types, `lexer` its `token`s (`signs`
are the characters that mean something, `other_names` what else fields are called, `field_text`
finds where a value ends), `parser` its tree (`ast`; `field_condition` reads the value of a field,
`dates` a date). `bounds` says how much may be asked at once. What other languages write is an error
that says what to write here (`foreign_syntax`); what may have been meant otherwise is a `note`
(`near_miss`).

- `draft` closes a query that is still being typed.
- `write` makes text of a tree, of a value in a list, of a query and one term more.
- `brackets` says how OR and AND hold a query together.
- `readings` says in which forms and spellings a word is looked for (`spellings`, `amounts`,
  `numbered_names`), of those that whoever asks knows: the index its dictionary, the highlighting
  its text.
- `highlight` finds the words of a query in a text, with the `patterns` that the index looks for.

An error points at its place in the text. The fields are those of the table `archive.fields`. This
room knows no index: what a library holds is the compiler's to ask.
"""

from cabletui.archive.fields import FIELDS
from cabletui.archive.query.brackets import bracketed
from cabletui.archive.query.draft import Draft, completed
from cabletui.archive.query.exact import exact
from cabletui.archive.query.highlight import asks_of_body, has_words, matches
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
    "asks_of_body",
    "bracketed",
    "completed",
    "condition",
    "exact",
    "has_words",
    "matches",
    "narrowed",
    "parse",
    "written",
]
