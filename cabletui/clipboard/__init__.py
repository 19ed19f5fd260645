"""The way of a text to the clipboard of the machine in front of the reader."""

from cabletui.clipboard.copier import Copier
from cabletui.clipboard.copy_result import CopyResult, Fate

__all__ = ["Copier", "CopyResult", "Fate"]
