"""What lives as long as the app: where the reader is, and what is done without going anywhere.

To go somewhere: a screen posts `Go` with a location → `navigator` leaves the present screen, has
`screen_factory` make the other one, and notes both in the `history`; `located_app` is the app as
seen from there. `key_queue` holds the keys that come while a screen is still opening, and
`first_frame` paints it once it has what it shows. `reading_log` keeps on the desk what was read.

To have something done without going anywhere: a screen posts a `Request` → `requests` gives it to
whoever does it (`copy_requests`, `list_requests`, `note_requests`, `search_requests`,
`take_requests`, `undo`) → a `Notice` says what became of it. Everything that touches the reader's
desk goes through `desk_queue`, one thread, in order. `dialog_factory` opens the dialog that shows
what there is to choose from.

The rest is around the screens: `library_opening` opens the library after the first frame,
`terminal_app` deals with the terminal, `palette` is the box of `:`, and `themes`, `kept_theme` and
`theme_palette` are how it all looks.

May use: screens, presenters, widgets, messages and what is below. Nothing here paints.
"""
