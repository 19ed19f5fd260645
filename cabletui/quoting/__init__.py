"""Texts that quote cables: what they quote, and whether it stands there.

The way of a draft: `plain_draft` takes out what HTML, Markdown, LaTeX and word processors put into
it, line for line → `quotations` finds its quotations and reference ids, each with the cables that
it probably cites → `quoted_places` asks the index of a library in which cables the rarest words of
a quotation stand, and reads those → `comparison` lays the quotation beside the text: what is the
same, what was changed, where it stands; `folded_words` says what counts as a word in that → `check`
makes a finding of each, in the order of the draft.

`shared_passages` is the same question for a paragraph of a cable: in which other cables does it
stand? It compares with many texts, so `same_words` does that more quickly and says less.

Texts are compared by their words, whatever the case, the accents and the quotation marks; what
clean reading hides need not be quoted. Nothing here prints or is kept: findings are values.

May use: archive, cable. Never: the desk, what paints, Textual.
"""
