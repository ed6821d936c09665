"""Why not, in Indonesian: for every reason what was found, with its facts, and what to do about it.

No terminal is needed for this; the command line answers with the same sentences.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from sessions.kernel.refusal_words import ADVICE, FOUND, PLAIN
from sessions.kernel.refusal_words_record import READ_ONLY_ADVICE
from sessions.kernel.refusals import Fact, Reason, Refused
from sessions.language.local import worded
from sessions.language.numbers import thousands
from sessions.values.office import Office

_MANY = 6

WORDS = {
    "SessionOpened": "pembukaan sesi",
    "SidangClosed": "penutupan sidang",
    "DocumentsIssued": "penerbitan dokumen",
    "AmendmentClosed": "penutupan Berita Acara Perbaikan",
    "COURSE_OF_THE_SIDANG": "jalannya sidang tetap sebagaimana terjadi",
    "ADOPTED_BY_THE_FORUM": "tata tertib dan pedoman disahkan oleh forum",
    "SCORED_BY_THE_FORUM": "nilai dan penyelesaian nilai sama ditetapkan di hadapan forum",
    "VOTED_BY_THE_FORUM": "pemungutan suara hanya berlangsung di dalam sidang",
    "ONE_BY_ONE": "daftar tidak diimpor lagi, usulan yang tertinggal ditambahkan satu demi satu",
    "OPENED_FOR_READING": "sedang dibuka untuk ditulis di tempat lain",
    "LOCK_LOST": "kunci sesi hilang, mungkin dibuka komputer lain",
    "MOVED": "folder sesi dipindahkan",
    "CHANGED": "jurnal diubah dari luar",
    "CLOSED": "sesi sudah ditutup",
    "SHORT": "media simpan penuh",
    "ENOSPC": "media simpan penuh",
    "EDQUOT": "jatah media simpan habis",
    "EIO": "media simpan rusak atau terlepas",
    "EROFS": "media simpan tidak dapat ditulisi",
    "EACCES": "tidak ada izin menulis",
    "EPERM": "tidak ada izin menulis",
    "JournalCorrupt": "jurnal rusak",
    "JournalShortened": "jurnal terpotong",
    "JournalRewritten": "jurnal berbeda dari salinannya",
    "StoreEdited": "sesi.json diubah di luar program",
}
"""Facts that the record names in its own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What was found and what to do: sentences for the notice, a dialog or an error stream.

    `advice` may be empty. Something that is only told, and refuses nothing, has `is_refusal` False.
    """

    found: str
    advice: str = ""
    is_refusal: bool = True

    @property
    def lines(self) -> tuple[str, ...]:
        """The sentences one below the other."""
        return tuple(line for line in (self.found, self.advice) if line)

    def __str__(self) -> str:
        return " ".join(self.lines)


def explain(refused: Refused, office: Office | None = None) -> Explanation:
    """The sentences of a refusal as the office says them. Facts that are missing or empty leave a shorter sentence."""
    shown = {name: text for name, fact in refused.facts.items() if (text := _shown(fact))}
    template = FOUND[refused.reason]
    found = template if _names(template) <= shown.keys() else PLAIN.get(refused.reason, template)
    advice = ADVICE[refused.reason]
    if refused.reason is Reason.READ_ONLY:
        advice = READ_ONLY_ADVICE.get(str(refused.facts.get("cause")), advice)
    found, advice = worded(office, found), worded(office, advice)
    return Explanation(found=_fill(found, shown), advice=_fill(advice, shown))


def sentence(refused: Refused) -> str:
    """What was found, alone."""
    return explain(refused).found


def advice(refused: Refused) -> str:
    """What to do about it, alone."""
    return explain(refused).advice


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def _fill(template: str, facts: Mapping[str, str]) -> str:
    return template.format_map({name: facts.get(name, "–") for name in _names(template)})


def _shown(fact: Fact) -> str:
    if isinstance(fact, tuple):
        more = f", dan {len(fact) - _MANY} lainnya" if len(fact) > _MANY else ""
        return ", ".join(WORDS.get(item, item) for item in fact[:_MANY]) + more
    if isinstance(fact, bool):
        return "ya" if fact else "tidak"
    if isinstance(fact, int):
        return thousands(fact) if fact >= 0 else f"−{thousands(-fact)}"
    return WORDS.get(fact, fact)
