"""From a cable to what a library keeps of it.

`entry` makes the two halves of what is kept of one text: its line in the documents and its values
in the index. That is the costly part of an import, needs nothing but the cable, and is done by
worker processes.

A reference id can come many times: from another mirror, from another crawl, with another text.
`text_copies` combines the copies of one text, each with what its source knows of it, into one
cable; `editions` decides what is a new edition of a cable, which edition the lists show, and what
the others add to what it is found by. `indexer` puts all of them into the index as one entry, so
that a cable is found once, by whatever any of its editions says.

The same code runs when cables are added and when an index is built again from the documents: both
give the same index. May use: the fields, the door of the index. Never: the documents, from which
its caller reads the editions that are there.
"""
