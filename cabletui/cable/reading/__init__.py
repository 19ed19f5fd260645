"""Reading a cable: what each field says, by pure functions over its text that never raise.

A reader takes the verbatim body or header and returns values: a subject, TAGS, citations, signers,
paragraphs. If a value has a span, it counts characters of the text as it was given, so that a
page can make a link of it. Text that a reader does not understand gives fewer values, not an error.

The fields of the head have a reader each: `opening_line`, `declassification`, `tags` (of what
`tag_line` finds), `subject` (of `subject_lines`), `classified_by`, `classifier_office` and
`reasons` (all of `classification_statement`). So have the parts of the text: `paragraphs`,
`summary`, `comments`, `signers`, `protected_names`, `redactions`, `mentions`. `transmission`,
`recipients`, `senders` and `telegram_head` read the header. `reflow` says how a body reads without
the traces of its way: `sections` and `page_lines` find these, `line_breaks` judges the ends of
lines, by their `line_layout` and by how the next one begins (`line_starts`).

Some bodies hold the cable more than once; `whole_copy` lets all readers see the one that is whole.

The REF lines are the longest way: `reference_block` finds them, `reference_slips` sets right what
the wire garbled, `reference_lines` joins what was wrapped, `reference_shapes` and
`reference_tokens` turn them into tokens, `reference_years` settles which numbers are years, and
`reference_table` leads over the tokens from state to state, by the actions of `reference_reader`.

May use: the values and facts of `cable`. Never: anything else of cabletui.
"""
