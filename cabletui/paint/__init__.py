"""Painting: pure functions from values and a width to lines of text with the names of styles.

What lives here: rows of lists (`headline_row`, `index_row`, `panel_row`, as `Line`s), the letters
over an index, offers below a query; a cable's page laid out for a width (`page_layout`) and the
moves in it (`page_moves`); and `colours`, the one table of how each kind of text stands out.

The way of the data: a `Headline`, a count, a `Page` comes in; every text of a cable passes
`sanitise` on its way; out comes a `Line`, or segments, of exactly the width, with the name of a
style. Which colours a name stands for, widgets learn from `colours`. No function reads, remembers
or posts anything, so each can be tested with a value and a number.

May use: cable, page, text, and the measures of `rich`. Never: the archive, Textual.
"""
