"""Cables at rest: a library is a folder, and this room keeps it, finds in it and answers for it.

`layout` names the files of a library. The documents in `cables.jsonl` are the truth; all else is
made from them, or describes them. The room is three rooms, and what stands on them:

- `store` keeps lines on disk: append, offsets, checksums, the lock. It knows no cable.
- `index` is the search engine behind one door. It knows no files of documents.
- `query` is the language in which cables are asked for. It knows no engine.
- `fields` is the table of what a cable is found by: one row says how it is read, kept, asked for,
  counted and explained. A new field is a row there.

The way in: `writer.Writer.add` makes the line and the index entry of a cable (`entry`), appends the
one (`store.append`) and places the other beside the cable's editions and copies (`indexer`,
`text_copies`, `editions`); `commit` makes both last, and `import_log` records how they were left.
`recovery`, `rebuild`, `leftovers` and `custody` put right what a crash or a hand did meanwhile.

The way out: `archive.Archive` opens a `snapshot` of both, searches it with a parsed query and gives
`hits`, of which only what is asked for is read. Nothing is ever written by reading.

`quick_check`, `verification` and `status` say how a library is. Above this room nobody imports
`store` or `index`; below it are cables, small files and errors. The contracts stand in
pyproject.toml.
"""
