"""What a cable cites, read with all that is known of it: its own id and its day."""

from collections.abc import Sequence

from cabletui.cable.cable import Cable
from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.cable.moment import Moment
from cabletui.cable.reading.citation_kind import Citation
from cabletui.cable.reading.mentions import mentions
from cabletui.cable.reading.references import references
from cabletui.cable.reference import Reference


def cited(cable: Cable) -> tuple[Citation, ...]:
    """Return what the REF lines of a cable cite, in order."""
    return citations_in(cable.body, cable.reference_id, cable.created)


def citations_in(body: str, reference_id: str, created: Moment) -> tuple[Citation, ...]:
    """Return what the REF lines of a body cite, in order.

    Args:
        body: The verbatim body.
        reference_id: The cable's own id, which is no citation.
        created: When it was created, from which follow the years that citations leave out.
    """
    return references(body, of=_own(reference_id), day=created.time.date())


def mentioned(cable: Cable, cited: Sequence[Citation]) -> tuple[Citation, ...]:
    """Return where the text of a cable speaks of others: `ref A`, `Oslo 1273`, in order.

    Args:
        cable: The cable.
        cited: What its REF lines cite.
    """
    own = _own(cable.reference_id)
    return mentions(cable.body, cited, of=own, day=cable.created.time.date())


def _own(reference_id: str) -> Reference | None:
    """Return the reference of a cable's own id; None if the id cannot be read as one."""
    try:
        return Reference.parse(reference_id)
    except NotAReferenceError:
        return None
