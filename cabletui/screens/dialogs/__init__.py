"""Dialogs: each opens over a screen, is answered or closed, and the screen comes back.

No screen imports one: it posts `OpenDialog` with the values to choose from, and the session opens
the dialog that shows such values and hands back the answer, None if it was closed. `Prompt`, for
a line such as the name of a list, and `NotePage`, for several, the session opens of itself.
"""
