"""A cable, as the archive holds it and the reader sees it."""

from dataclasses import dataclass, field

from cabletui.cable.moment import Moment

LIST_SIGN = " | "
"""What parts the values of an attribute that is a list."""


@dataclass(frozen=True, slots=True)
class Media:
    """An article that the site named beside a cable."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a copy of a cable came from."""

    name: str
    """The last part of the path that was imported: `mirror-2011-04.tar.gz`."""

    format: str
    """The name of the importer that read it, such as `page` or `csv`."""

    path: str
    """The file or row inside the source; empty if the source is one file of one cable."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What one source said of a cable beside its text, as far as sources may differ in it."""

    source: Source
    created: Moment
    released: Moment | None
    classification: str
    origin: str


@dataclass(frozen=True, slots=True)
class Cable:
    """One edition of one cable.

    The header and the body are verbatim, without the decoration of the site's pages; all else is
    read from them or from the particulars beside them.
    """

    reference_id: str
    """The id it was published under, misspelt or not: the key of the archive."""

    created: Moment
    released: Moment | None
    """When the site published it; unknown for copies that do not say."""

    classification: str
    """One of the six values of the archive, such as `SECRET//NOFORN`."""

    origin: str
    """The post as the site names it, such as `Embassy Beijing`."""

    subject: str
    """The whole subject, from the body where it has one."""

    tags: tuple[str, ...]
    """The TAGS of the body, then those that only the page links, each once, upper case."""

    references: tuple[str, ...]
    """The reference ids it cites, in order, each once."""

    header: str
    body: str
    source: Source
    linked_tags: tuple[str, ...] = ()
    """The TAGS that the site's page made into links; empty for copies that are no pages."""

    media: tuple[Media, ...] = ()
    notes: tuple[str, ...] = field(default=())
    """What an importer found odd, a sentence each."""

    attributes: tuple[tuple[str, str], ...] = ()
    """What the central file of the State Department says beside the text, each name once with its
    value: `("Film Number", "D740123-0751")`; empty for cables of other collections."""

    copies: tuple[Copy, ...] = ()
    """All copies of this text, if several sources had it or the only one says something else beside
    it than stands here; otherwise empty."""

    @property
    def has_text(self) -> bool:
        """Whether there is more of it than particulars."""
        return bool(self.body.strip())

    def attribute(self, name: str) -> str:
        """Return what the central file says under a name; empty if it says nothing."""
        return next((value for known, value in self.attributes if known == name), "")

    def attribute_values(self, *names: str) -> tuple[str, ...]:
        """Return what the central file says under some names, each of a list by itself."""
        if not self.attributes:
            return ()
        said = dict(self.attributes)
        return tuple(one for name in names for one in said.get(name, "").split(LIST_SIGN) if one)

    @property
    def all_copies(self) -> tuple[Copy, ...]:
        """The copies of this text, at least one; those that were released first come first."""
        own = Copy(self.source, self.created, self.released, self.classification, self.origin)
        return self.copies or (own,)
