"""Pra-Musrenbang beside the division: invitation, members of the commissions, cap, proposals to look at again."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sessions.closing.facts_sums import total_cost
from sessions.commissions import facts as commissions
from sessions.commissions.facts import suggest
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.language.local import filled
from sessions.language.numbers import short
from sessions.proposals import facts as proposals
from sessions.proposals.facts import dear_ones
from sessions.sentences.places import said
from sessions.values.attendance import LEAST_DAYS, days_ahead
from sessions.values.commissions import Commission, CommissionId
from sessions.values.labels import Doubt
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import Proposal, ProposalCode
from tui.proposals import view_lookalikes
from tui.proposals.view import Alikes, marks
from tui.proposals.view_one import UNKNOWN, money, search_text
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

UNDIVIDED = ""
"""Key of the sheet of those that are in no commission yet."""

_NOTHING_YET = "Belum ada usulan. Impor berkas desa dahulu di layar rekap (g r)."
_ALL_DIVIDED = "Semua usulan sudah terbagi. ←→ membuka lembar tiap komisi; langkah 4 diselesaikan di Alur SOP (g a)."
_NOTHING_HERE = "Belum ada usulan di lembar ini. ←→ membuka lembar lain; di sana 1 sampai dengan 5 memindahkan usulan."


def suggestion(session: Session, proposal: Proposal) -> CommissionId | None:
    """Which commission the proposal probably belongs to, among those that were formed."""
    return proposal.derived(_suggested, session.office, session.commissions)


def _suggested(proposal: Proposal, office: Office | None, formed: tuple[Commission, ...]) -> CommissionId | None:
    return suggest(proposal.draft, replace(office, commissions=formed)) if office else None


def divisible(session: Session, village: str = "") -> tuple[Proposal, ...]:
    """The proposals in the running, of one village or of all."""
    return tuple(
        p for p in session.proposals.values() if p.is_in_the_running and village in {"", p.draft.village or "-"}
    )


def sheets(session: Session, village: str = "") -> tuple[tuple[str, str, str], ...]:
    """Key, label and figures of each sheet: those in no commission, then one per commission."""
    shares: dict[str, list[Proposal]] = {UNDIVIDED: [], **{commission.id: [] for commission in session.commissions}}
    for proposal in divisible(session, village):
        shares.setdefault(proposal.commission or UNDIVIDED, []).append(proposal)
    labels: dict[str, str] = {
        commission.id: f"{commission.id} {commission.short}" for commission in session.commissions
    }
    return tuple(
        (key, f"{labels.get(key, 'Belum dibagi')} {len(own)}", f" · {short(total_cost(own))}" if own else "")
        for key, own in shares.items()
    )


def on_sheet(session: Session, sheet: str, village: str = "") -> tuple[Proposal, ...]:
    """The proposals of one sheet, in the order of arrival."""
    return tuple(p for p in divisible(session, village) if (p.commission or UNDIVIDED) == sheet)


def sheet_rows(session: Session, sheet: str, village: str, alikes: Alikes) -> list[ListRow[str]]:
    """One row per proposal of the sheet; it is made again only when it changed, so that a key stays fast."""
    names = {v.code: v.name for v in session.office.villages} if session.office else {}
    elsewhere = session.village_name(None)
    dear = dear_ones(session)
    return [
        proposal.derived(
            _sheet_row,
            names.get(proposal.draft.village or VillageCode(""), elsewhere),
            marks(proposal, alikes, dear),
            suggestion(session, proposal),
        )
        for proposal in on_sheet(session, sheet, village)
    ]


def _sheet_row(proposal: Proposal, village: str, signs: str, suggested: CommissionId | None) -> ListRow[str]:
    """A suggestion is shown where it is not already followed."""
    cells = (
        proposal.code,
        village,
        signs,
        proposal.draft.activity,
        proposal.agency or UNKNOWN,
        money(proposal.cost),
        f"→ {suggested}" if suggested and suggested != proposal.commission else "",
    )
    return ListRow(key=proposal.code, cells=cells, search=search_text(proposal))


def suggested_moves(session: Session, codes: Sequence[str]) -> dict[ProposalCode, CommissionId]:
    """Of these, the undivided ones that have a suggestion, with it."""
    proposals = (session.proposals[ProposalCode(code)] for code in codes)
    return {
        p.code: suggested
        for p in proposals
        if p.commission is None and p.is_in_the_running and (suggested := suggestion(session, p))
    }


def members(session: Session, sheet: str) -> str:
    """Who sits in the commission of the sheet: `19 anggota (L 18, P 1)`; empty while nobody is listed."""
    found = next((m for m in commissions.of_commissions(session) if m.commission == sheet), None)
    if found is None or not found.total:
        return ""
    word = said(session, "desa")
    missing = f", {len(found.without)} {word} belum berutusan" if found.without else ""
    return f"{found.total} anggota (L {found.men}, P {found.women}){missing}"


def moves_question(session: Session, moves: Mapping[ProposalCode, CommissionId], left: int) -> str:
    """What is asked before all suggestions are followed: how many go where, and how many have none."""
    counts = Counter(moves.values())
    told = "\n".join(
        f"{counts[commission.id]:>5} usulan ke Komisi {commission.id} {commission.name}"
        for commission in session.commissions
        if counts[commission.id]
    )
    return f"{told}\n\n{left} usulan tanpa saran tetap belum dibagi." if left else told


def empty(session: Session, sheet: str, village: str) -> str:
    """What an empty sheet says: what to do next."""
    word = said(session, "desa")
    if not session.proposals:
        return said(session, _NOTHING_YET)
    if village:
        return f"Tidak ada usulan {word} itu di lembar ini. ←→ membuka lembar lain; Esc menghapus saringan."
    return _ALL_DIVIDED if sheet == UNDIVIDED else _NOTHING_HERE


COLUMNS = (
    bare("", 2),
    bare("Hal", 24, grows=1),
    bare("Isi", 44, grows=3),
)

INVITATION, DUPLICATES, DIVIDED = "undangan", "duplikat", "pembagian"
COMMISSION, VILLAGE, DOUBTFUL = "anggota:", "batas:", "usulan:"


def rows(session: Session) -> tuple[ListRow[str], ...]:
    """The letters, the commissions with their members, what exceeds the cap, what is doubtful."""
    listed = [*_letters(session)]
    for heading, found in (
        ("anggota komisi (dari daftar undangan dan daftar hadir)", tuple(_members(session))),
        (_cap_heading(session), tuple(_cap(session))),
        ("usulan yang perlu diperiksa", tuple(_to_check(session))),
    ):
        if found:
            listed += [rule(heading), *found]
    return tuple(listed)


def _row(key: str, what: str, text: str, *, is_there: bool | None) -> ListRow[str]:
    sign = {True: "✓", False: "!", None: "·"}[is_there]
    return ListRow(key=key, cells=(sign, what, text), tone=Tone.ALERT if is_there is False else Tone.PLAIN)


def _letters(session: Session) -> Iterator[ListRow[str]]:
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


def _members(session: Session) -> Iterator[ListRow[str]]:
    word = said(session, "desa")
    for found in commissions.of_commissions(session):
        text = f"{found.total} orang (L {found.men}, P {found.women}), {found.delegates} utusan {word}"
        if found.without and found.total:
            text += f"; {len(found.without)} {word} belum berutusan"
        key = f"{COMMISSION}{found.commission}"
        yield _row(key, f"Komisi {found.commission}", text, is_there=bool(found.total) or None)


def _cap_heading(session: Session) -> str:
    cap = session.office.cap_per_village if session.office else None
    return f"{said(session, 'batas usulan per desa')}: {cap}"


def _cap(session: Session) -> Iterator[ListRow[str]]:
    cap = session.office.cap_per_village if session.office else None
    for code, count in proposals.over_the_cap(session).items():
        text = f"{count} usulan, {count - (cap or 0)} melebihi batas {cap}"
        yield _row(f"{VILLAGE}{code}", session.village_name(code), text, is_there=False)


def _to_check(session: Session) -> Iterator[ListRow[str]]:
    pairs = view_lookalikes.known(session)
    count = len(view_lookalikes.undecided(session, pairs)) if pairs is not None else 0
    if count:
        text = f"{count} pasang mirip; d di layar komisi menggabungkan atau memisahkan"
        yield _row(DUPLICATES, "Duplikat", text, is_there=False)
    for code, doubt in proposals.doubtful(session).items():
        proposal = session.proposals[code]
        what = f"{code} {said(session, doubt.value)}"
        is_there = proposal.to_be_discussed
        note = " (dibahas)" if is_there else ""
        yield _row(f"{DOUBTFUL}{code}", what, f"{proposal.draft.activity}{note}", is_there=is_there)


def doubt_at(session: Session, key: str) -> tuple[ProposalCode, Doubt] | None:
    """The doubtful proposal of a line."""
    code = ProposalCode(key.removeprefix(DOUBTFUL)) if key.startswith(DOUBTFUL) else ProposalCode("")
    doubt = proposals.doubtful(session).get(code)
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
        return f"Enter memutuskan: {filled(proposals.ADVICE[found[1]])}."
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
        for found in commissions.of_commissions(session):
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
