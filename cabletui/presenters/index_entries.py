"""The tags and the posts of a library, as the entries of their indexes."""

from cabletui.archive.archive import Archive
from cabletui.cable import Origin, Tag
from cabletui.cable.origin import origin
from cabletui.cable.tag import is_damaged, tag
from cabletui.presenters.letter_groups import IndexEntry, as_typed, words_as_typed

_KINDS = {"geo": "country"}
"""What readers call a kind of tags, if it is not what the table calls it."""


def tag_entries(archive: Archive) -> list[IndexEntry[Tag]]:
    """Read the tags of a library, in any order.

    Raises:
        LibraryError: The library cannot be read.
    """
    return [_of_tag(tag(count.name), count.count) for count in archive.tags()]


def _of_tag(found: Tag, count: int) -> IndexEntry[Tag]:
    is_person = "," in found.code
    return IndexEntry(
        as_typed(found.code),
        found.code,
        count,
        found,
        words_as_typed(found.meaning),
        "person" if is_person else _KINDS.get(found.kind, found.kind),
        is_damaged(found.code),
    )


def origin_entries(archive: Archive) -> list[IndexEntry[Origin]]:
    """Read the posts of a library, each by its place, in any order.

    Raises:
        LibraryError: The library cannot be read.
    """
    posts = [(origin(count.name), count.count) for count in archive.origins()]
    return [
        IndexEntry(
            as_typed(post.place),
            post.name,
            count,
            post,
            (*words_as_typed(post.country), *post.stations),
            _kind_of(post),
        )
        for post, count in posts
    ]


def _kind_of(post: Origin) -> str:
    """Return the first word of what is known of a kind: `mission to an international…`."""
    first = post.kind.split(" ")[0].strip(";")
    return first if first in ("embassy", "consulate", "mission") else "office" if first else ""
