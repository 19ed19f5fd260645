"""The ways of a text to the clipboard of the machine in front of the reader.

That machine may be several hops away. A `Copier` knows the ways and tries the best first: the
buffer of a tmux on this machine, the clipboard of a desktop where the reader sits at it, the
terminal itself by OSC 52, and a file where the text is too long for any of them. Its answer is a
`CopyResult`, which says only what is known: a text was copied, or it was sent to a terminal that
never answers.

Texts are cleaned before they leave, as they may be pasted into a shell; newlines and tabs stay.

May use: terminal, settings, errors. Never: cables, the archive, Textual.
"""

from cabletui.clipboard.copier import Copier
from cabletui.clipboard.copy_result import CopyResult, Fate

__all__ = ["Copier", "CopyResult", "Fate"]
