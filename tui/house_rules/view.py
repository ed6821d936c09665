"""What Pleno I adopts and what the papers need: one line each, with its present value and whether it is there."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import TypeAlias

from exports.house_rules import papers
from sessions.guideline.facts import where_adopted
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.language.local import desa, kabupaten
from sessions.values.attendance import Role
from sessions.values.house_rules import HouseRules
from tui.widgets.view import Chapters, Detail, ListColumn, ListView, Matter, all_of, at, chaptered, next_wanted


class HouseRulesTopic(Enum):
    """The lines of which there is one each."""

    SCHEDULE = auto()
    POSTS = auto()
    RULES = auto()
    ARTICLES = auto()
    GUIDELINE = auto()
    ADOPTION = auto()
    SPEECHES = auto()
    TALKS = auto()
    WITNESSES = auto()
    NUMBER = auto()


RulesKey: TypeAlias = HouseRulesTopic | int
"""A topic, or the number of an amendment whose paper has a number too."""


class RulesRow(Matter[RulesKey]):
    """A line of the house rules and what belongs to them."""

    __slots__ = ()


COLUMNS: tuple[ListColumn[RulesRow], ...] = (
    ListColumn("", 2, lambda row: row.sign, has_sign=True),
    ListColumn("Hal", 24, lambda row: row.name, grows=1),
    ListColumn("Isi", 40, lambda row: row.text, grows=3),
)

NEEDED_IN_ORDER = (Role.CAMAT, Role.CHAIR)
"""Roles without which the sidang cannot be closed."""

_MISSING = "belum diisi"
_AVOIDED = frozenset({4, 5, 6})
"""Friday, and the days off."""


def _chapters(session: Session) -> Chapters[RulesRow]:
    return (
        ("", (_schedule(session), _posts(session))),
        ("tata tertib dan pedoman", tuple(_rules(session))),
        ("Berita Acara", tuple(_minutes(session))),
    )


def _schedule(session: Session) -> RulesRow:
    sidang = session.sidang
    if sidang.held_on is None:
        return RulesRow(key=HouseRulesTopic.SCHEDULE, name="Hari dan tempat sidang", text=_MISSING, is_there=False)
    text = f"{dates.with_day(sidang.held_on)}, {sidang.starts}, {sidang.place}"
    return RulesRow(key=HouseRulesTopic.SCHEDULE, name="Hari dan tempat sidang", text=text, is_there=True)


def _posts(session: Session) -> RulesRow:
    """Officials, committee and commissions have a screen of their own; this line leads there."""
    named = session.officials
    missing = [role.value for role in NEEDED_IN_ORDER if role not in named]
    told = f"belum diisi: {', '.join(missing)}" if missing else f"Camat {named[Role.CAMAT].name}, {len(named)} pejabat"
    commissions = f"{len(session.commissions)} komisi"
    return RulesRow(
        key=HouseRulesTopic.POSTS,
        name="Pejabat, panitia, komisi",
        text=f"{told} · {commissions} (lembar Panitia)",
        is_there=not missing,
    )


def _rules(session: Session) -> Iterator[RulesRow]:
    yield RulesRow(
        key=HouseRulesTopic.RULES,
        name=f"Tata tertib versi {session.house_rules.version}",
        text=house_rules(session.house_rules),
    )
    yield RulesRow(key=HouseRulesTopic.ARTICLES, name="Tata tertib baris demi baris", text=articles(session))
    guideline = session.guideline
    if guideline is not None:
        weights = " + ".join(str(c.weight) for c in guideline.criteria)
        text = f"{len(guideline.criteria)} kriteria, bobot {weights} (lembar Pedoman)"
        yield RulesRow(key=HouseRulesTopic.GUIDELINE, name=f"Pedoman versi {guideline.version}", text=text)
    adopted = session.sidang.rules_adopted
    told = f"pukul {dates.clock(adopted)}{where_adopted(session)}".rstrip(",") if adopted else ""
    text = told or "belum; z mengesahkan dalam Sidang Pleno I"
    yield RulesRow(key=HouseRulesTopic.ADOPTION, name="Pengesahan Pleno I", text=text, is_there=adopted is not None)


def articles(session: Session) -> str:
    """`26 baris, 1 diubah, 2 tambahan`."""
    if session.office is None:
        return ""
    rules = session.house_rules
    counts = (
        (sum(1 for _ in papers.lines(session)), "baris usulan"),
        (sum(bool(text) for text in rules.wording.values()), "diubah"),
        (sum(not text for text in rules.wording.values()), "dicoret"),
        (len(rules.articles), "tambahan"),
    )
    return ", ".join(f"{count} {what}" for count, what in counts if count)


def house_rules(rules: HouseRules) -> str:
    """`3 utusan per desa · kuorum 2/3 · 5 utusan kabupaten, 2 kursi perempuan · bicara 3 menit`."""
    return (
        f"{rules.delegates_per_village} utusan per {desa} · "
        f"kuorum {rules.quorum_numerator}/{rules.quorum_denominator} · "
        f"{rules.seats} utusan {kabupaten}, {rules.women_seats} kursi perempuan · bicara {rules.speaking_minutes} menit"
        f"{' · hitungan berjalan ditayangkan' if rules.shows_tally else ''}"
        f"{' · daring dihitung dalam kuorum' if rules.online_quorum else ''}"
        f"{' · daring berhak suara' if rules.online_voice else ''}"
    )


def _minutes(session: Session) -> Iterator[RulesRow]:
    sidang = session.sidang
    for key, name, speeches in (
        (HouseRulesTopic.SPEECHES, "Sambutan", sidang.speeches),
        (HouseRulesTopic.TALKS, "Pemaparan", sidang.presentations),
    ):
        told = _MISSING if speeches is None else "; ".join(s.speaker for s in speeches) or "tidak ada (tercetak NIHIL)"
        yield RulesRow(key=key, name=name, text=told)
    count = len(sidang.witnesses)
    text = f"{count} orang: {', '.join(w.name for w in sidang.witnesses)}" if count else _MISSING
    yield RulesRow(key=HouseRulesTopic.WITNESSES, name="Wakil peserta", text=text)
    later = "titik-titik, menyusul dari register"
    yield RulesRow(key=HouseRulesTopic.NUMBER, name="Nomor Berita Acara", text=sidang.number or later)
    for amendment in session.amendments:
        name = f"Nomor Perbaikan ke-{amendment.number}"
        yield RulesRow(key=amendment.number, name=name, text=amendment.letter or later)


def summary(session: Session) -> str:
    """Whether the rules are adopted, and how many needed lines are empty."""
    missing = sum(row.is_there is False for row in all_of(_chapters(session)))
    state = "Tata tertib dan pedoman sudah disahkan" if session.sidang.rules_adopted else "Belum disahkan (z)"
    return f"{state} │ {missing} hal wajib belum diisi" if missing else f"{state} │ semua hal wajib terisi"


def detail(session: Session, key: RulesKey) -> Detail | None:
    """The whole text of a line, which the list cuts."""
    row = at(_chapters(session), key)
    return Detail(title=row.name, lines=(row.text, _advice(session, key))) if row else None


def _advice(session: Session, key: RulesKey) -> str:
    day = session.sidang.held_on
    if key is HouseRulesTopic.POSTS:
        return "Enter membuka layar Panitia, tempat semua nama diisi."
    if key is HouseRulesTopic.SCHEDULE and day is not None and day.weekday() in _AVOIDED:
        return f"{dates.day(day)}: sidang lazimnya tidak pada hari ini. Enter mengubah."
    if key is HouseRulesTopic.GUIDELINE:
        return "Enter membuka layar Pedoman: kriteria, bobot, tangga, dan garis batas."
    if key in {HouseRulesTopic.RULES, HouseRulesTopic.ARTICLES} and session.sidang.rules_adopted is not None:
        return "Sudah disahkan; mengubahnya memerlukan alasan dan menjadi versi baru. Enter mengubah."
    return "Enter mengisi atau mengubah."


def next_missing(session: Session) -> RulesKey | None:
    """Key of the first needed line that is empty."""
    return next_wanted(all_of(_chapters(session)))


VIEW = ListView(
    columns=COLUMNS,
    rows=lambda session: chaptered(_chapters(session), COLUMNS),
    summary=summary,
    detail=detail,
)
