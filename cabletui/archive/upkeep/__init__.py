"""A library on disk as a whole: whether its parts belong together, and what is done if they do not.

A library is documents, and an index, offsets and an import log that are made of them or describe
them. A crash, a full disk or a change by hand can leave any of them out of step with the others.

To read: `snapshot` opens documents and the index that belongs to them, or indexes in memory what is
small; `library_folder` keeps one open and follows what imports do to it. Reading writes nothing.

To write: `leftovers` clears what killed runs left, `recovery` brings offsets and index in step with
the documents, `rebuild` makes the index again where that is not enough, and `custody` answers for
the files while they are written, with checksums in the import log.

To judge: `prefix_check` asks whether an index belongs to these documents, as everybody does who
opens them; `quick_check` looks at lengths, ends and samples, and `status` tells what it saw;
`verification` reads every byte.

May use: `store`, `index`, the log and the entries. Above it, `writer` and `archive` are the doors;
the command line asks `status` and `verification` directly. The contract of the order inside stands
in pyproject.toml.
"""
