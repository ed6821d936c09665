"""The decision about the Acuan RKPD: priority, target and program by sub kegiatan or by agency."""

import re
from dataclasses import replace

from sessions.kernel import checks
from sessions.kernel.checks import TEXT_EMPTY
from sessions.kernel.decision import Decision, Facts, Group, Minutes, Stamp, decides, require_opened
from sessions.kernel.refusals import NOTHING_TO_DO, Refusal
from sessions.kernel.session import Session
from sessions.values.plan import PlanReference

PREFIX_INVALID = Refusal(
    "PREFIX_INVALID",
    fields=("prefix",),
    found="Kode {prefix} bukan awal kode sub kegiatan.",
    plain="Itu bukan awal kode sub kegiatan.",
    advice="Tulis angka yang dipisahkan titik, misalnya 1.03.10.",
)

REFERENCE_TWICE = Refusal(
    "REFERENCE_TWICE",
    fields=("prefix", "agency"),
    found="Acuan untuk {what} tercantum dua kali.",
    plain="Ada acuan yang tercantum dua kali.",
    advice="Satukan kedua baris itu.",
)

_PREFIX = re.compile(r"[0-9X]{1,6}(\.[0-9X]{1,6}){0,9}", re.ASCII)


@decides
class PlanReferencesSet(Decision):
    """The whole Acuan RKPD; replaces the earlier one, an empty list takes it away. Also after step 5."""

    facts = Facts(
        group=Group.SESSION,
        place="kantor",
        how="isi sekali lagi di lembar Kantor (g d); isian terakhir yang berlaku",
        minutes=Minutes.SILENT,
    )

    references: tuple[PlanReference, ...]

    def check(self, session: Session) -> None:
        """Each line says what it is for and something about it, no two for the same, and something is new."""
        require_opened(session)
        checks.require_no_amendment(session)
        seen = set()
        for line in self.references:
            if line.prefix and not _PREFIX.fullmatch(line.prefix):
                raise PREFIX_INVALID(prefix=line.prefix)
            if not (line.prefix or line.agency):
                raise TEXT_EMPTY(field="kode sub kegiatan atau Perangkat Daerah").at("prefix")
            if not (line.priority or line.target or line.program):
                raise TEXT_EMPTY(field="prioritas, sasaran, atau program").at("priority")
            if (line.prefix, line.agency) in seen:
                raise REFERENCE_TWICE(what=" ".join(filter(None, (line.prefix, line.agency))))
            seen.add((line.prefix, line.agency))
        if self.references == session.plan_references:
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The list is replaced."""
        return replace(session, plan_references=self.references)

    def sentence(self, after: Session) -> str:
        if not self.references:
            return "Acuan RKPD dikosongkan"
        return f"Acuan RKPD ditetapkan, {len(self.references)} baris"
