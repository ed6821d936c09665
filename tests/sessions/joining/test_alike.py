"""Works asked for in two kecamatan are found by the likeness that one kecamatan goes by, and none within one."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.intake.duplicates.pairs import suspects
from sessions.joining.alike import alike_across
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalDraft

BOTOK, GANTEN, BALONG = (VillageCode(code) for code in ("33.13.16.2008", "33.13.16.2003", "33.13.17.2005"))
NAMES = {BOTOK: "Botok", GANTEN: "Ganten", BALONG: "Balong"}


def draft(village: VillageCode, activity: str, location: str = "", cost: int | None = None) -> ProposalDraft:
    return ProposalDraft(activity=activity, village=village, location=location, cost=cost, volume=Decimal(60), unit="m")


def across(*drafts: ProposalDraft):
    return alike_across([(own.village[:8], own) for own in drafts], NAMES)


def test_one_talud_on_the_border_that_both_ask_for_is_found():
    found = across(
        draft(BOTOK, "Talud jalan Botok–Balong (perbatasan)", "Perbatasan Botok–Balong", 200),
        draft(BALONG, "Talud jalan Balong–Botok", "Perbatasan Balong–Botok", 200),
        draft(GANTEN, "Pelatihan menjahit", "Balai desa"),
        draft(BALONG, "Jembatan Dk. Semen", "Dk. Semen"),
    )
    assert [(0, 1)] == [(pair.a, pair.b) for pair in found]
    assert found[0].score >= 85


def test_the_same_twice_within_one_kecamatan_is_its_own_matter():
    text = ("Talud jalan Botok–Ganten", "Perbatasan Botok–Ganten")
    assert () == across(draft(BOTOK, *text), draft(GANTEN, *text))


def test_a_village_name_that_two_kecamatan_have_tells_no_village():
    twin = {**NAMES, VillageCode("33.13.17.2009"): "Botok"}
    wanted = [
        ("33.13.16", draft(BOTOK, "Drainase jalan Botok", "Dk. Krajan")),
        ("33.13.17", draft(BALONG, "Drainase jalan Botok", "Dk. Krajan")),
    ]
    assert () == alike_across(wanted, twin)


WORK = st.sampled_from(["Talud jalan", "Drainase", "Jembatan", "Jalan usaha tani", "Pelatihan menjahit"])
PLACE = st.sampled_from(
    ["Dk. Semen", "Perbatasan Botok–Balong", "Dk. Sentono RT 02 RW 01", "Dk. Sentono Kali Samin", "Dk. Krajan"]
)
DRAFTS = st.lists(
    st.builds(
        lambda village, work, place: draft(village, f"{work} {place}", place),
        st.sampled_from([BOTOK, GANTEN, BALONG]),
        WORK,
        PLACE,
    ),
    min_size=2,
    max_size=7,
)


@settings(max_examples=60)
@given(DRAFTS)
def test_it_finds_what_comparing_everything_with_everything_finds(drafts):
    keys = {str(number): own for number, own in enumerate(drafts)}
    everything = {
        (int(pair.a), int(pair.b), pair.score)
        for pair in suspects(keys, NAMES)
        if drafts[int(pair.a)].village[:8] != drafts[int(pair.b)].village[:8]
    }
    assert everything == {(pair.a, pair.b, pair.score) for pair in across(*drafts)}
