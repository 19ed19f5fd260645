"""The way of a text to the clipboard of the machine in front of the reader."""

from cabletui.clipboard.copier import Copier
from cabletui.clipboard.outcome import Fate, Outcome

__all__ = ["Copier", "Fate", "Outcome"]
