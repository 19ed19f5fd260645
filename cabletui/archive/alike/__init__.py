"""What is like what: two texts, two cables, two reference ids.

`same_text` compares two bodies by the runs of words that they share and says whether one is the
other sent again. On it stand `resent`, which finds the other cables with the text of one, and
`similar_cables`, which finds the cables about the same, with the words that they share.

`near_reference` is the same question for reference ids: of those that are held, which one does an
id probably mean that none has? It tries the misprints that are usual, and answers only if exactly
one of them is held.

What cites what, and what is missing, is in `relations`. May use: `upkeep.snapshot`, from which the
index proposes candidates and the documents give the texts to compare. Never: a query, or the
`archive` that stands above it.
"""
