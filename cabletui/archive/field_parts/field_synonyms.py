"""What else readers call the fields of the query language."""

SYNONYMS: dict[str, tuple[str, ...]] = {
    "tag": ("tags", "tagged", "category", "label", "subjecttag"),
    "origin": (
        *("post", "embassy", "place", "origins", "consulate", "mission", "station"),
        *("city", "location", "site"),
    ),
    "country": ("nation", "countries"),
    "class": ("classification", "classified", "level", "secrecy", "clearance"),
    "subject": ("title", "subj", "headline", "topic", "about", "intitle"),
    "body": ("text", "content", "contents", "intext", "inbody", "fulltext", "person", "name"),
    "date": (
        *("year", "since", "before", "after", "until", "created", "dates", "month", "day"),
        *("on", "when", "time", "dated", "sent", "between"),
    ),
    "released": ("release", "published"),
    "signer": ("author", "signed", "signedby", "signature", "writer", "by"),
    "from": ("sender",),
    "to": ("recipient", "recipients", "addressee", "addressees", "receiver"),
    "ref": ("reference", "references", "refers"),
    "cites": ("cite",),
    "id": ("ids", "refid", "cable", "mrn", "docid"),
    "reason": ("reasons",),
    "words": ("length", "size", "wordcount"),
    "precedence": ("urgency", "urgent", "priority"),
    "para": ("paragraph",),
}
"""By the name of a field. A name that says more than the field, as `since` does, is in
`query.other_names`, too."""
