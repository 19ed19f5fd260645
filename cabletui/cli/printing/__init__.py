"""What commands print, and how.

`output` is the way out for all of them: results to standard output, all else to standard error,
verbatim into a pipe and made safe on a terminal, which the text of a cable must not command.

`print_cables` prints what a query found, as rows (whose fields are in `cable_fields`) or each
cable whole; `print_concordance` prints every match, a line each. `pager` shows what is longer than
the screen in the reader's pager. `meter` says how far a long command is: as a `progress_line` with
a bar on a terminal, now and then as a line in a log.

The formats are those of `exporters`; this room decides only where they go. May use: archive,
exporters, text. Never: the options of a verb, which it is given as values.
"""
