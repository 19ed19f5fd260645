"""What all screens are made of: a status line with keys, a list, a dialog, a way to read.

`StatusScreen` has a last line and `ask`, which reads the archive in a thread; `ListScreen` adds a
title and a list; the history comes back to a `LocatedScreen`. A `Dialog` opens over a screen, and
is answered. A screen opens one by posting `OpenDialog` with its values, so that no screen imports
another.

May use: presenters, widgets, keys, messages and what is below. Never: any other part of `screens`.
"""
