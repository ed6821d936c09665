"""Pra-Musrenbang beside the division: invitation, members of the commissions, cap, proposals to look at again."""

from collections.abc import Iterator

from exports.wording import authority as wording
from exports.wording import dates
from exports.wording.places import said
from sessions import authority, membership, village_cap
from sessions.authority import Doubt
from sessions.invitation import LEAST_DAYS, days_ahead
from sessions.proposals import ProposalCode
from sessions.session import Session
from tui.presenters import lookalikes
from tui.presenters.rows import Column, Detail, Row, Tone, rule

COLUMNS = (
    Column(key="tanda", label="", width=2),
    Column(key="hal", label="Hal", width=24, grows=1),
    Column(key="isi", label="Isi", width=44, grows=3),
)

INVITATION, DUPLICATES, DIVIDED = "undangan", "duplikat", "pembagian"
COMMISSION, VILLAGE, DOUBTFUL = "anggota:", "batas:", "usulan:"


def rows(session: Session) -> tuple[Row, ...]:
    """The letters, the commissions with their members, what exceeds the cap, what is doubtful."""
    listed = [*_letters(session)]
    for heading, found in (
        ("anggota komisi (dari daftar undangan dan daftar hadir)", tuple(_members(session))),
        (_cap_heading(session), tuple(_cap(session))),
        ("usulan yang perlu diperiksa", tuple(_to_check(session))),
    ):
        if found:
            listed += [rule(f"judul {heading}", heading), *found]
    return tuple(listed)


def _row(key: str, what: str, text: str, *, is_there: bool | None) -> Row:
    sign = {True: "✓", False: "!", None: "·"}[is_there]
    return Row(key=key, cells=(sign, what, text), tone=Tone.ALERT if is_there is False else Tone.PLAIN)


def _letters(session: Session) -> Iterator[Row]:
    yield _row(INVITATION, "Undangan, pengumuman", invitation_text(session), is_there=_is_early(session))
    undivided = sum(p.is_in_the_running and p.commission is None for p in session.proposals.values())
    running = sum(p.is_in_the_running for p in session.proposals.values())
    text = f"{undivided} dari {running} usulan belum dibagi" if undivided else f"{running} usulan terbagi"
    yield _row(DIVIDED, "Pembagian komisi", text, is_there=not undivided if running else None)


def _is_early(session: Session) -> bool:
    days = days_ahead(session.invitation, session.sidang.held_on)
    return days is not None and days >= LEAST_DAYS


def invitation_text(session: Session) -> str:
    """`9 hari sebelum sidang; Nomor 400/11, 25 Januari 2027; diumumkan 25 Januari 2027`."""
    letter = session.invitation
    if letter is None:
        return "belum diisi"
    parts = [
        f"Nomor {letter.number or 'menyusul'}" + (f", {dates.long_date(letter.dated)}" if letter.dated else ""),
        f"diumumkan {dates.long_date(letter.announced_on)}" if letter.announced_on else "belum diumumkan",
    ]
    days = days_ahead(letter, session.sidang.held_on)
    if days is not None:
        late = "" if days >= LEAST_DAYS else f" (sedikitnya {LEAST_DAYS})"
        parts.insert(0, f"{days} hari sebelum sidang{late}")
    return "; ".join(parts)


def _members(session: Session) -> Iterator[Row]:
    word = said(session, "desa")
    for found in membership.of_commissions(session):
        text = f"{found.total} orang (L {found.men}, P {found.women}), {found.delegates} utusan {word}"
        if found.without and found.total:
            text += f"; {len(found.without)} {word} belum berutusan"
        key = f"{COMMISSION}{found.commission}"
        yield _row(key, f"Komisi {found.commission}", text, is_there=bool(found.total) or None)


def _cap_heading(session: Session) -> str:
    cap = session.office.cap_per_village if session.office else None
    return f"{said(session, 'batas usulan per desa')}: {cap}"


def _cap(session: Session) -> Iterator[Row]:
    cap = session.office.cap_per_village if session.office else None
    for code, count in village_cap.over_the_cap(session).items():
        text = f"{count} usulan, {count - (cap or 0)} melebihi batas {cap}"
        yield _row(f"{VILLAGE}{code}", session.village_name(code), text, is_there=False)


def _to_check(session: Session) -> Iterator[Row]:
    pairs = lookalikes.known(session)
    count = len(lookalikes.undecided(session, pairs)) if pairs is not None else 0
    if count:
        text = f"{count} pasang mirip; d di layar komisi menggabungkan atau memisahkan"
        yield _row(DUPLICATES, "Duplikat", text, is_there=False)
    for code, doubt in authority.doubtful(session).items():
        proposal = session.proposals[code]
        what = f"{code} {said(session, doubt.value)}"
        is_there = proposal.to_be_discussed
        note = " (dibahas)" if is_there else ""
        yield _row(f"{DOUBTFUL}{code}", what, f"{proposal.draft.activity}{note}", is_there=is_there)


def doubt_at(session: Session, key: str) -> tuple[ProposalCode, Doubt] | None:
    """The doubtful proposal of a line."""
    code = ProposalCode(key.removeprefix(DOUBTFUL)) if key.startswith(DOUBTFUL) else ProposalCode("")
    doubt = authority.doubtful(session).get(code)
    return (code, doubt) if doubt else None


def summary(session: Session) -> str:
    """How many lines want a look."""
    waiting = [row for row in rows(session) if row.tone is Tone.ALERT]
    return f"{len(waiting)} hal perlu diperhatikan (n)" if waiting else "Tidak ada yang perlu diperhatikan"


def detail(session: Session, key: str) -> Detail | None:
    """The whole line, and what to do about it."""
    row = next((row for row in rows(session) if row.key == key and not row.is_rule), None)
    if row is None:
        return None
    _, what, text = row.cells
    return Detail(title=what, lines=(text, _advice(session, key)), facts=_facts(session, key))


def _advice(session: Session, key: str) -> str:
    if (found := doubt_at(session, key)) is not None:
        return f"Enter memutuskan: {said(session, wording.ADVICE[found[1]])}."
    if key.startswith(VILLAGE):
        return said(session, "Enter membuka usulan desa itu; yang melebihi batas ditarik pengusul atau digabung.")
    if key.startswith(COMMISSION):
        return "Komisi setiap orang diisi di layar hadir (g h), juga dari daftar undangan. Enter membukanya."
    return {
        INVITATION: f"Enter mengisi. Undangan dan pengumuman paling lambat {LEAST_DAYS} hari sebelum sidang.",
        DIVIDED: "Enter membuka layar komisi.",
        DUPLICATES: "Enter membuka layar komisi; tanda ≈ menunjukkan usulan yang mirip.",
    }.get(key, "")


def _facts(session: Session, key: str) -> tuple[tuple[str, str], ...]:
    if key.startswith(COMMISSION):
        for found in membership.of_commissions(session):
            if key == f"{COMMISSION}{found.commission}" and found.without:
                return (("belum berutusan", ", ".join(session.village_name(code) for code in found.without)),)
    if (found_doubt := doubt_at(session, key)) is not None:
        proposal = session.proposals[found_doubt[0]]
        pairs = (
            (said(session, "desa"), session.village_name(proposal.draft.village)),
            ("Perangkat Daerah", proposal.agency),
            ("lahan", proposal.draft.land_status),
        )
        return tuple((label, text) for label, text in pairs if text)
    return ()


def next_line(session: Session, after: str | None) -> str | None:
    """Key of the next line that wants a look, from the top again after the last one."""
    keys = [row.key for row in rows(session) if not row.is_rule]
    waiting = {row.key for row in rows(session) if row.tone is Tone.ALERT}
    start = keys.index(after) + 1 if after in keys else 0
    return next((key for key in (*keys[start:], *keys[:start]) if key in waiting), None)
