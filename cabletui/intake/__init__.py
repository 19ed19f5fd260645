"""Importing: from sources through importers into the archive, with progress and refusals.

`run` imports some sources into a library and returns a `Report`. `sources.open_source` opens each,
be it a file, a folder, an archive or a pipe, and gives its members one at a time; `source_import`
has the right importer read each member, adds the cables and notes the refusals. Whatever is left
out has a name and a reason. `entry_workers` and `worker_pool` read cables in other processes ahead
of the one that writes; their number changes nothing but the time.

An import can be stopped at any moment (`interrupt`). It commits now and then and records how far it
is, so that the next run goes on from there instead of starting over.

May use: archive, importers, cable. Never: the archive's `store` and `index`, Textual.
"""

from cabletui.intake.report import Progress, Report
from cabletui.intake.run import run

__all__ = ["Progress", "Report", "run"]
