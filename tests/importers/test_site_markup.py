import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.importers.site_markup import without_site_markup


@pytest.mark.parametrize(
    ("box", "text"),
    [
        ("one&#x000A;two", "one\ntwo"),
        ("<a id='par5' href='#par5'>¶</a>5. (C) Fog.", "5. (C) Fog."),
        ("TAGS: <a href='/tag/EWWT_0.html'>EWWT</a>, TPHY", "TAGS: EWWT, TPHY"),
        ("a< /a>b<br>c<br />d<strong>e</strong><em>f</em></td></tr></table>g", "abcdefg"),
        ("R&D; of <<218634>, <Israel>, <_protect>", "R&D; of <<218634>, <Israel>, <_protect>"),
        ("the &horns8 <a few> &nbsp; &copy 2 < 3", "the &horns8 <a few> &nbsp; &copy 2 < 3"),
        ("2 &lt; 3 &amp; 4 &gt; 3 &quot;", '2 < 3 & 4 > 3 "'),
        ("owner&#8217;s &#x2019; &#146;", "owner’s ’ ’"),
        ("&#0; &#xD800; &#1114112; &#129;", "&#0; &#xD800; &#1114112; &#129;"),
        ("&amp;#65;", "&#65;"),
        ("&lt;br&gt;", "<br>"),
        ("a\u2028b\tc", "a\u2028b\tc"),
    ],
)
def test_only_decoration_goes(box: str, text: str) -> None:
    assert without_site_markup(box) == text


@given(st.text().filter(lambda text: not set("<&¶") & set(text)))
def test_text_without_decoration_stays(text: str) -> None:
    assert without_site_markup(text) == text


@given(st.text(alphabet="<>/abrstong &#x0A;'=¶1"))
def test_any_box_has_a_text(box: str) -> None:
    assert len(without_site_markup(box)) <= len(box)
