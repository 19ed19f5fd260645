"""Pieces of text that, repeated, lead a careless pattern astray."""

HOSTILE = (
    "A",
    " ",
    "\n",
    "A ",
    "1.",
    "-",
    "X",
    "(",
    "REF: A. ",
    "TAGS: A,\n",
    "SUBJECT: ",
    "Classified By ",
    "SUMMARY ",
    "PAGE 02 A ",
    "SECRET SECTION ",
    "AND 1 ",
    " \n 1 . (",
)
