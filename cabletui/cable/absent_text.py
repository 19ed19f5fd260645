"""Why there is no text of a cable that is known by its particulars alone."""

from cabletui.cable.cable import Cable

WITHDRAWN = (
    "Withdrawn: the reviewers released the card of this record and not its text. To request it, "
    "ask the National Archives (Record Group 59, Central Foreign Policy Files) for document "
    "number {number}, dated {day}."
)
ON_FILM = (
    "No text online: the National Archives keep this record on microfilm, and only its card is "
    "published."
)
LOST = (
    "No text online: the central file says that it cannot be read. The National Archives may have "
    "it on microfilm; ask them (Record Group 59, Central Foreign Policy Files) for document number "
    "{number}, dated {day}."
)
NOT_HELD = (
    "No text here: the library knows this cable by its particulars alone. Import a copy of its "
    "text to complete it."
)

_LOST = "UNRETRIEVABLE"
_WITHDRAWN = ("WITHDRAW", "NOT RELEASED", "DENIED")


def is_card(cable: Cable) -> bool:
    """Return whether a cable is known by its particulars alone."""
    return bool(cable.attributes) and not cable.has_text


def is_withdrawn(cable: Cable) -> bool:
    """Return whether the central file says of a cable without text that it was held back."""
    if cable.has_text:
        return False
    status = f"{cable.attribute('Archive Status')} {cable.attribute('Review Action')}".upper()
    return any(word in status for word in _WITHDRAWN)


def why_no_text(cable: Cable) -> str:
    """Return why a cable has no text, in a sentence or two; empty if it has one."""
    if cable.has_text:
        return ""
    day = f"{cable.created.time:%Y-%m-%d}"
    if is_withdrawn(cable):
        return WITHDRAWN.format(number=cable.reference_id, day=day)
    if _LOST in cable.attribute("Locator").upper():
        return LOST.format(number=cable.reference_id, day=day)
    filmed = f"{cable.attribute('Archive Status')} {cable.attribute('Locator')}".upper()
    is_on_film = "P-REEL" in filmed or ("MICROFILM" in filmed and "ONLINE" not in filmed)
    return ON_FILM if is_on_film and "ON-LINE" not in filmed else NOT_HELD
