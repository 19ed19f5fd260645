"""The documents: JSON Lines that only grow, where each line begins, and their checksums.

A library's `cables.jsonl` is the truth; all else is derived from it. A line is bytes here, known by
its number from 1, its ordinal. It never changes and never moves: what is learnt later of the same
cable is one more line.

The way in: `append` collects lines in memory, writes them a megabyte at a time, syncs them, and
then records where they end; before that they do not count, and after a crash they are cut off.
`ledger` adds a checksum for each to `sums` and keeps a running one over all, so that `verify` can
tell later what was changed by others. `lock` lets one process write at a time.

The way out: `documents` reads a line, or the beginning of one, by its ordinal, for any number of
threads and while an import is at work; `offsets` says where it lies without reading the others, and
is rebuilt from the documents whenever it does not fit. `tinydb_storage` shows the same lines to
TinyDB as a table.

May use: the names of a library's files, files, errors. Never: cable, the index, tantivy.
"""
