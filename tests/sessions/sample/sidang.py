"""Step 5 of the sample: the day of the sidang, from the first signature to the closing."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from facts import BY_VOTES, CHANGED, CORRECTED, DELEGATES, IN_THE_HALL, MOVED, NOT_AGREED, PRESENTATIONS, SPEECHES, TIED
from preparation import SAMPLE, endings
from script import DAY, Script, at

from sessions.agenda.decisions import AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions import PeopleArrived, PersonArrived
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.closing.decisions import SidangClosed, WitnessesNamed
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.commissions.decisions import ProposalsAssigned
from sessions.delegates.decisions import DelegatesAppointed
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.session import Ceilings, NoteKind, TieMeans
from sessions.line import facts as line
from sessions.line.decisions import CeilingsSet
from sessions.line.decisions_moves import ProposalMoved
from sessions.outcomes.decisions import Ending, Manner, OutcomesDecided, by_line
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.rules import measures
from sessions.rules.ceiling import Placement
from sessions.scoring.decisions import TieResolved
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.values.agenda import AgendaId
from sessions.values.attendance import PersonCard, Sex, Unsur, Witness
from sessions.values.commissions import CommissionId
from sessions.values.guideline import CriterionId, LineKind
from sessions.values.moves import Side
from sessions.values.proposals import AGREED_RATER, Outcome, ProposalCode
from sessions.values.votes import NO, WHOLE_HALL, YES, Option, VoteCount, VoteId, VoteMethod, VoteUse
from sessions.verification.decisions import ProposalsVerified
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import VoteCertified, VoteCounted


class Door:
    """Who signs when: everybody on the list who comes, in the order of the clock."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._waiting = sorted(_participants(script), key=lambda arrival: at(DAY, arrival[0]))

    def until(self, clock: str) -> None:
        """Let in whoever comes before this time, and then it is this time."""
        early = [arrival for arrival in self._waiting if at(DAY, arrival[0]) < at(DAY, clock)]
        self._waiting = self._waiting[len(early) :]
        for time, together in groupby(early, key=lambda arrival: arrival[0]):
            cards = tuple(card for _, card in together)
            self._script.not_before(DAY, time)
            self._script.decide(PeopleArrived(cards=cards) if len(cards) > 1 else PersonArrived(card=cards[0]))
        self._script.not_before(DAY, clock)

    def start(self, clock: str, item: str) -> None:
        """The agenda goes on at this time."""
        self.until(clock)
        self._script.decide(AgendaItemStarted(item=AgendaId(item)))


def _participants(script: Script) -> list[tuple[str, PersonCard]]:
    """Time of arrival and card of everybody who comes."""
    codes = {village.name: village.code for village in script.office.villages}
    with (SAMPLE / "peserta.csv").open(encoding="utf-8") as lines:
        return [
            (
                row["Datang"],
                PersonCard(
                    name=row["Nama"],
                    sex=Sex(row["L/P"]),
                    unsur=Unsur(row["Unsur"]),
                    institution=row["Lembaga"],
                    position=row["Jabatan"],
                    village=codes.get(row["Desa"]),
                    is_delegate=row["Utusan"] == "ya",
                    commission=CommissionId(row["Komisi"]) if row["Komisi"] else None,
                    address=row["Alamat"],
                ),
            )
            for row in csv.DictReader(lines)
            if row["Datang"]
        ]


def pleno_one(script: Script) -> None:
    """Registration, a quorum not yet met, the opening, addresses, presentations, and the adoption of the rules."""
    script.when(DAY, "7.20")
    door = Door(script)
    door.start("7.20", "pendaftaran")
    door.until("8.35")
    script.decide(QuorumChecked())
    door.start("8.40", "pembukaan")
    door.start("8.47", "doa")
    door.start("8.50", "laporan")
    door.start("8.56", "sambutan")
    door.start("9.10", "paparan")
    door.until("9.38")
    script.decide(SpeechesRecorded(speeches=SPEECHES, presentations=PRESENTATIONS))
    door.start("9.40", "pleno-1")
    guideline = script.session.guideline
    assert guideline is not None
    script.when(DAY, "9.48")
    script.decide(
        GuidelineSet(guideline=replace(guideline, line=(LineKind.PER_COMMISSION, LineKind.CEILING))),
        RulesAdopted(),
        CeilingsSet(
            ceilings=Ceilings(kecamatan=6_500_000_000, quota_per_commission=12),
            source="Surat Edaran Bupati Karanganyar Nomor 050/41/2027 tanggal 11 Januari 2027",
        ),
        seconds=120,
    )


def commissions(script: Script) -> None:
    """The commissions change, score and bring two wishes of their own."""
    script.when(DAY, "9.56")
    script.decide(AgendaItemStarted(item=AgendaId("komisi")))
    script.when(DAY, "10.02")
    for code, (agreed, reason) in CHANGED.items():
        draft = script.session.proposals[ProposalCode(code)].draft
        name = agreed.volume and measures.renamed(draft.activity, agreed.volume, draft.unit)
        change = ProposalChanged(
            code=ProposalCode(code), volume=agreed.volume, cost=agreed.cost, activity=name or None, reason=reason
        )
        script.decide(change, seconds=35)
    _score(script)
    script.when(DAY, "10.46")
    added = (ProposalAdded(origin=origin, brought_by=who, draft=draft) for origin, who, draft in IN_THE_HALL)
    script.decide(*added, seconds=60)
    forum, pokir = ProposalCode("FRM-01"), ProposalCode("PKR-01")
    script.decide(
        ProposalsAssigned(assignments={forum: CommissionId("III"), pokir: CommissionId("I")}),
        ProposalsVerified(codes=(forum, pokir)),
    )


def _score(script: Script) -> None:
    """What the data could not fill: sheets of the commissions at once, what is contested one by one."""
    proposals = script.session.proposals
    typed = dict(_typed_scores(script))
    sheets = {code: row for code, row in typed.items() if not proposals[code].to_be_discussed}
    for commission in ("I", "II", "III"):
        sheet = {code: row for code, row in sheets.items() if proposals[code].commission == commission}
        script.decide(ScoresEntered(scores=sheet), seconds=240)
    for code in (code for code in typed if code not in sheets):
        for criterion, score in typed[code].items():
            script.decide(ProposalScored(code=code, criterion=criterion, score=score), seconds=75)


def _typed_scores(script: Script) -> Iterator[tuple[ProposalCode, dict[CriterionId, int]]]:
    criteria = [CriterionId(f"K{number}") for number in range(1, 7)]
    with (Path(__file__).parent / "nilai.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            proposal = script.session.proposals.get(ProposalCode(row["kode"]))
            if proposal is not None and proposal.is_in_the_running:
                given = {k: scores[AGREED_RATER] for k, scores in proposal.scores.items()}
                typed = {k: int(row[k]) for k in criteria if row[k] not in {"", "0"} and int(row[k]) != given.get(k)}
                yield proposal.code, typed


def pleno_two(script: Script) -> None:
    """A name put right, what is not agreed, votes, an objection, a move, the lot at the line, outcomes, delegates.

    The sample opens in a terminal when it begins.
    """
    script.when(DAY, "10.55")
    script.decide(AgendaItemStarted(item=AgendaId("pleno-2")))
    script.mark()
    script.when(DAY, "10.58")
    corrected, name, reason = CORRECTED
    script.decide(ProposalChanged(code=ProposalCode(corrected), activity=name, reason=reason))
    script.when(DAY, "11.02")
    script.decide(OutcomesDecided(endings=endings(NOT_AGREED, Outcome.NOT_AGREED)), seconds=60)
    question = "Apakah penambahan usulan pokir PKR-01 ke dalam daftar Komisi I disetujui?"
    vote = VoteId(1)
    count = VoteCount(counts={YES: 17, NO: 7}, abstain=3, not_voting=0)
    script.decide(
        VoteOpened(question=question, method=VoteMethod.SHOW_OF_HANDS, about=ProposalCode("PKR-01")),
        VoteCounted(vote=vote, village=WHOLE_HALL, count=count),
        VoteCertified(vote=vote),
        seconds=90,
    )
    _order_by_votes(script, VoteId(2))
    about, text = ProposalCode("2010-03"), "Keterdesakan dinilai lebih rendah daripada keadaan di lapangan"
    who = "Widiyanto Saputro (Desa Tawangsari)"
    script.decide(NoteRecorded(kind=NoteKind.OBJECTION, who=who, about=about, text=text), seconds=45)
    moved, beside, why = MOVED
    move = ProposalMoved(code=ProposalCode(moved), side=Side.ABOVE, beside=ProposalCode(beside), reason=why)
    script.decide(move, seconds=45)
    assert any(set(group) == set(TIED) for group in line.of(script.session).crossing)
    names = ("Margono Hadi", "Titik Sulastri, S.Pd., M.Pd.")
    lot = TieResolved(order=TIED, means=TieMeans.LOT, drawn_by="Imam Subekti, S.Sos.", witnesses=names)
    script.decide(lot, seconds=60)
    _outcomes(script)
    script.when(DAY, "11.36")
    script.decide(AgendaItemStarted(item=AgendaId("utusan")))
    script.decide(DelegatesAppointed(persons=tuple(map(script.person, DELEGATES))), seconds=240)


def _order_by_votes(script: Script, vote: VoteId) -> None:
    """Each village gives one vote for one of three of Komisi III, who take their places in the order of votes."""
    options = tuple(map(Option, BY_VOTES))
    question = "Usulan mana di antara tiga usulan ruang kelas Komisi III yang didahulukan?"
    script.decide(
        VoteOpened(question=question, method=VoteMethod.VILLAGE, options=options, use=VoteUse.ORDER), seconds=60
    )
    codes = {village.name: village.code for village in script.office.villages}
    for option, villages in BY_VOTES.items():
        for village in villages:
            count = VoteCount(counts={Option(option): 1})
            script.decide(VoteCounted(vote=vote, village=codes[village], count=count), seconds=5)
    script.decide(VoteCertified(vote=vote), seconds=30)


def _outcomes(script: Script) -> None:
    """The changed ones one by one, then by the line, then everything that is left."""
    script.when(DAY, "11.24")
    for code, (_, reason) in CHANGED.items():
        if line.of(script.session).by_code[ProposalCode(code)].placement is Placement.INSIDE:
            ending = Ending(code=ProposalCode(code), outcome=Outcome.AGREED_CHANGED, reason=reason)
            script.decide(OutcomesDecided(endings=(ending,)), seconds=20)
    script.decide(OutcomesDecided(endings=by_line(script.session), manner=Manner.BY_LINE), seconds=60)
    left = [code for code, proposal in script.session.proposals.items() if proposal.outcome is None]
    rest = tuple(Ending(code=code, outcome=Outcome.RESERVE) for code in left)
    script.decide(OutcomesDecided(endings=rest), seconds=30)


def closing(script: Script) -> None:
    """Who signs, the reading of the Berita Acara, the closing."""
    people = [person.card for person in script.session.people.values() if person.is_present]
    signing = [next(c for c in people if c.village == v.code and c.is_delegate) for v in script.office.villages]
    signing += [next(c for c in people if c.unsur is unsur) for unsur in (Unsur.WOMEN, Unsur.AGENCY, Unsur.DPRD)]
    witnesses = tuple(Witness(name=c.name, institution=c.institution, address=c.address) for c in signing)
    script.decide(WitnessesNamed(witnesses=witnesses))
    script.when(DAY, "11.44")
    script.decide(AgendaItemStarted(item=AgendaId("pembacaan")))
    script.when(DAY, "11.56")
    script.decide(AgendaItemStarted(item=AgendaId("penutupan")))
    script.when(DAY, "12.03")
    script.decide(SidangClosed())
