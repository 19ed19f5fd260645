"""From the archive to what a screen shows, as values; no Textual.

A screen calls a presenter in a thread, and gets frozen values that need no further reading or, for
long lists, a reader (`Occurrences`). So what a screen says can be tested without a terminal, and
nothing is read while a key is waiting. There is one for each thing that is shown:

- home: `home_menu`, `home_desk`, `glance`, `first_start`, and the search line with `live_search`,
  `completion`, `nothing_found`, `query_help` and `places`;
- an index: `letter_groups`, `index_entries`, `count_rows`, `time_counts` and `time_rows`;
- a list: `query_hits`, `row_states`, `snippets`, `occurrences`, `read_face`, the facets
  (`facet_groups`, `facet_values`, `narrowing`), the desk's lists (`own_lists`, `listed_rows`) and
  what is not held (`absent_cables`, `wanted_rows`, `gap_rows`, `thread_rows`);
- a cable: `open_cable`, `related`, `outline`, `compared_editions`, `paragraph_notes`, `find_here`;
- to take away: `copy_choices`, `taken_cables`, `cable_request`.

The way of the data: a question with a `Location` or a value → the archive and the desk → rows and
texts, in the forms that `paint` takes → the screen. `open_library` is what all screens share.

May use: archive, desk, page, paint's values, text. Never: widgets, Textual.
"""
