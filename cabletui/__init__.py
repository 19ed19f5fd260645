"""cabletui: a terminal browser for the public archive of US diplomatic cables.

Two ways lead through the rooms. In: a source is opened by `intake`, read by one of the `importers`
and kept by the `archive`. Out: the `archive` answers a verb of the command line (`cli`) or the
interface, in which `presenters` put together what is shown, `paint` and `page` lay it out, and
`widgets` on `screens` show it; the `app` is made for a session, whose parts are in `session`.

Below both lies `cable`: what a cable is, and pure functions that read its text. What is the
reader's own is in `desk`, `settings` and `clipboard`; `exporters` and `quoting` are for those who
write about cables. `terminal`, `text`, `files`, `paths` and `errors` are tools for all.

Each room says in its own docstring what lives in it and what it may touch; imports point one way
only, by contracts that stand in `pyproject.toml`.
"""

__version__ = "0.1.0"
