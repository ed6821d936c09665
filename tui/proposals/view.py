"""Which proposals a list shows: by village, state, commission, origin, or what is missing in them; all at once."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa
from sessions.language.numbers import short, thousands
from sessions.proposals import facts_corrections as corrections
from sessions.proposals.facts import dear_ones
from sessions.recapitulation import facts as recapitulation
from sessions.sentences.clauses import capital
from sessions.sentences.short import both_ends, short_name
from sessions.values.office import VillageCode
from sessions.values.proposals import DISPOSED, PRIORITIES, Origin, Outcome, Process, Proposal, ProposalCode
from sessions.verification import facts as verification
from sessions.verification.facts import found_wanting
from tui.proposals.view_one import ALIKE, DEAR, DISCUSSED, UNKNOWN, money, proposal_detail, search_text, status
from tui.verification import view
from tui.widgets.view import ListColumn, ListRow, ListView, Tone, table

NONE = "-"
"""No village, or no commission yet."""

_STATES = {process.value: f"{process.value}, belum diputus" for process in Process}
_ORIGINS = {
    Origin.KECAMATAN: "usulan kecamatan",
    Origin.FORUM: "usulan forum",
    Origin.POKIR: "pokir",
    Origin.PART: "pecahan usulan",
}
_MARKS = {
    "periksa": "perlu diperiksa",
    "biaya": "biaya belum diketahui",
    "kurang": "bertanda tidak di daftar periksa",
    "dibahas": f"ditandai dibahas {DISCUSSED}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """What has to be true of a proposal; an empty text asks nothing."""

    village: str = ""
    state: str = ""
    commission: str = ""
    origin: str = ""
    mark: str = ""

    def lets_through(self, proposal: Proposal) -> bool:
        """Whether the list shows this proposal."""
        return (
            self.village in {"", proposal.draft.village or NONE}
            and self.state in {"", state_of(proposal)}
            and self.commission in {"", proposal.commission or NONE}
            and self.origin in {"", proposal.origin.value}
            and (not self.mark or _has_mark(proposal, self.mark))
        )

    def with_choice(self, one: "Sieve") -> "Sieve":
        """With what this one asks too; the same again takes it away, and one that asks nothing takes all away."""
        if one.is_open:
            return EVERYTHING
        asked = {field.name: value for field in fields(one) if (value := getattr(one, field.name))}
        return replace(self, **{name: "" if getattr(self, name) == value else value for name, value in asked.items()})

    @property
    def is_open(self) -> bool:
        """Whether everything passes."""
        return self == EVERYTHING

    def words(self, session: Session) -> str:
        """What it asks, for the line above the list: `desa Kuto · biaya belum diketahui`."""
        parts = (
            village_words(session, self.village),
            f"{_STATES.get(self.state, self.state)}",
            commission_words(session, self.commission),
            _ORIGINS.get(Origin(self.origin), f"usulan {desa}") if self.origin else "",
            _MARKS.get(self.mark, ""),
        )
        return " · ".join(part for part in parts if part)


EVERYTHING = Sieve()
"""Lets everything through."""


def brought_with(proposal: Proposal) -> Sieve:
    """Lets through what its village sent too, or what came from the same origin."""
    return sent_by(proposal.draft.village) if proposal.origin is Origin.VILLAGE else Sieve(origin=proposal.origin)


def sent_by(village: VillageCode | None) -> Sieve:
    """Lets through what the village sent."""
    return Sieve(village=village or NONE, origin=Origin.VILLAGE)


def state_of(proposal: Proposal) -> str:
    """Its outcome, else how far it has come."""
    return (proposal.outcome or proposal.process).value


def _has_mark(proposal: Proposal, mark: str) -> bool:
    tests: dict[str, Callable[[Proposal], bool]] = {
        "periksa": lambda p: bool(corrections.doubts(p)) and p.outcome is None,
        "biaya": lambda p: p.cost is None,
        "kurang": lambda p: bool(found_wanting((p,))) and p.outcome is None,
        "dibahas": lambda p: p.to_be_discussed,
    }
    return tests[mark](proposal)


def village_words(session: Session, village: str) -> str:
    """`Desa Kuto`; the kecamatan where a proposal belongs to no village."""
    found = session.office.village(VillageCode(village)) if session.office and village else None
    if found is None:
        return session.village_name(None) if village else ""
    return f"{found.label} {found.name}"


def commission_words(session: Session, commission: str) -> str:
    """`Komisi II Ekonomi`, or that it is in none yet."""
    found = next((c for c in session.commissions if c.id == commission), None)
    if found is None:
        return "belum dibagi ke komisi" if commission else ""
    return f"Komisi {found.id} {found.short}"


def choices(session: Session) -> tuple[tuple[Sieve, str, str], ...]:
    """Everything one can sieve by here, with label and how many there are; what nothing has is left out."""
    counted = ((sieve, label, _count(session, sieve)) for sieve, label in _all_choices(session))
    return (
        (EVERYTHING, "Semua usulan", f"{len(session.proposals)} usulan"),
        *((sieve, capital(label), f"{count} usulan") for sieve, label, count in counted if count),
    )


def _count(session: Session, sieve: Sieve) -> int:
    return sum(map(sieve.lets_through, session.proposals.values()))


def _all_choices(session: Session) -> Iterator[tuple[Sieve, str]]:
    yield from ((Sieve(mark=mark), words) for mark, words in _MARKS.items())
    yield from ((Sieve(state=state), words) for state, words in _STATES.items())
    yield from ((Sieve(state=outcome.value), outcome.label) for outcome in Outcome)
    for id_ in (NONE, *(commission.id for commission in session.commissions)):
        yield Sieve(commission=id_), commission_words(session, id_)
    yield from ((Sieve(village=code), name) for code, name in village_names(session))
    yield from ((Sieve(origin=origin), words) for origin, words in _ORIGINS.items())


def village_names(session: Session) -> Iterator[tuple[str, str]]:
    """Every village of the office with its name, and what belongs to none."""
    for village in session.office.villages if session.office else ():
        yield village.code, f"{village.label} {village.name}"
    yield NONE, village_words(session, NONE)


NOTHING_YET = Phrase(
    "Belum ada usulan. Impor berkas {desa} dahulu di layar rekap (g r), atau tekan e untuk mengetik satu usulan."
)
"""What the empty list says."""

Alikes = Mapping[ProposalCode, Sequence[ProposalCode]]


def marks(proposal: Proposal, alikes: Alikes, dear: Container[ProposalCode] = ()) -> str:
    """At most two signs: that it is to be discussed, that it costs far more than the kamus says, that it is like
    another one; the detail below the list tells all.
    """
    signs = (
        DISCUSSED if proposal.to_be_discussed else "",
        DEAR if proposal.code in dear else "",
        ALIKE if alikes.get(proposal.code) else "",
    )
    return "".join(signs)[:2]


@dataclass(frozen=True, slots=True)
class _Line:
    """A proposal with its village by name and its signs, as it stands on a day."""

    proposal: Proposal
    village: str
    signs: str
    today: date | None

    @property
    def tone(self) -> Tone:
        """What is overdue at its village stands out."""
        if self.today is not None and verification.is_overdue(self.proposal, self.today):
            return Tone.ALERT
        if self.proposal.outcome in DISPOSED:
            return Tone.DIM
        return Tone.GOOD if self.proposal.outcome in PRIORITIES else Tone.PLAIN


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("Kode", 8, lambda line: line.proposal.code),
    ListColumn(Phrase("{desa_brief}"), 10, lambda line: line.village, grows=3, cut=both_ends),
    ListColumn("", 2, lambda line: line.signs, has_sign=True),
    ListColumn("Kegiatan", 20, lambda line: line.proposal.draft.activity, grows=1, cut=short_name),
    ListColumn("OPD", 14, lambda line: line.proposal.agency or UNKNOWN, gives_way=1),
    ListColumn("Kom", 3, lambda line: line.proposal.commission or UNKNOWN),
    ListColumn("Rp", 9, lambda line: money(line.proposal.cost), is_number=True),
    ListColumn("Keadaan", 16, lambda line: view.waits(line.proposal, line.today) or status(line.proposal)),
)


def rows(
    session: Session, sieve: Sieve, alikes: Alikes, today: date | None = None
) -> tuple[ListRow[ProposalCode], ...]:
    """One row per proposal that passes the sieve, by arrival."""
    names = {v.code: v.name for v in session.office.villages} if session.office else {}
    elsewhere = session.village_name(None)
    dear = dear_ones(session)
    lines = (
        _Line(p, names.get(p.draft.village or VillageCode(""), elsewhere), marks(p, alikes, dear), today)
        for p in session.proposals.values()
        if sieve.lets_through(p)
    )
    return table(
        lines,
        COLUMNS,
        key=lambda line: line.proposal.code,
        tone=lambda line: line.tone,
        search=lambda line: search_text(line.proposal),
    )


def summary(session: Session, sieve: Sieve, today: date | None = None) -> str:
    """How many there are, where they stand, and which are overdue; with a sieve, what it asks and how many pass."""
    everything = tuple(session.proposals.values())
    if not everything:
        return ""
    shown = tuple(filter(sieve.lets_through, everything))
    told = [
        f"{thousands(len(shown))} usulan · {short(recapitulation.sums(shown).result)} menurut hasil",
        *_standing(shown, today),
    ]
    if sieve.is_open:
        return " · ".join(told)
    passed = f"{sieve.words(session)}: {len(shown)} dari {len(everything)}"
    return " · ".join((passed, *told[1:], "Esc menghapus"))


def _standing(shown: Sequence[Proposal], today: date | None) -> list[str]:
    processes = recapitulation.grouped((p for p in shown if p.outcome is None), lambda p: p.process)
    outcomes = recapitulation.grouped((p for p in shown if p.outcome), lambda p: p.outcome)
    late = sum(today is not None and verification.is_overdue(p, today) for p in shown)
    told = {Process.SENT_BACK: f" ({late} lewat batas)"} if late else {}
    waiting = [f"{processes[p].count} {p.value}{told.get(p, '')}" for p in Process if p in processes]
    return [*waiting, *(f"{own.count} {outcome.label}" for outcome, own in outcomes.items() if outcome)]


def unverified(session: Session, codes: Iterable[ProposalCode]) -> tuple[ProposalCode, ...]:
    """Of these, the ones that still wait for their verification, in the same order."""
    proposals = (session.proposals[code] for code in codes)
    return tuple(p.code for p in proposals if p.process is Process.RECEIVED and p.outcome is None)


def sifted(session: Session, sieve: Sieve, alikes: Alikes, today: date) -> ListView[ProposalCode]:
    """What passes the sieve; an empty list says whether the sieve is why."""
    passed_none = f"Tidak ada usulan dengan saringan {sieve.words(session)}. Esc menghapus saringan."
    return ListView(
        columns=COLUMNS,
        rows=lambda session: rows(session, sieve, alikes, today),
        summary=lambda session: summary(session, sieve, today),
        detail=lambda session, code: proposal_detail(session, code, alikes.get(code, ())),
        empty=NOTHING_YET if sieve.is_open else passed_none,
    )
