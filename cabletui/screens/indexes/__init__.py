"""Indexes: the values of one field with their counts, each leading to the list of its cables.

`LetterIndexScreen` is for many values in alphabetical order (tags, origins): a letter goes to its
group, further letters narrow. `TimeIndexScreen` draws times (dates, days of release).
`CountIndexScreen` is for few values in an order of their own (classifications). Each of the other
files is one index: a class that says what is counted and how a row is painted.

The way of the data: the counts of a field, asked of the archive once and again when an import has
added to it → rows from `presenters.letter_groups`, `presenters.time_counts` or
`presenters.count_rows` → a list or a picture. Enter posts `Go` with the query for one value.

May use: `screens.base`, presenters, widgets, paint. Never: a screen of another room.
"""
