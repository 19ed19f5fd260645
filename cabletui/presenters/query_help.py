"""How a query is written, in a few lines, shown before anything is typed."""

from textwrap import wrap

from cabletui.archive.fields import BY_NAME, CLASS, DATE, FLAG, ID, ORIGIN, TABLE, TAG

_CITED = BY_NAME["ref"]
_WIDTH = 78
"""Cells of a line of 80 that begins as rows do."""

_COLUMN = 28

_GRAMMAR = """\
iran enrichment             all words, any order and form;  =word  exactly so
"color revolution"          a phrase;  "a b"~5  the words near one another
minist*  *bour  har?our     * is any letters, ? one
{iran gas} para:S/NF(iran)  all in one paragraph; in one of that portion mark
iran OR russia  -asean      either; but not"""


def query_help() -> str:
    """Return the lines; each field of the language is in them."""
    flags = " ".join((f"{FLAG.name}:", *FLAG.known()))
    rows = (
        (f"{TAG.example} {ORIGIN.example}", "by field"),
        (f"{DATE.name}:2006-12", f"a month;  {DATE.example}  a span"),
        (_CITED.example, f"what cites it;  {ID.example}  the cable"),
        (CLASS.example, f"with any caveat or none;  {CLASS.name}:=secret  with none"),
    )
    shown = (TAG, ORIGIN, DATE, _CITED, ID, CLASS, FLAG)
    others = " ".join(f"{field.name}:" for field in TABLE if field not in shown)
    lines = (f"{example:{_COLUMN}}{meaning}" for example, meaning in rows)
    return "\n".join((_GRAMMAR, *lines, flags, *wrap(f"also {others}", _WIDTH)))
