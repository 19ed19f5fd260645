"""A cable as a page of three boxes, before it has a width.

`cable_page` turns a cable and what is known of it into a `Page`: the boxes `particulars`, `header`
and `body`, each a row of entries of plain text, with a label or without. `particulars` and
`central_attributes` fill the first, `decoded_header` and `decoded_head` put the lines of
transmission into words, and `folds` says what a box shows while it is folded. `reading_mode` is how
the reader wants it all.

What can be followed or stands out in a text is a `Span`: a link to another cable, a fact that leads
to the cables that share it (`doors`, each by an `asked_field`), a match of the query, a portion
mark, a heading (`page_signs`). Spans count characters of the text as it was sent, and a `Point` is
a character of the page. So a place that the reader left, a match and a paragraph can be found in
any layout, and what is copied is verbatim.

A page is a frozen value, made once for a cable and a mode. The way goes on in `paint`, which wraps
it to a width and colours it; the command line prints the same boxes through `exporters`.

May use: cable, text. Never: the archive, Textual.
"""
