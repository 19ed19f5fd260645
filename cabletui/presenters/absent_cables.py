"""What is shown, and can be taken away, of a cable that is cited and not held."""

from collections.abc import Sequence
from dataclasses import dataclass

from cabletui.archive.archive import Archive
from cabletui.archive.relations.wanted import Said, WantedCable, said_of, wanted_cable
from cabletui.cable import Moment
from cabletui.cable.headline import AbsentHeadline
from cabletui.cable.origin import post_of
from cabletui.exporters.copy_digits import AbsentDigit
from cabletui.paint.cable_face import CableFace
from cabletui.presenters.cable_request import cable_request
from cabletui.presenters.copy_choices import Copyable, of_marked
from cabletui.text.counts import counted, listed
from cabletui.text.time_units import spoken_span

_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class AbsentCable:
    """A cable that is cited and not held, with all that is said of it."""

    wanted: WantedCable
    said: Said


def read_absent(archive: Archive, reference_id: str) -> AbsentCable | None:
    """Read what is known of a cable that is not held; None where it is not even cited.

    Raises:
        LibraryError: The library cannot be read.
    """
    wanted = wanted_cable(archive, reference_id)
    return AbsentCable(wanted, said_of(archive, wanted)) if wanted else None


def absent_headline(wanted: WantedCable, subject: str = "") -> AbsentHeadline:
    """Return what stands for a cable in a list."""
    day = Moment.parse(wanted.span.middle.isoformat())
    return AbsentHeadline(wanted.reference_id, day, "", post_of(wanted.reference.station), subject)


def absent_face(absent: AbsentCable, note: str) -> CableFace:
    """Return what is known of a cable, for the preview of a list."""
    wanted, said = absent.wanted, absent.said
    span = f"sent {spoken_span(wanted.span.first, wanted.span.last)}"
    subject = f"{said.subject} (not held; {span})" if said.subject else f"Not held; {span}"
    guess = said.probable
    likely = f"; perhaps {guess.reference_id} is meant, {guess.reason}" if guess else ""
    cited = listed([one.reference_id for one in wanted.citing], _MOST_NAMED)
    return CableFace(
        absent_headline(wanted, subject),
        extent=f"Cited by {cited}{likely}",
        summary=" ".join(f"{one.reference_id}: {one.text}" for one in said.sentences)
        or "Nothing but REF lines: no sentence speaks of it.",
        summary_heading="What is said of it",
        note=note,
    )


def absent_copies(absent: AbsentCable) -> tuple[Copyable, ...]:
    """Return what may be copied of a cable that is not held."""
    name = absent.wanted.reference_id
    citing = "\n".join(one.reference_id for one in absent.wanted.citing)
    return (
        Copyable("Reference id", name, name, AbsentDigit.REFERENCE_ID),
        Copyable(
            "Text to ask for it by",
            cable_request(absent.wanted, absent.said),
            "the request",
            AbsentDigit.REQUEST,
        ),
        Copyable(
            "Ids of those that cite it", citing, "the ids of those that cite it", AbsentDigit.CITING
        ),
    )


def absent_choices(
    archive: Archive, reference_id: str, marked: Sequence[str]
) -> tuple[Copyable, ...]:
    """Read what may be copied at a cable that is not held, and of the marked rows together.

    Args:
        archive: Where it is read.
        reference_id: The cable.
        marked: The reference ids of the marked rows, held or not.

    Raises:
        LibraryError: The library cannot be read.
    """
    at_hand = read_absent(archive, reference_id)
    own = absent_copies(at_hand) if at_hand else ()
    absent = [one for name in marked if (one := read_absent(archive, name))]
    if not marked:
        return own
    together = [of_marked(marked)]
    if absent:
        text = "\n\n".join(cable_request(one.wanted, one.said) for one in absent)
        what = counted(len(absent), "request")
        label = f"Texts for the {len(absent):,} marked"
        together.append(Copyable(label, text, what, AbsentDigit.MARKED_REQUESTS))
    return (*together, *own)
