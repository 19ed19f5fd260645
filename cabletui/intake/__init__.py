"""Sources into importers into the archive, with progress and refusals."""

from cabletui.intake.report import Progress, Report
from cabletui.intake.run import run

__all__ = ["Progress", "Report", "run"]
