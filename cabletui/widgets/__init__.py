"""Widgets: each is given values, shows them, and posts what the reader did.

What lives here: lines (`TitleLine`, `StatusLine`, `HeadingLine`, `LetterRow`); the list, which is a
`RowCursor` over a `RowCache`, painted by `RowList`; the cable to read, which is a `PageView` with
the steps of a `CableView`, in a `ReadingPane` with the `CablePanel`; what stands beside a list, its
`Preview` in a `ListPane` and the `FacetColumn`; the `TimePicture`; and the lines that are typed in:
the `SearchBar` with what is below it, `NarrowLine`, `FindBar`, `NoteInput`.

The way of the data: a screen calls `show` with values and with functions that read and paint rows.
Rows are read when the cursor or the window moves; `render_line` only looks up what was read, has
`paint` make a line of it, and adds the style. Every line is one segment, or few: what a key changes
must stay small on a slow link. The bindings come from the key table; an action that can do nothing
posts why.

May use: paint, page, text, keys. Never: the archive, the desk, a screen, a request to the app.
"""
