"""What Pleno I adopts and what the papers need: one line each, with its present value and whether it is there."""

from collections.abc import Iterator
from dataclasses import dataclass

from exports.house_rules import papers
from sessions.guideline.facts import where_adopted
from sessions.kernel.session import Session
from sessions.language import dates, local
from sessions.values.attendance import Role
from sessions.values.house_rules import HouseRules
from sessions.values.office import Office
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

COLUMNS = (
    bare("", 2),
    bare("Hal", 24, grows=1),
    bare("Isi", 40, grows=3),
)

SCHEDULE, RULES, GUIDELINE = "jadwal", "tatib", "pedoman"
ARTICLES = "baris"
POSTS, SPEECHES, TALKS, WITNESSES = "petugas", "sambutan", "paparan", "wakil"
NUMBER, ADOPTION = "nomor", "pengesahan"
AMENDMENT = "perbaikan:"

NEEDED_IN_ORDER = (Role.CAMAT, Role.CHAIR)
"""Roles without which the sidang cannot be closed."""

_MISSING = "belum diisi"
_AVOIDED = frozenset({4, 5, 6})
"""Friday, and the days off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: `is_there` None where nothing needs to be filled."""

    key: str
    name: str
    text: str
    is_there: bool | None = None


def rows(session: Session) -> tuple[ListRow[str], ...]:
    """All lines, a rule with a heading between the chapters."""
    listed: list[ListRow[str]] = []
    for heading, lines in _chapters(session):
        if listed:
            listed.append(rule(heading))
        listed += [_row(line) for line in lines]
    return tuple(listed)


def _row(line: Line) -> ListRow[str]:
    sign = {True: "✓", False: "✗", None: "·"}[line.is_there]
    tone = Tone.ALERT if line.is_there is False else Tone.PLAIN
    return ListRow(key=line.key, cells=(sign, line.name, line.text), tone=tone)


def _chapters(session: Session) -> Iterator[tuple[str, tuple[Line, ...]]]:
    yield "sidang dan petugasnya", (_schedule(session), _posts(session))
    yield "tata tertib dan pedoman", tuple(_rules(session))
    yield "Berita Acara", tuple(_minutes(session))


def _schedule(session: Session) -> Line:
    sidang = session.sidang
    if sidang.held_on is None:
        return Line(key=SCHEDULE, name="Hari dan tempat sidang", text=_MISSING, is_there=False)
    text = f"{dates.with_day(sidang.held_on)}, {sidang.starts}, {sidang.place}"
    return Line(key=SCHEDULE, name="Hari dan tempat sidang", text=text, is_there=True)


def _posts(session: Session) -> Line:
    """Officials, committee and commissions have a screen of their own; this line leads there."""
    named = session.officials
    missing = [role.value for role in NEEDED_IN_ORDER if role not in named]
    told = f"belum diisi: {', '.join(missing)}" if missing else f"Camat {named[Role.CAMAT].name}, {len(named)} pejabat"
    commissions = f"{len(session.commissions)} komisi"
    return Line(key=POSTS, name="Pejabat, panitia, komisi", text=f"{told} · {commissions} (g i)", is_there=not missing)


def _rules(session: Session) -> Iterator[Line]:
    yield Line(
        key=RULES,
        name=f"Tata tertib versi {session.house_rules.version}",
        text=house_rules(session.office, session.house_rules),
    )
    yield Line(key=ARTICLES, name="Tata tertib baris demi baris", text=articles(session))
    guideline = session.guideline
    if guideline is not None:
        weights = " + ".join(str(c.weight) for c in guideline.criteria)
        text = f"{len(guideline.criteria)} kriteria, bobot {weights} (g z)"
        yield Line(key=GUIDELINE, name=f"Pedoman versi {guideline.version}", text=text)
    adopted = session.sidang.rules_adopted
    told = f"pukul {dates.clock(adopted)}{where_adopted(session)}".rstrip(",") if adopted else ""
    text = told or "belum; z mengesahkan dalam Sidang Pleno I"
    yield Line(key=ADOPTION, name="Pengesahan Pleno I", text=text, is_there=adopted is not None)


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


def house_rules(office: Office | None, rules: HouseRules) -> str:
    """`3 utusan per desa · kuorum 2/3 · 5 utusan kabupaten, 2 kursi perempuan · bicara 3 menit`."""
    return local.worded(
        office,
        f"{rules.delegates_per_village} utusan per desa · kuorum {rules.quorum_numerator}/{rules.quorum_denominator} · "
        f"{rules.seats} utusan kabupaten, {rules.women_seats} kursi perempuan · bicara {rules.speaking_minutes} menit"
        f"{' · hitungan berjalan ditayangkan' if rules.shows_tally else ''}",
    )


def _minutes(session: Session) -> Iterator[Line]:
    sidang = session.sidang
    for key, name, speeches in (
        (SPEECHES, "Sambutan", sidang.speeches),
        (TALKS, "Pemaparan", sidang.presentations),
    ):
        yield Line(key=key, name=name, text="; ".join(s.speaker for s in speeches) or _MISSING)
    count = len(sidang.witnesses)
    text = f"{count} orang: {', '.join(w.name for w in sidang.witnesses)}" if count else _MISSING
    yield Line(key=WITNESSES, name="Wakil peserta", text=text)
    later = "titik-titik, menyusul dari register"
    yield Line(key=NUMBER, name="Nomor Berita Acara", text=sidang.number or later)
    for amendment in session.amendments:
        name = f"Nomor Perbaikan ke-{amendment.number}"
        yield Line(key=f"{AMENDMENT}{amendment.number}", name=name, text=amendment.letter or later)


def summary(session: Session) -> str:
    """Whether the rules are adopted, and how many needed lines are empty."""
    lines = [line for _, chapter in _chapters(session) for line in chapter]
    missing = sum(line.is_there is False for line in lines)
    state = "Tata tertib dan pedoman sudah disahkan" if session.sidang.rules_adopted else "Belum disahkan (z)"
    return f"{state} │ {missing} hal wajib belum diisi" if missing else f"{state} │ semua hal wajib terisi"


def detail(session: Session, key: str) -> Detail | None:
    """The whole text of a line, which the list cuts."""
    for _, chapter in _chapters(session):
        for line in chapter:
            if line.key == key:
                return Detail(title=line.name, lines=(line.text, _advice(session, key)))
    return None


def _advice(session: Session, key: str) -> str:
    day = session.sidang.held_on
    if key == POSTS:
        return "Enter membuka layar Panitia, tempat semua nama diisi."
    if key == SCHEDULE and day is not None and day.weekday() in _AVOIDED:
        return f"{dates.day(day)}: sidang lazimnya tidak pada hari ini. Enter mengubah."
    if key == GUIDELINE:
        return "Enter membuka layar Pedoman: kriteria, bobot, tangga, dan garis batas."
    if key in {RULES, ARTICLES} and session.sidang.rules_adopted is not None:
        return "Sudah disahkan; mengubahnya memerlukan alasan dan menjadi versi baru. Enter mengubah."
    return "Enter mengisi atau mengubah."


def first_missing(session: Session) -> str | None:
    """Key of the first needed line that is empty."""
    return next((line.key for _, chapter in _chapters(session) for line in chapter if line.is_there is False), None)
