"""What all screens are made of: a status line with keys, a list, a dialog, a way to read.

`StatusScreen` has a last line and `ask`, which reads the archive in a thread (`question`);
`ListScreen` adds a title and a list; the history comes back to a `LocatedScreen`. `TimeScreen` has
times drawn. A `Dialog` opens over a screen, and is answered. A screen opens one by posting
`OpenDialog` with its values, so that no screen imports another.

What reads a cable is put together of parts, each in a file: `cable_actions` for what can be done
with one cable wherever it is pointed at, `related_cables` for the panel beside it, `list_beside`
for the list it is from, `finds_here` for words that are looked for as they are typed, and
`reading_tools` for its outline, its editions and its passages elsewhere.

The way of an answer: `ask` runs a question in a thread → its values come back on the event loop, if
the screen still stands and has not asked again in the same group → the screen shows them.

May use: presenters, widgets, keys, messages and what is below. Never: any other part of `screens`.
"""
