"""Lists of cables by headline: the results of a query, and what the reader's desk keeps.

`HeadlineListScreen` has what they share: open, mark, copy, bookmark, note. `ResultListScreen` adds
what a query allows: orders, facets, a timeline, matches in context. `DeskListScreen` reads the
reference ids of its cables from the desk.
"""
