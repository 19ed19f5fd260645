"""Plain text on its way to a terminal: made safe, measured, wrapped, shortened.

The way of a text is always the same. `sanitise` takes the text of a cable, a file name or a note,
which nobody has vouched for, and returns one that commands nothing, character for character. From
there on offsets never change: `wrap` breaks a body into rows that are pairs of offsets, `cells`
measures and cuts what goes into one line, `sentence` shortens a message to the line it has, and
`whole_sentence` finds the sentence that a line of context quotes. `counts` and `time_units` say
numbers, sizes and spans of time as a reader reads them; `glyphs` has the signs that are drawn.

Both faces of the program use this room, so that they agree: `cells` is the one measure of width.
The functions are pure and take time in proportion to their text, however hostile it is; what they
return is again text, never a style. Colours begin in `paint`.


May use: nothing of cabletui.
"""
