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

- `cable` holds the values `Cable`, `Media` and `Source`; `document` writes them as JSON and back.
- `reference`, `spelling` and `id_list` read reference ids, `moment` times, `citing` what is cited.
- `reading` has the readers of text, one field each; `facts` the tables of TAGS and posts.

A cable is a frozen value whose header and body are verbatim. The readers never raise; what can go
wrong elsewhere is in `cable_errors`.

May use: errors. Never: anything else of cabletui.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
