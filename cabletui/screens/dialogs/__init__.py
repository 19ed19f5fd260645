"""Dialogs: each opens over a screen, is answered or closed, and the screen comes back.

No screen imports one: it posts `OpenDialog` with the values to choose from, and the session's
`dialog_factory` opens the dialog that shows such values and hands back the answer, None if it was
closed. Menus offer texts to copy (`copy_menu`), formats to take cables away in (`take_menu`) and
the reader's lists (`list_menu`); `outline_page` has the paragraphs of a cable, `timeline` the times
of a query. `Prompt`, for a line such as the name of a list, and `NotePage`, for several, are opened
by the session itself.

A dialog knows no library and changes nothing: what follows from the answer is done by whoever
asked. While it is open, the keys are its own.

May use: `screens.base`, presenters' values, widgets, paint. Never: a screen or another dialog.
"""
