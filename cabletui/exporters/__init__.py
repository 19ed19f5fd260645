"""The formats that cables and lists are printed and copied in.

An exporter is a frozen value: the name that `--format` takes, a line about it, and a function.
What it takes is its type. A `RowExporter` takes the rows of a list or an index, of which each verb
makes the columns; a `CableExporter` takes one whole cable. `row_exporters.ROW_EXPORTERS` and
`cable_exporters.CABLE_EXPORTERS` are the two tables, and everything else is derived from them:
the choices of `--format` and their help, the README's list, and the lines of the copy menu that
hold a cable in some form. To add a format is to add a function and a row to one of the tables.

The room knows cables and values, and neither the archive nor a terminal. What it returns is
verbatim: the text of a cable is made safe by whoever shows it, and a pipe gets it as it is.
"""
