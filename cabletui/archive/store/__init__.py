"""The documents: JSON Lines that only grow, where each line begins, and their checksums.

A library's `cables.jsonl` is the truth; all else is derived from it. Lines are appended in batches
and synced before they count; `offsets` finds the n-th line without reading the others; `sums` and
`ledger` vouch for them; `lock` lets one process write; `tinydb_storage` shows the documents to
TinyDB. A line is bytes here.

May use: cable (for the shape of a document), files, text. Never: the index, tantivy.
"""
