"""A cable as a page of three boxes, before it has a width.

`cable_page` turns a cable into a `Page`: particulars, header and body, as entries of plain text
with spans that are links, marks or headings. Spans count characters of the text as it stands, so
that what is copied is verbatim. Wrapping and colours come later, in `paint`.

May use: cable, text. Never: the archive, Textual.
"""
