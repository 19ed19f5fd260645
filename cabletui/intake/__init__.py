"""Sources into importers into the archive, with progress and refusals."""

from cabletui.intake.import_progress import Progress
from cabletui.intake.report import Report
from cabletui.intake.run import run

__all__ = ["Progress", "Report", "run"]
