"""What is read from the text of a cable, as plain JSON values."""

from dataclasses import asdict
from typing import Any

from cabletui import cable as of_cable
from cabletui.cable import Cable, Citation
from cabletui.cable.citation import page_address


def derived(cable: Cable) -> dict[str, Any]:
    """Return what can be read from the header and the body; spans are offsets into the body."""
    body, header = cable.body, cable.header
    declassified = of_cable.declassify_on(body)
    order = of_cable.executive_order(body)
    cited = of_cable.cited(cable)
    return {
        "created": cable.created.instant,
        "created_precision": cable.created.precision,
        "released": cable.released.instant if cable.released else None,
        "released_precision": cable.released.precision if cable.released else None,
        "canonical": of_cable.canonical(cable.reference_id),
        "page_address": page_address(cable),
        "subject": of_cable.subject(body),
        "tags": of_cable.tags(body),
        "citations": [_citation(one) for one in cited],
        "mentions": [_citation(one) for one in of_cable.mentioned(cable, cited)],
        "classified_by": of_cable.classified_by(body),
        "reasons": of_cable.reasons(body),
        "declassify_on": declassified.isoformat() if declassified else None,
        "executive_order": asdict(order) if order else None,
        "signers": of_cable.signers(body),
        "summary": of_cable.summary(body),
        "paragraphs": [asdict(paragraph) for paragraph in of_cable.paragraphs(body)],
        "sections": [asdict(marker) for marker in of_cable.sections(body)],
        "redactions": of_cable.redactions(body),
        "transmission": _transmission(header),
        "recipients": [asdict(recipient) for recipient in of_cable.recipients(header)],
        "info_recipients": [asdict(recipient) for recipient in of_cable.info_recipients(header)],
    }


def _citation(one: Citation) -> dict[str, Any]:
    return asdict(one) | {"reference": str(one.reference) if one.reference else None}


def _transmission(header: str) -> dict[str, Any]:
    facts = of_cable.transmission(header)
    return asdict(facts) | {"time": facts.time.isoformat() if facts.time else None}
