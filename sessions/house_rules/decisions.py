"""Decisions that set the house rules, and that adopt them with the guideline in Pleno I."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from sessions.attendance import facts as attendance
from sessions.guideline.decisions import rules_set
from sessions.guideline.facts import where_adopted
from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Ground, Group, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import COUNT_INVALID, Refusal
from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.language.local import desa, kabupaten
from sessions.sentences.clauses import listed
from sessions.values.guideline import GuidelineVersion
from sessions.values.house_rules import COUNTED, HouseRules
from sessions.values.votes import VoteState

RULES_ALREADY_ADOPTED = Refusal(
    "RULES_ALREADY_ADOPTED",
    found="Tata tertib dan pedoman sudah disahkan.",
    advice="Lanjutkan acara sidang.",
)

SEATS_INVALID = Refusal(
    "SEATS_INVALID",
    fields=("women_seats", "seats"),
    found="Kursi utusan {seats} dengan {women} kursi perempuan tidak sah.",
    plain="Jumlah kursi utusan tidak sah.",
    advice="Isi sedikitnya satu kursi; kursi perempuan tidak melebihi jumlahnya.",
)

QUORUM_INVALID = Refusal(
    "QUORUM_INVALID",
    found="Kuorum {share} tidak sah.",
    plain="Kuorum tidak sah.",
    advice="Isi pecahan di atas nol dan paling besar satu, misalnya 2/3.",
)

ARTICLE_COUNTED = Refusal(
    "ARTICLE_COUNTED",
    found="Baris {article} mengikuti angka tata tertib, bunyinya tidak diubah sendiri.",
    plain="Baris itu mengikuti angka tata tertib.",
    advice="Ubah angkanya, atau tambah baris sendiri yang menerangkannya.",
)


def require_valid_house_rules(rules: HouseRules) -> None:
    """The quorum is a share of at most all, and the reserved seats are among the seats."""
    if not 0 < rules.quorum_numerator <= rules.quorum_denominator:
        raise QUORUM_INVALID(share=f"{rules.quorum_numerator}/{rules.quorum_denominator}").at("quorum")
    if not 0 <= rules.women_seats <= rules.seats or rules.seats < 1:
        raise SEATS_INVALID(seats=rules.seats, women=rules.women_seats)
    if rules.delegates_per_village < 1:
        raise COUNT_INVALID(field=f"utusan per {desa}").at("delegates_per_village")
    checks.require_not_negative("waktu bicara", rules.speaking_minutes, at="speaking_minutes")
    checks.require_not_negative("penundaan", rules.postponement, at="postponement")
    checks.require_not_negative("ulangan suara", rules.repeats, at="repeats")
    if not 0 < rules.commission_numerator < rules.commission_denominator:
        raise QUORUM_INVALID(share=f"{rules.commission_numerator}/{rules.commission_denominator}").at("commission")
    counted = next((article for article in rules.wording if article in COUNTED), None)
    if counted is not None:
        raise ARTICLE_COUNTED(article=counted.value)
    for article in rules.articles:
        checks.require_text(article, "baris tata tertib", at="text")


_facts = partial(Facts, group=Group.RULES, place="tatib", amendment=Ground.ADOPTED)


@decides
class HouseRulesSet(Decision):
    """The house rules (tata tertib) as drafted or, with a reason, amended after their adoption.

    The version in `house_rules` is not looked at: a draft is version 1, each amendment one more.
    """

    facts = _facts(how="ubah di layar Tata tertib (g d); setelah disahkan menjadi versi baru, dengan alasan")

    house_rules: HouseRules
    reason: str = ""

    def check(self, session: Session) -> None:
        """Valid rules; after adoption only with a reason."""
        require_open_sidang(session, self)
        require_valid_house_rules(self.house_rules)
        checks.require_amendable(session, self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """A new version."""
        version = session.house_rules.version + 1 if session.sidang.rules_adopted else 1
        return replace(session, house_rules=replace(self.house_rules, version=version))

    def sentence(self, after: Session) -> str:
        rules = self.house_rules
        contents = (
            f"{rules.delegates_per_village} utusan per {desa}, "
            f"kuorum {rules.quorum_numerator}/{rules.quorum_denominator}, "
            f"{rules.seats} utusan ke Musrenbang {kabupaten:title} dengan {rules.women_seats} kursi perempuan, "
            f"waktu bicara {rules.speaking_minutes} menit"
            f"{', hitungan suara yang berjalan ditayangkan' if rules.shows_tally else ''}"
            f"{_online(rules)}"
        )
        changed = ((len(rules.wording), "baris diubah"), (len(rules.articles), "baris tambahan"))
        contents += "".join(f", {count} {what}" for count, what in changed if count)
        return rules_set("Tata Tertib", after.house_rules.version, contents, self.reason, after)

    def no_longer(self, before: Session, after: Session) -> str:
        return "; ".join(_not_fitting(before, after)) if before.sidang.rules_adopted is not None else ""


@decides
class RulesAdopted(Decision):
    """Pleno I adopts tata tertib and pedoman: from now on they are frozen, and provisional scores are confirmed."""

    facts = _facts(
        mended_by=("GuidelineSet", "HouseRulesSet"),
        how="pengesahan tetap; isinya menjadi versi baru di lembar Tata tertib atau Pedoman (g d), dengan alasan",
        is_milestone=True,
    )

    def check(self, session: Session) -> None:
        """Only once."""
        require_open_sidang(session, self)
        if session.sidang.rules_adopted is not None:
            raise RULES_ALREADY_ADOPTED()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The time of adoption is kept for the Berita Acara, and the guideline as its first version."""
        version = session.guideline.version if session.guideline else 1
        return replace(
            session,
            sidang=replace(session.sidang, rules_adopted=stamp.when),
            guideline_versions=(GuidelineVersion(version=version, at=stamp.when),),
            adopted_amounts=session.amounts,
        )

    def sentence(self, after: Session) -> str:
        version = after.guideline.version if after.guideline else 1
        has_scores = any(proposal.scores for proposal in after.proposals.values())
        confirmed = "; skor sementara dinyatakan berlaku" if has_scores else ""
        where = where_adopted(after).rstrip(",")
        name = f"Tata Tertib versi {after.house_rules.version} dan Pedoman Skala Prioritas versi {version}"
        return f"{name} disahkan{where}{confirmed}"


def _online(rules: HouseRules) -> str:
    """What delegates who take part from elsewhere may; nothing where they may nothing."""
    rights = [
        right
        for has, right in ((rules.online_quorum, "dihitung dalam kuorum"), (rules.online_voice, "mempunyai hak suara"))
        if has
    ]
    return f", utusan daring {listed(rights)}" if rights else ""


def _not_fitting(before: Session, after: Session) -> Iterator[str]:
    """What was stated, opened or chosen under house rules that were adopted, and does not fit the new ones."""
    check, now = before.sidang.quorum, attendance.quorum_now(after)
    if check is not None and (check.invited, check.needed) != (now.invited, now.needed):
        told = f"kuorum menjadi {now.needed} dari {now.invited}"
        yield f"{told}, pemeriksaan pukul {clock(check.at)} menurut aturan sebelumnya"
    seats = (before.house_rules.delegates_per_village, after.house_rules.delegates_per_village)
    for vote in before.votes.values():
        if seats[0] != seats[1] and vote.state is VoteState.OPEN:
            yield f"hak suara pemungutan suara nomor {vote.id} tetap seperti ketika dibuka"
    if before.delegates and len(before.delegates) != after.house_rules.seats:
        yield f"{len(before.delegates)} utusan yang sudah ditetapkan perlu ditetapkan lagi"
