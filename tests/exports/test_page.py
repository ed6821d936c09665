"""The Laman Hasil: the figures of the record, nobody's name, nothing that runs or loads but its own."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from support import denpasar, kerjo_sidang
from support.meeting import Meeting

from exports.page import result_page
from exports.paper.frame import NotOpened
from sessions.closing import facts as closing
from sessions.language import numbers
from sessions.line import facts as line
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


def test_every_proposal_stands_there_once_in_the_order_of_the_ranking(kerjo: Meeting, page: str) -> None:
    listed = re.findall(r"<small>([A-Z0-9]+-\d+)</small>", page)
    ranked = [row.code for row in line.of(kerjo.session).rows]
    assert ranked == listed[: len(ranked)]
    assert sorted(kerjo.session.proposals) == sorted(listed)


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
    wanted = [a["href"] for element, a in reader.elements if element == "a"]
    lines = [f"#{a['id']}" for element, a in reader.elements if element == "tr" and "id" in a]
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
