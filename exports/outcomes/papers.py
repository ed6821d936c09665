"""What became of the proposals: a feedback sheet per desa.

The commonest complaint after a Musrenbang is that nobody hears of a proposal again; this is a sheet for each village.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from exports.last_year import parts as last_year
from exports.paper import columns, frame
from exports.paper.blocks import Block, LabelValue, Paragraph, Title
from exports.paper.document import Document, one_each
from exports.paper.registered import paper
from exports.paper.tables import Align, Column
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import filled, kabupaten
from sessions.last_year import facts as last_year_facts
from sessions.last_year import words as last_year_words
from sessions.line import facts as line
from sessions.line import words_raises, words_reasons
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import Recapitulation
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.sentences.clauses import listed, stopped
from sessions.values.attendance import Role
from sessions.values.office import VillageCode
from sessions.values.proposals import Outcome, Proposal

OPEN = "belum diputus"


def outcome(proposal: Proposal) -> str:
    """The name of its outcome, `belum diputus` while there is none."""
    return proposal.outcome.label if proposal.outcome else OPEN


def in_order(session: Session) -> tuple[Proposal, ...]:
    """In the order of the ranking, then those without a rank by code."""
    ranked = [row.code for row in line.of(session).rows]
    behind = sorted(set(session.proposals) - set(ranked))
    return tuple(session.proposals[code] for code in (*ranked, *behind))


def rank(session: Session, proposal: Proposal) -> str:
    """`7 dari 138`; `Komisi I: 3 dari 84` where the kecamatan has no order of its own; a dash without a rank."""
    ranked = line.of(session)
    row = ranked.by_code.get(proposal.code)
    if row is None:
        return columns.NOTHING
    if row.rank is not None:
        return f"{row.rank} dari {sum(other.rank is not None for other in ranked.rows)}"
    if row.commission is None:
        return columns.NOTHING
    return f"Komisi {row.commission}: {row.commission_rank} dari {len(ranked.of_commission(row.commission))}"


def reason(session: Session, proposal: Proposal) -> str:
    """The reason in full, never blank."""
    return words_reasons.sentence(session, proposal.code)


def whom_to_ask(session: Session, proposal: Proposal) -> str:
    """The office that has the proposal in hand now, without telephone or address."""
    office = frame.office_of(session)
    match proposal.outcome:
        case Outcome.AGREED | Outcome.AGREED_CHANGED:
            return proposal.agency or office.planning_agency.short
        case Outcome.RETURNED:
            return f"Pemerintah {places.village(office, proposal.draft.village)}"
        case Outcome.FORWARDED:
            return office.planning_agency.short
        case Outcome.WITHDRAWN:
            return places.village(office, proposal.draft.village)
        case Outcome.MERGED | Outcome.SPLIT:
            return f"lihat {proposal.merged_into or listed(proposal.split_into)}"
    return f"{Role.KASI_PMD} Kecamatan {office.kecamatan}"


FEEDBACK, TITLE = "lembar-umpan-balik", "Lembar Umpan Balik"
OTHERS = "Usulan Kecamatan, Forum, dan Pokir"


def _feedback_columns(session: Session) -> tuple[Column[Proposal], ...]:
    return (
        columns.number(8),
        Column("Usulan", 76, _activity),
        Column("Biaya (Rp)", 24, columns.cost, Align.RIGHT),
        Column("Hasil", 26, outcome),
        Column("Urutan", 22, partial(rank, session), Align.CENTER),
        Column("Alasan", 112, partial(columns.reason, session)),
        Column("Bertanya kepada", 30, partial(whom_to_ask, session)),
    )


_NEXT = (
    "Yang disepakati dibawa ke Forum Perangkat Daerah dan Musrenbang {kabupaten:title}; penganggarannya ditetapkan "
    "dalam APBD, sehingga belum berarti pasti dilaksanakan. Yang cadangan naik menurut urutannya apabila ada tambahan "
    "pagu, dan yang lain dapat diusulkan kembali tahun depan setelah alasannya dipenuhi."
)


@paper(FEEDBACK, order=508, title=TITLE, of_village=lambda own: bool(own.proposals))
def feedback_sheets(ledger: Ledger, village: VillageCode | None = None) -> Document:
    """One sheet for each village that sent something, and one for what belongs to none; or that of one village."""
    in_force = frame.in_force(ledger)
    then = in_force.session
    asked = [village] if village else [*(v.code for v in frame.office_of(then).villages), None]
    found = (
        (f"{TITLE} {_name(then, code)}", _sheet(then, code, own)) for code in asked if (own := of_village(then, code))
    )
    kop = frame.letterhead(frame.office_of(then))
    return frame.document(
        then,
        TITLE,
        one_each(TITLE, found, "Belum ada usulan yang diterima.", landscape=True, kop=kop),
        head_hash=frame.fingerprint(in_force),
        latest=ledger.latest,
    )


def of_village(session: Session, code: VillageCode | None) -> list[Proposal]:
    """Its proposals in the order the village gave them, those without a number last."""
    own = [p for p in session.proposals.values() if p.draft.village == code]
    return sorted(own, key=lambda p: (p.draft.village_priority is None, p.draft.village_priority or 0, p.code))


def _name(session: Session, code: VillageCode | None) -> str:
    return places.village(frame.office_of(session), code) if code else OTHERS


def _sheet(session: Session, code: VillageCode | None, own: Sequence[Proposal]) -> Iterator[Block]:
    sums = recapitulation.by_village(session)[code]
    agreed = sums.priorities
    yield Title(("LEMBAR UMPAN BALIK", frame.meeting_name(session).upper(), _name(session, code).upper()))
    yield LabelValue(
        (
            ("Hari dan Tanggal", frame.session_day(session)),
            ("Usulan", f"{numbers.counted(sums.received)} usulan, {counts(sums)}"),
            ("Menurut usulan", f"{numbers.official(sums.all.asked)}{beside(sums.all.asked_unknown)}"),
            ("Disepakati", f"{numbers.official_in_words(agreed.result)} menurut hasil{beside(agreed.result_unknown)}"),
            (f"Utusan ke Musrenbang {kabupaten:title}", _delegates(session)),
            *_before(session, code),
        )
    )
    yield columns.table(own, _feedback_columns(session), dense=True)
    yield from last_year.histories(session, [p.code for p in own])
    yield from _for_next_year(session, own)
    yield Paragraph(f"{filled(_NEXT)}{_legend(session)}", small=True)
    yield frame.camat_alone(session)


def _before(session: Session, code: VillageCode | None) -> Iterator[tuple[str, str]]:
    """What became of its priorities in every earlier plan at hand."""
    for year in session.earlier_years:
        share = last_year_facts.share(code, [year])
        if share.years:
            yield f"Realisasi RKPD {year.plan_year}", last_year_words.counts(share)


def _for_next_year(session: Session, own: Sequence[Proposal]) -> Iterator[Block]:
    """Bekal tahun depan: what would have brought one inside, only where that is proven."""
    told = {p.code: words_raises.for_next_year(session, p.code) for p in own if p.outcome is Outcome.RESERVE}
    proven = [f"{code}: {stopped(what)}" for code, what in told.items() if what]
    if proven:
        yield Paragraph(f"Bekal tahun depan. {' '.join(proven)}", small=True)


def _legend(session: Session) -> str:
    """What the short names of the criteria in the reasons mean."""
    criteria = session.guideline.criteria if session.guideline else ()
    told = "; ".join(f"{criterion.id} {criterion.name}" for criterion in criteria)
    return f" Kriteria: {told}." if told else ""


def counts(own: Recapitulation) -> str:
    """`3 disepakati, 11 cadangan, dan 2 digabung`; the parts add up to all of them."""
    return listed([f"{part.count} {end.label if end else OPEN}" for end, part in own.by_outcome.items()])


def beside(unknown: int) -> str:
    """What a sum leaves out."""
    return f"; biaya {unknown} usulan belum diketahui" if unknown else ""


def _delegates(session: Session) -> str:
    names = [session.people[delegate.person].card.name for delegate in session.delegates]
    return listed(names) if names else "belum ditetapkan"


def _activity(proposal: Proposal) -> str:
    """With the themes it serves, where it has any."""
    themes = f"; tematik: {listed(proposal.draft.themes)}" if proposal.draft.themes else ""
    return f"{columns.activity(proposal)}{themes}"
