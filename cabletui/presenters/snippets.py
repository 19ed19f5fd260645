"""Show of each cable, in place of its subject, what the query found in it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.query import Query
from cabletui.archive.words import stems, words
from cabletui.cable import Paragraph, paragraphs
from cabletui.cable.reading.paragraph_names import paragraph_at, paragraph_label
from cabletui.errors import UnknownCableError
from cabletui.paint.excerpt import Excerpt, excerpt_line

_LONGEST = 200
"""Characters of a passage: one that is longer is read as two."""

_MOST_PASSAGES = 3
_AFTER = 200
_WINDOW = 90
"""How many characters are shown before a match and after it; the row cuts what does not fit, and
what is farther off than the window is seldom seen."""


class Snippets:
    """The best match of a query in each of the cables it found, with the words around it.

    To find that, a cable is read as a whole, which is no work for the thread that hears the keys.
    So `read` is called in another one, and `of` only looks up what was read.
    """

    def __init__(self, archive: Archive, hits: Hits, query: Query) -> None:
        self._archive = archive
        self._hits = hits
        self._query = query
        self._rows_read: set[int] = set()
        self._excerpts: dict[str, Excerpt] = {}

    def has_read(self, rows: range) -> bool:
        """Return whether all of some rows, as far as they exist, have been read."""
        return self._rows_read.issuperset(self._within(rows))

    def read(self, rows: range) -> None:
        """Read the cables of some rows, as far as they exist.

        Raises:
            LibraryError: The library cannot be read.
        """
        rows = self._within(rows)
        for row, headline in enumerate(self._hits.headlines(rows.start, rows.stop), rows.start):
            if row not in self._rows_read:
                self._read(headline.reference_id)
                self._rows_read.add(row)

    def of(self, reference_id: str) -> Excerpt | None:
        """Return what was found in a cable; None where it was not read, or only its head has it."""
        return self._excerpts.get(reference_id)

    def _within(self, rows: range) -> range:
        return range(max(0, rows.start), min(rows.stop, len(self._hits)))

    def _read(self, reference_id: str) -> None:
        try:
            body = self._archive.cable(reference_id).body
        except UnknownCableError:
            return
        if found := passage(body, queries.matches(self._query, body)):
            self._excerpts[reference_id] = found


def passage(body: str, found: Sequence[tuple[int, int]]) -> Excerpt | None:
    """Return the passages of a cable that have most of the words of a query, the rarest first.

    Where no passage has all that are there, two or three of them do. The head of a cable, which
    its list shows anyway, is no passage.

    Args:
        body: The body of a cable.
        found: Where the words of the query stand in it, in order.
    """
    numbered = paragraphs(body)
    text_start = numbered[0].span[0] if numbered else 0
    in_text = [span for span in found if span[0] >= text_start]
    if not in_text:
        return None
    chosen = _chosen(in_text, _roots(body, in_text))
    above = [paragraph_at(numbered, start) for start, _ in chosen]
    labels = tuple(paragraph_label(one.number) if one else "" for one in above)
    return Excerpt(labels, tuple(_pieces(body, chosen, above)))


def context(body: str, found: Sequence[tuple[int, int]], columns: int) -> str:
    """Return the best passages of a cable in one line, the matches in angle marks; or nothing.

    Args:
        body: The body of a cable.
        found: Where the words of the query stand in it, in order.
        columns: The cells that there are for the line.
    """
    best_found = passage(body, found) if found else None
    return excerpt_line(best_found, columns).rstrip() if best_found else ""


def _roots(body: str, found: Sequence[tuple[int, int]]) -> list[str]:
    """Return what each match has in common with other forms of its word."""
    texts = [body[start:end] for start, end in found]
    known = {text: " ".join(stems(words(text))) for text in dict.fromkeys(texts)}
    return [known[text] for text in texts]


def _chosen(found: Sequence[tuple[int, int]], roots: Sequence[str]) -> list[tuple[int, int]]:
    """Return one match for each word, near one another as far as they are, in their order."""
    counts = Counter(roots)
    missing = set(counts)
    chosen: list[tuple[int, int]] = []
    for _ in range(_MOST_PASSAGES):
        if not missing:
            break
        first, last = _window(found, roots, counts, missing)
        for at in range(first, last + 1):
            if roots[at] in missing:
                missing.remove(roots[at])
                chosen.append(found[at])
    return sorted(chosen)


def _window(
    found: Sequence[tuple[int, int]],
    roots: Sequence[str],
    counts: Mapping[str, int],
    missing: Collection[str],
) -> tuple[int, int]:
    """Return the first and the last match of the stretch that has most of the missing words."""
    best_worth: tuple[float, int, int] | None = None
    best_at = (0, 0)
    for first, root in enumerate(roots):
        if root not in missing:
            continue
        seen: set[str] = set()
        for last in range(first, len(found)):
            if found[last][1] - found[first][0] > _LONGEST and last > first:
                break
            if roots[last] in missing and roots[last] not in seen:
                seen.add(roots[last])
                rarity = sum(1 + 1 / counts[one] for one in seen)
                worth = (rarity, found[first][0] - found[last][1], -first)
                if best_worth is None or worth > best_worth:
                    best_worth, best_at = worth, (first, last)
    return best_at


def _pieces(
    body: str, chosen: Sequence[tuple[int, int]], above: Sequence[Paragraph | None]
) -> Iterator[str]:
    """Yield the texts around the matches, and these, in turn."""
    done = 0
    for (start, end), paragraph in zip(chosen, above, strict=True):
        begin = paragraph.span[0] if paragraph else 0
        gap = body[max(done, begin, start - _LONGEST) : start]
        if done > begin and start - done > _LONGEST:
            gap = f"{body[done : done + _WINDOW]} … {gap[-_WINDOW:]}"
        if done < begin and paragraph:
            gap = gap.removeprefix(f"{paragraph.number}.").lstrip()
        yield _in_one_line(gap)
        yield _in_one_line(body[start:end])
        done = end
    yield _in_one_line(body[done : done + _AFTER])


def _in_one_line(text: str) -> str:
    """Return a text without its line ends, with the blanks that it begins and ends with."""
    inner = " ".join(text.replace("\\\n", "\n").split())
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and inner else ""
    return f"{head}{inner}{tail}"


def best(body: str, found: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the match around which most of the words of a query stand, below the head if any does.

    Args:
        body: The body of a cable.
        found: Where the words of the query stand in it, in order.
    """
    numbered = paragraphs(body)
    text_start = numbered[0].span[0] if numbered else 0
    roots = [" ".join(stems(words(body[start:end]))) for start, end in found]

    def worth(at: int) -> tuple[bool, int]:
        start = found[at][0]
        near = bisect_right(found, (start + _WINDOW, 0))
        return start >= text_start, len(set(roots[at:near]))

    return found[max(range(len(found)), key=worth)]
