r"""What a cable is: its values, and pure functions that read its text.

This room is a library of its own: `from cabletui import cable` gives every name that the stub
`__init__.pyi` lists. Each is loaded when it is first asked for, so that a command which reads no
text pays nothing.

>>> from cabletui import cable
>>> body = "TAGS: PREL, ECON\nSUBJECT: FERRIES: A TIMETABLE\n\nREF: 07 LIMA 3021\n\n1. (U) Noon."
>>> cable.subject(body), cable.tags(body)
('FERRIES: A TIMETABLE', ('PREL', 'ECON'))
>>> [str(one.reference) for one in cable.references(body)]
['07LIMA3021']

- `cable` holds the values `Cable`, `Media`, `Source` and `Copy`, `addition` what one more source
  says of a text that is held; `document` writes them as JSON and reads them back.
- `reference`, `spelling` and `id_list` read reference ids as people write them, `document_number`
  those of the 1970s, `serials` which year a bare number means, and `moment` times.
- `reading` has the readers of text, one field each, and `citing` what a cable cites.
- `facts` are tables of what is known of the field; `tag`, `origin`, `addressee`, `office`,
  `marking`, `precedence`, `reason` and `classification` put a code from a cable into words by them.
- `citation` is how a cable is quoted, `edition_changes` what two editions differ in, `headline`
  what a list shows of a cable.

A cable is a frozen value whose header and body are verbatim: an importer makes it once, and
whatever else is read from its text is read again by whoever asks. Spans are offsets into the text
as it was given. The readers never raise, whatever the text, and take time in proportion to its
length. Only ids and documents can be wrong, and then say so by the errors of `cable_errors`.

May use: errors. Never: anything else of cabletui.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
