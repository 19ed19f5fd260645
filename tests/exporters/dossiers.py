"""A dossier of our own, and texts that a format could take for its own signs."""

from dataclasses import replace

from hypothesis import strategies as st

from cabletui.exporters.cable_exporters import WholeCable
from cabletui.exporters.dossier import Dossier, DossierEntry, PassageNote
from tests.paint.cables import CABLE

# Its page is that of the first: both were read from there.
OTHER = replace(CABLE, reference_id="07GRAYSTRAND7", subject="OIL & LAMPS: 50% {DEARER}", tags=())
PASSAGE = PassageNote(2, "U", "The keeper asked for oil, [sic] and a new lamp.", "Ask him.\nSoon.")
ENTRY = DossierEntry(WholeCable(CABLE, (CABLE,)), "The lamp again.", (PASSAGE,))
DOSSIER = Dossier("Lamps", [ENTRY, DossierEntry(WholeCable(OTHER, (OTHER,)))])

SIGNS = st.text(st.sampled_from("aZ9 .,:;-+#*_`~!?'\"“”&%$@/\\|<>[](){}^=é日\t"), max_size=40)
"""Lines full of what BibTeX, RIS and Markdown obey."""


def about(subject: str, note: str = "") -> DossierEntry:
    """Return the entry of a cable with a subject."""
    cable = replace(CABLE, subject=subject)
    return DossierEntry(WholeCable(cable, (cable,)), note)
