"""Reading a cable: what each field says, by pure functions over its text that never raise.

A reader takes the verbatim body or header and returns values: a subject, TAGS, citations, signers,
paragraphs. Where a value has a span, it counts characters of the text as it was given, so that a
page can make a link of it. Text that a reader does not understand gives fewer values, not an error.

The REF lines are the longest way: `reference_block` finds them, `reference_lines` joins what was
wrapped, `reference_shapes` and `reference_tokens` turn them into tokens, `reference_years` settles
which numbers are years, and `reference_reader` walks over the tokens by its table of states.

May use: the values and facts of `cable`. Never: anything else of cabletui.
"""
