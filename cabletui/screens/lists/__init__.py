"""Lists of cables: what a query finds, what the reader keeps, what is related or missing.

`HeadlineListScreen` has what lists of headlines share: open, mark, copy, bookmark, note, with the
preview of a `PreviewedScreen`. Three kinds are made of it:

- of a query: `NarrowingListScreen` has facets and further words, `ContextListScreen` shows what was
  found in each cable, `ResultListScreen` adds orders, a timeline, the way to a concordance;
- of the desk: `DeskListScreen` reads the reference ids of its cables there, and bookmarks, one list
  of the reader's and what was read last are made of it;
- with cables that are not held: `AbsentListScreen` says what is known of them; on it stand the
  thread of a cable, and the list of what is wanted.

`concordance_list`, `gap_list` and `list_of_lists` are lists of other things, which lead to cables.
The rows come from presenters, a screenful at a time; `line` paints one. What a list shares with the
viewer that opens over it is a `Listing`.

May use: `screens.base`, presenters, widgets, paint. Never: a screen of another room.
"""
