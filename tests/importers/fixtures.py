"""What the importers make of the fixtures."""

import io
from pathlib import Path

from cabletui.cable.cable import Cable
from cabletui.errors import Refusal
from cabletui.importers.importer import Importer, Outcome

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
EARLY = FIXTURES / "mirror-2010-11" / "cable" / "2008" / "03" / "08ALDERMARK112.html"
APRIL = FIXTURES / "mirror-2011-04" / "cable" / "2007" / "06" / "07ALDERMARK345.html"
AUGUST = FIXTURES / "mirror-2011-08" / "cable" / "1975" / "11" / "7575BRINOVA189.html"
INDEX = FIXTURES / "mirror-2011-04" / "tag" / "EWWT_0.html"


def outcomes(importer: Importer, data: bytes, name: str = "file") -> list[Outcome]:
    """Return all that an importer yields of some bytes."""
    return list(importer.read(io.BytesIO(data), name, "source"))


def cable(importer: Importer, data: bytes) -> Cable:
    """Return the one cable of some bytes."""
    (outcome,) = outcomes(importer, data)
    assert isinstance(outcome, Cable), outcome
    return outcome


def refusal(importer: Importer, data: bytes, name: str = "file") -> Refusal:
    """Return the one refusal of some bytes."""
    (outcome,) = outcomes(importer, data, name)
    assert isinstance(outcome, Refusal), outcome
    return outcome
