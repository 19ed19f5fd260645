"""What else readers call the fields of the query language."""

SYNONYMS: dict[str, tuple[str, ...]] = {
    "tag": ("tags", "tagged", "category", "label", "subjecttag", "code", "codes", "tagline"),
    "origin": (
        *("post", "embassy", "place", "origins", "consulate", "mission", "station"),
        *("city", "location", "site", "town", "capital", "usembassy"),
    ),
    "country": ("nation", "countries", "countryname"),
    "class": ("classification", "classified", "level", "secrecy", "clearance", "sensitivity"),
    "subject": (
        *("title", "subj", "headline", "topic", "topics", "about", "theme", "themes"),
        *("re", "regarding", "subjectline", "intitle", "allintitle"),
    ),
    "body": (
        *("text", "content", "contents", "intext", "inbody", "fulltext", "person", "name"),
        *("keyword", "keywords", "kw", "mention", "mentions", "contain", "contains", "phrase"),
        *("people", "names", "org", "organization", "organisation", "company", "quote"),
        *("any", "anywhere", "all", "alltext", "allintext", "bodytext", "message", "search"),
    ),
    "summary": ("abstract", "summaries"),
    "comment": ("comments", "remark", "remarks", "opinion"),
    "heading": ("headings", "section", "sections"),
    "header": ("hdr", "distribution", "distro"),
    "to": ("recipient", "recipients", "addressee", "addressees", "receiver", "sentto"),
    "info": ("cc",),
    "from": ("sender", "sentfrom", "frompost"),
    "date": (
        *("year", "since", "before", "after", "until", "created", "dates", "month", "day"),
        *("on", "when", "time", "dated", "sent", "between"),
        *("start", "startdate", "fromdate", "datefrom", "end", "enddate", "todate", "dateto"),
    ),
    "released": ("release", "published", "releasedon", "releasedate", "publication"),
    "signer": ("author", "signed", "signedby", "signature", "writer", "by", "ambassador"),
    "classifiedby": ("classifier",),
    "drafter": ("drafted", "draftedby"),
    "ref": ("reference", "references", "refers"),
    "cites": ("cite", "citation", "citations"),
    "id": (
        *("ids", "refid", "referenceid", "cable", "cableid", "mrn", "docid", "doc", "document"),
        *("number", "no", "nr", "telegram"),
    ),
    "reason": ("reasons", "eo"),
    "words": ("length", "size", "wordcount"),
    "precedence": ("urgency", "urgent", "priority"),
    "para": ("paragraph", "portion"),
}
"""By the name of a field; underscores and hyphens in them make no difference. A name that says more
than the field, as `since` does, is in `query.other_names`, too."""
