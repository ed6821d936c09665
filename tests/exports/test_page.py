"""The Laman Hasil: the figures of the record, nobody's name, nothing that runs or loads but its own."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from support import denpasar, kerjo_sidang
from support.contrast import contrast
from support.meeting import Meeting
from textual.color import Color

from exports.page import result_page
from exports.paper.frame import NotOpened
from sessions.closing import facts as closing
from sessions.language import numbers
from sessions.line import facts as line
from sessions.line import facts_picture
from sessions.record.ledger import EMPTY

HOSTILE = '</script><script>alert(1)</script> <img src=x onerror="alert(2)"> " onmouseover=alert(3) & [/x]'


@pytest.fixture(scope="module")
def kerjo() -> Meeting:
    return kerjo_sidang.held()


@pytest.fixture(scope="module")
def page(kerjo: Meeting) -> str:
    return made(kerjo)


def made(meeting: Meeting) -> str:
    return result_page(meeting.ledger).decode()


class Reader(HTMLParser):
    """Elements with their attributes, their nesting checked, and the text of the page without style and script."""

    VOID = ("meta", "input", "link", "img", "br")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"style", "script"}:
            self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert [] == reader.open
    return reader


def own(page: str, element: str) -> str:
    found = re.search(rf"<{element}>(.*?)</{element}>", page, re.DOTALL)
    assert found
    return found[1]


def test_the_figures_are_those_of_the_facts(kerjo: Meeting, page: str) -> None:
    facts = closing.facts(kerjo.session)
    text = read(page).text
    agreed = f"{facts.priorities.count} {numbers.thousands(facts.priorities.result)}"
    for told in (
        f"Usulan masuk {facts.recapitulation.received}",
        f"Disepakati {facts.priorities.count}",
        f"Biaya disepakati, menurut hasil Rp{numbers.thousands(facts.priorities.result)}",
        f"Cadangan {len(facts.reserve)}",
        f"JUMLAH {facts.recapitulation.received} {numbers.thousands(facts.recapitulation.all.asked)} {agreed}",
        f"Biaya {facts.recapitulation.all.asked_unknown} usulan belum diketahui dan tidak terhitung dalam JUMLAH.",
    ):
        assert told in text
    assert "Belum diputus" not in text
    assert "belum" not in {own["value"] for name, own in read(page).elements if name == "option" and "value" in own}


def test_every_proposal_stands_there_once(kerjo: Meeting, page: str) -> None:
    listed = re.findall(r"<h4>[^<]* <small>([A-Z0-9]+-\d+)</small>", page)
    assert sorted(kerjo.session.proposals) == sorted(listed)


def test_the_line_stands_in_the_list_of_its_commission_behind_all_that_is_inside(kerjo: Meeting, page: str) -> None:
    lists = re.findall(r'<section class="komisi"><h3>.*?</ol></section>', page, re.DOTALL)
    ranked = [row.code for row in line.of(kerjo.session).rows]
    for commission, told in zip(kerjo.session.commissions, lists, strict=False):
        assert f"<h3>{commission.id} {commission.short}" in told
        above, border, below = told.partition('<li class="garis">')
        assert border
        assert below.startswith(f"Garis {commission.id} {commission.short}: ")
        inside = facts_picture.inside(kerjo.session)
        codes = [re.findall(r'id="u-([A-Z0-9]+-\d+)"', side) for side in (above, below)]
        assert set(codes[0]) <= inside
        assert inside.isdisjoint(codes[1])
        assert all(side == sorted(side, key=ranked.index) for side in codes)
        assert {kerjo.session.proposals[code].commission for side in codes for code in side} == {commission.id}


def test_a_cost_is_drawn_in_proportion_to_the_dearest_where_it_is_known(kerjo: Meeting, page: str) -> None:
    costs = {code: p.cost for code, p in kerjo.session.proposals.items()}
    most = max(filter(None, costs.values()))
    for code, told in re.findall(r'<li class="\w+" id="u-([A-Z0-9]+-\d+)"(.*?)</li>', page, re.DOTALL):
        bars = re.findall(r'<rect width="(\d+)" height="8"/>', told)
        cost = costs[code]
        assert ([str(max(1, 1000 * cost // most))] if cost else []) == bars


def test_the_card_of_a_village_tells_what_the_table_says_of_it(kerjo: Meeting, page: str) -> None:
    facts = closing.facts(kerjo.session)
    for code, own in facts.by_village.items():
        (card,) = re.findall(
            rf'<li id="desa-{(code or "x.kecamatan").rpartition(".")[2]}">(.*?)</li>\n?(?=<li id=|</ul>)',
            page,
            re.DOTALL,
        )
        assert f"{own.priorities.count} dari {own.received}</span> usulan disepakati" in card
        assert f"Rp{numbers.thousands(own.priorities.result)}</span> menurut hasil" in card
        assert own.priorities.count == card.count('href="#u-')


GROUNDS = {"light": Color.parse("#ffffff"), "dark": Color.parse("#121212")}
"""What a browser paints behind a page of each scheme."""


@pytest.mark.parametrize(("scheme", "ground"), GROUNDS.items())
def test_every_colour_of_a_text_can_be_read_on_its_ground(page: str, scheme: str, ground: Color) -> None:
    first, dark = (dict(re.findall(r"--(\w+): (#\w+)", part)) for part in own(page, "style").split("@media", 2)[:2])
    colours = first if scheme == "light" else {**first, **dark}
    texts = set(re.findall(r"(?<![-\w])(?:color|fill): var\(--(\w+)\)", own(page, "style"))) - {"ini", "pucat"}
    assert {"ya", "tunggu", "lain", "k0", "k1", "k2"} == texts
    for name in texts:
        assert contrast(Color.parse(colours[name]), ground) >= 4.5
    assert contrast(Color.parse(colours["rule"]), ground) >= 3


def test_no_person_no_telephone_and_no_address_is_on_it(kerjo: Meeting, page: str) -> None:
    text = read(page).text
    for person in kerjo.session.people.values():
        card = person.card
        assert card.name not in text
        assert not card.phone or card.phone not in text
    for official in kerjo.session.officials.values():
        assert official.name not in text


def test_it_loads_nothing_and_runs_only_its_own_script(page: str) -> None:
    reader = read(page)
    for element, attributes in reader.elements:
        assert element not in {"link", "img", "iframe", "object", "form", "base"}
        assert not {"src", "action", "style"} & attributes.keys()
        assert attributes.get("href", "#").startswith("#")
        assert not [name for name in attributes if name.startswith("on")]
    (policy,) = [a["content"] for _, a in reader.elements if a.get("http-equiv") == "Content-Security-Policy"]
    hashes = {
        element: f"'sha256-{b64encode(sha256(own(page, element).encode()).digest()).decode()}'"
        for element in ("style", "script")
    }
    assert (
        f"default-src 'none'; style-src {hashes['style']}; script-src {hashes['script']}; base-uri 'none'; "
        "form-action 'none'"
    ) == policy


def test_what_was_typed_is_text_and_never_markup(kerjo: Meeting) -> None:
    session = kerjo.session
    assert session.office
    proposals = {
        code: replace(p, draft=replace(p.draft, activity=HOSTILE, location=HOSTILE), reason=HOSTILE)
        for code, p in session.proposals.items()
    }
    sidang = replace(session.sidang, place=HOSTILE)
    hostile = replace(session, proposals=proposals, sidang=sidang, office=replace(session.office, kecamatan=HOSTILE))
    reader = read(result_page(replace(kerjo.ledger, session=hostile)).decode())
    assert 1 == sum(element == "script" for element, _ in reader.elements)
    assert not [element for element, _ in reader.elements if element == "img"]
    assert not [a for _, a in reader.elements if any(name.startswith("on") for name in a)]
    assert HOSTILE in reader.text


def test_it_can_be_used_without_eyes_and_without_script(page: str) -> None:
    reader = read(page)
    assert [("html", {"lang": "id"})] == [found for found in reader.elements if found[0] == "html"]
    labelled = {a["for"] for element, a in reader.elements if element == "label"}
    assert {"cari", "desa", "hasil"} == labelled
    assert {"role": "status", "id": "tampil"} in [a for element, a in reader.elements if element == "p"]
    headings = [element for element, _ in reader.elements if re.fullmatch(r"h\d", element)]
    assert "h1" == headings[0]
    assert 1 == headings.count("h1")
    assert ("search", {"id": "saring", "hidden": None}) in reader.elements


def test_every_village_is_led_to_its_line_first_and_reasons_are_read_without_a_click(kerjo: Meeting, page: str) -> None:
    reader = read(page)
    links = [a["href"] for element, a in reader.elements if element == "a"]
    wanted = [link for link in links if link.startswith("#desa-")]
    lines = [f"#{a['id']}" for element, a in reader.elements if element == "li" and a.get("id", "").startswith("desa-")]
    assert set(links) <= {f"#{a['id']}" for _, a in reader.elements if "id" in a}
    assert len(closing.facts(kerjo.session).by_village) == len(set(wanted))
    assert lines == wanted
    titles = re.findall(r'<h2 id="(\w)">', page)
    assert ["c", "j"] == titles[:2]
    assert titles.index("d") < titles.index("u")
    assert not {"details", "summary"} & {element for element, _ in reader.elements}


def test_the_same_session_gives_the_same_bytes(kerjo: Meeting, page: str) -> None:
    assert page == made(kerjo)


def test_a_draft_says_so_and_orders_of_commissions_are_told_as_such() -> None:
    draft = read(made(kerjo_sidang.held(until=kerjo_sidang.hear_the_hall)))
    assert "KONSEP" in draft.text
    assert "Belum diputus 35" in draft.text
    assert "Hasil lain 6" in draft.text
    assert "Urutan Komisi I: 1 dari 4" in read(made(denpasar.held())).text


def test_before_the_first_decision_there_is_no_page() -> None:
    with pytest.raises(NotOpened):
        result_page(EMPTY)
