"""The fields of a search that the facts of a cable ask for."""

from enum import StrEnum


class AskedField(StrEnum):
    """A field of the query language, by the name that it has there.

    A page knows no archive, so its doors name the fields; a test holds the names to the table.
    """

    CLASSIFICATION = "class"
    CLASSIFIED_BY = "classifiedby"
    CONCEPT = "concept"
    DATE = "date"
    DRAFTER = "drafter"
    FILM = "film"
    FROM = "from"
    OFFICE = "office"
    ORIGIN = "origin"
    REASON = "reason"
    SIGNER = "signer"
    TAG = "tag"
    TO = "to"
    TYPE = "type"
