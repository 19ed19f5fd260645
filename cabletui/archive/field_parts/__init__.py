"""The parts of the table of fields, `archive.fields`, which is put together of them.

A row of the table says what a cable is found by. It is a `query_field`: a name that a query may
use, what it takes as its value, what the help says of it; most ask an `index_field`, which says how
values are kept in the index and what is read of a cable for it.

`field_readers` are those readings that take more than one call, as functions from a cable to its
values. `field_synonyms` are what else people call the fields. `people_fields` (whom a cable is from
and to) and `central_fields` (what the cables of the central file have beside) are rows that belong
together, each group in its own file.

A row that is general goes into `fields.py`; one of these groups into its file; a reading of more
than a line into `field_readers`. Nothing here knows a query's text, an engine or a file.

May use: the reading of cables. Used by: the table, and by whoever handles single fields: the index,
the query language, completions and facets.
"""
