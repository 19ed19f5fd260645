"""Texts that quote cables: what they quote, and whether it stands there.

`quotations` finds the quotations and the reference ids of a text that somebody writes.
`folded_words` says what a word is where two texts are compared, and `comparison` compares a
quotation with the text of a cable: what is the same, what was changed, where it stands.
`quoted_places` asks a library in which cables the words of a passage stand, and `check` puts the
answers together: a finding for each quotation and each id, in the order of the draft.
`shared_passages` says in which other cables a paragraph of a cable stands, for which `same_words`
compares texts more quickly.

May use: archive, cable. Never: the desk, what paints, Textual.
"""
