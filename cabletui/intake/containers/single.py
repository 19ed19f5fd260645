"""A source that is one file, compressed or not."""

from collections.abc import Generator

from cabletui.errors import Refusal
from cabletui.intake.containers.one_file import OneFile
from cabletui.intake.containers.piece import Part, Piece
from cabletui.intake.containers.steady import expanded, is_compressed


class SingleFile(OneFile):
    """A file of cables."""

    def parts(self) -> Generator[Part, None, None]:
        """Give the file, as one piece without a name."""
        try:
            head = self.file.peek()
        except OSError as error:
            yield Refusal(self.path.name, f"It cannot be read ({error.strerror or error}).")
        else:
            yield Piece("", expanded(self.file, head) if is_compressed(head) else self.file)
