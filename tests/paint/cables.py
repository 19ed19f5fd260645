"""Cables of our own for the tests of painting."""

from dataclasses import replace

from cabletui.cable import Cable, Media, Moment, Source

CABLE = Cable(
    reference_id="06PORTVENTOSO112",
    created=Moment.parse("2006-03-04T09:15Z"),
    released=Moment.parse("2011-08-30T01:44Z"),
    classification="CONFIDENTIAL//NOFORN",
    origin="Embassy Port Ventoso",
    subject="HARBOR BOARD DISCUSSES THE LIGHTHOUSE",
    tags=("PREL", "EWWT", "ZZQ"),
    references=("06PORTVENTOSO98", "05GRAYSTRAND7"),
    header="VZCZCXYZ0001\nDE RUEHPV #0112/01 0630915\nFM AMEMBASSY PORT VENTOSO",
    body=(
        "C O N F I D E N T I A L PORT VENTOSO 000112\n\nSUBJECT: HARBOR BOARD DISCUSSES THE "
        "LIGHTHOUSE\n\nREF: A. PORT VENTOSO 98\n     B. 05 GRAYSTRAND 7\n\n1. (C) The board met "
        "on the pier. The lamp is out.\n\n2. (U) The keeper asked for oil, [sic] and a new lamp.\n"
        "\nVARN"
    ),
    source=Source("mirror.tar.gz", "page", "cable/2006/03/06PORTVENTOSO112.html"),
    linked_tags=("PREL",),
    media=(Media("The Strand Gazette", "http://gazette.example/lamp"),),
    notes=("The page links only one of the TAGS.",),
)

HOSTILE = (
    "\x1b]52;c;SEFDS0VE\x1b\\",
    "\x1b]52;c;SEFDS0VE\x07",
    "\x1b]8;;http://a.example\x1b\\x",
    "\x1b[2J\x1b[31m",
    "\x1bP+q\x1b\\",
    "".join(map(chr, range(0x20))),
    "\x7f" + "".join(map(chr, range(0x80, 0xA0))),
    "\u202eabc\u202c\u2066x\u2069\u200f\u061c",
    "a\u200b\u200c\u200d\u2060\ufeffb",
    "".join(map(chr, range(0xE0020, 0xE0080))),
    "\ud83d lone \udc00",
    "[/] [link=http://a.example] [bold]x[/bold] [sic] \\[",
    "one\u2028two\u2029three\x85four",
    "e" + "\u0301" * 3000,
    "\u0301 first",
    "日本語" * 500,
    "x" * 100_000,
)


def hostile(text: str) -> Cable:
    """A cable that has a hostile text in every field."""
    return replace(
        CABLE,
        reference_id=text[:200],
        classification=text,
        origin=text,
        subject=text,
        tags=(text,),
        references=(text,),
        header=text,
        body=text,
        source=Source(text, text, text),
        media=(Media(text, text),),
        notes=(text,),
    )
