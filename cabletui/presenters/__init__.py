"""From the archive to what a screen shows, as values; no Textual.

A presenter is asked in a thread by a screen and answers with frozen values that need no further
reading: the cable with its pages, its related cables, live results, completions, snippets. So what
a screen says can be tested without a terminal.

May use: archive, desk, page, paint's values, text. Never: widgets, Textual.
"""
