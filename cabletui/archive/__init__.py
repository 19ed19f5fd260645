"""Cables at rest: a library is a folder, and this room keeps it, finds in it and answers for it.

`layout` names the files of a library. The documents in `cables.jsonl` are the truth; all else is
made from them, or describes them. Ten rooms and two doors, from the ground up:

- `store` keeps lines on disk: append, offsets, checksums, the lock. It knows no cable.
- `log` is the import log: what was imported, and how the files were left.
- `fields` is the table of what a cable is found by, with its parts in `field_parts`: one row says
  how it is read, kept, asked for, counted and explained. A new field is a row there.
- `query` is the language in which cables are asked for. It knows no engine.
- `index` is the search engine behind one door. It knows no files of documents.
- `entries` make of a cable its line and its entry in the index, one for all editions and copies.
- `upkeep` opens all of it together, judges it, and puts right what a crash or a hand did.
- `alike` finds what is like a text, a cable or a reference id.
- `relations` says how cables stand to one another, `advice` what to tell about a query.

The way in: `writer.Writer.add` has the line and the index entry of a cable made (`entries`),
appends the one (`store.append`) and hands the other to the index; `commit` makes both last, and the
import log records how they were left.

The way out: `archive.Archive` opens a snapshot of both, searches it with a parsed query and gives
`hits`, of which only what is asked for is read. `beside_index` is what a query may ask that no
index holds. Nothing is ever written by reading.

`words` and `searchable` are the text that is indexed, asked for and marked, the same for all three,
without its `page_breaks`; `irregular_words` are the forms that no ending makes, `results` what is
answered with. Above this room nobody imports `store` or `index`; below it are cables, small files
and errors. The contracts stand in pyproject.toml.
"""
