"""Pages of PlusD as the site made them, of invented posts."""

from html import escape

CELLS = {
    "Date": "1974 May 17, 16:00 (Friday)",
    "Canonical ID": "1974BRINOVA00959_b",
    "Original Classification": "LIMITED OFFICIAL USE",
    "Current Classification": "UNCLASSIFIED",
    "Handling Restrictions": "EXDIS - Exclusive Distribution Only",
    "Character Count": "512",
    "Executive Order": "-- N/A or Blank --",
    "Locator": "TEXT ON MICROFILM,TEXT ONLINE",
    "TAGS": "LAMP, NICHOLAS | GR - Greece; Crete | PINS - Political Affairs--Internal Security",
    "Concepts": "LIGHTHOUSES | WELFARE & WHEREABOUTS",
    "Type": "TE",
    "Office Action": "ACTION EUR - Bureau of European Affairs",
    "Archive Status": "Electronic Telegrams",
    "From": "Brinova Brinova",
    "Markings": "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005",
    "To": "Alder Aldermoor | Department of State",
}
HEAD = """

LIMITED OFFICIAL USE

PAGE 01  BRINOVA 00959  171944Z

11
ACTION EUR-25

INFO  OCT-01  EA-11  /096 W
---------------------     064536
R 171600Z MAY 74
FM AMEMBASSY BRINOVA
TO SECSTATE WASHDC 3410
INFO AMEMBASSY ALDERMOOR


LIMITED OFFICIAL USE BRINOVA 0959

E.O. 11652: N/A
TAGS: PINS, GR
SUBJECT: LAMPS OF THE OUTER HARBOR

REF: STATE -097844"""
TEXT = """
1. THE KEEPER SAID "NOTHING" OF OIL & WICKS <SIC>.
LIMITED OFFICIAL USE

LIMITED OFFICIAL USE

PAGE 02  BRINOVA 00959  171944Z

2. HE SAID IT TWICE.
GULL


LIMITED OFFICIAL USE




NNN

"""
METADATA = """---
Capture Date: 01 JAN 1994
Concepts: LIGHTHOUSES
Draft Date: 17 MAY 1974
Document Number: 1974BRINOVA00959
Document Unique ID: '00'
Drafter: NLAMP
Film Number: D740123-0751
From: BRINOVA
Reference: STATE -097844
Review Action: RELEASED, APPROVED
Review Date: 15 MAY 2002
Review Markings: ! 'n/a


  US Department of State

  30 JUN 2005


'
Subject: LAMPS OF THE OUTER HARBOR
TAGS: PINS, GR, (LAMP, NICHOLAS)
To: ! 'STATE

  ALDERMOOR'
Type: TE
Markings: Declassified/Released US Department of State EO Systematic Review 30 JUN
  2005
"""


def page(
    head: str = HEAD,
    text: str = TEXT,
    raw: str | None = None,
    title: str = "LAMPS OF THE OUTER HARBOR",
    metadata: str = METADATA,
    **cells: str,
) -> str:
    """Return a page; other cells as given, blanks for `_`."""
    values = {**CELLS, **{key.replace("_", " "): value for key, value in cells.items()}}
    table = "\n".join(_cell(key, value) for key, value in values.items())
    whole = head + "\n" + text if raw is None else raw
    return f"""<!DOCTYPE html>
<html>
<head>
<script type="text/javascript">var descr = {{'Subject': 'Subject line<br />'}};</script>
<title>Cable: {values["Canonical ID"]}</title>
</head>
<body style="text-align: center;">
<div id="leftmenu"><a href="/plusd/?q=&qfoclass=SECRET#result" title="SECRET (9)">S</a></div>
<div class="sections">
<div class="pane-content">
<table id="synopsis">
<tr style="background:#eee;"><td colspan="2" style="font-size: medium;">{escape(title)}</td></tr>
<tr><td>
<? /*display_field("Handling", implode(", ",$cable_details['extra'])); */ ?>
{table}
</td></tr></table>
</div>
<div class="pane-tab"><div class="pane-header">Content</div><div class="pane-content">\
<div class="text-header hidden">{escape(head)}</div>\
<div class="text-button" id="showhide">Show&nbsp;Headers</div>\
<div class="text-content"><div id="tagged-text">{_linked(escape(text))}</div></div>\
<br /></div></div>\
<div class="pane-tab"><div class="pane-header">Raw content</div><div class="pane-content">\
<div class="text-content">{escape(whole)}</div></div></div>\
<div class="pane-tab"><div class="pane-header">Metadata</div><div class="pane-content">\
<div class="text-content">{escape(metadata)}</div></div></div>\
<div class="pane-tab"><div class="pane-header">Raw source</div><div class="pane-content">\
<div class="text-content"><a href="http://a.example/1.pdf">1.pdf</a></div></div></div>
</body>
</html>
"""


def _cell(key: str, value: str) -> str:
    parts = [
        f'<a style="color: #216B7C;" target="_blank" href="/plusd/?q=&q={escape(one)}#result" '
        f'title="{escape(one)} (5 documents)" >{escape(one)}</a>'
        for one in value.split(" | ")
    ]
    shown = " <span style=''color: #000'';>|</span> ".join(parts)
    return (
        f'<div class="s_key"><a class="i" title="{key}", ">{key}:</a></div> '
        f'<div class="s_val" title=" {escape(shown)} (9 documents)">{shown}</div><br />'
    )


def _linked(text: str) -> str:
    return text.replace("KEEPER", '<a href="/wiki/Keeper"><span class="t">KEEPER</span></a>')
