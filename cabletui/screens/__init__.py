"""Screens and dialogs: the whole of what the reader sees at one time.

What lives here: `home`, `help`, `guide`, `search`, `viewer` and `two_editions`; `indexes`, by
letter, by time or by count; `lists` of cables; `dialogs`, which open over a screen and are
answered; and `base`, what all of them are made of. A screen lays out widgets, asks presenters for
values in a thread, and gives the values to the widgets.

The way of the data: a widget posts what the reader did; the screen turns it into a question to the
archive (`ask`, which comes back with values), or into a request that the app answers: to open
another screen, to open a dialog (`OpenDialog`), to copy, to bookmark. What opens a screen again in
its present state is its `location`.

May use: `base`, presenters, widgets, paint, keys, messages. Never: another screen or dialog, so
that each can be read, and deleted, by itself; nor the archive in the thread that hears the keys.
What all kinds of screens are made of is in `base`. What lists alone are made of stands among the
`lists` (`previewed`, `headline_list`, and on that `narrowing_list`, `faceted_list`, `context_list`,
`desk_list`, `absent_list`), and likewise `letter_index`, `time_index` and `count_index` among the
`indexes`; the contracts in `pyproject.toml` name these, and no other screen may be imported.

Style: a screen's style stands in its class, in `DEFAULT_CSS`, as that of a widget does: one file is
the whole of a screen, nothing is read from disk when it opens, and a rule of the screen goes before
that of a widget by naming both (`ViewerScreen.-wide CableView`). There are no `.tcss` files.
"""
