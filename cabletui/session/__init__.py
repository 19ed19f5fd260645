"""What lives as long as the app: where the reader is, and what is done without going anywhere.

The navigator moves between screens and keeps their history; the screen factory makes a screen for
a location; the key queue holds the keys that come while a screen is still opening. The others
answer requests that widgets and screens post: copy, bookmark, note, save a search, undo, change
the theme.
Everything that touches the reader's desk goes through one thread, in order.

May use: screens, presenters, widgets, messages and what is below. Nothing here paints.
"""
