"""The Laman Hasil: one HTML file with its own policy. What was typed goes through `text`, the rest is ours."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from exports import page_line
from exports.page_lists import KINDS, kind, proposals, village
from exports.page_villages import villages
from exports.page_words import anchor, text
from exports.paper import frame, marks
from exports.paper.registered import data
from sessions.closing import facts as closing
from sessions.closing import facts_sums as sums
from sessions.closing.decisions import title
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.language.local import desa
from sessions.record.ledger import Ledger
from sessions.sentences import places


@data("laman", order=902, stem="hasil-musrenbang", title="Laman Hasil", suffix=".html", goes_along=True)
def result_page(ledger: Ledger) -> bytes:
    """The page of the session as it was signed last, KONSEP before the closing; raises NotOpened before decision 1."""
    in_force = frame.in_force(ledger)
    then = in_force.session
    facts = closing.facts(then)
    title = text(f"Hasil {frame.meeting_name(then)}")
    style, script = _own("laman.css"), _own("laman.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    body = "\n".join(
        (
            header(then, facts),
            "<main>",
            find(then, facts),
            totals(facts) + page_line.drawn(then),
            villages(then, facts),
            proposals(then),
            criteria(then),
            "</main>",
            footer(frame.fingerprint(in_force), _paper(then)),
        )
    )
    return f"""<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}
<script>{script}</script>
</body>
</html>
""".encode()


def _own(name: str) -> str:
    """A file that lies beside this module."""
    return files("exports").joinpath(name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    """As a policy names the only content it allows."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


def header(session: Session, facts: MinutesFacts) -> str:
    """Whose results, of which day, and whether they are final."""
    office = frame.office_of(session)
    mark = marks.watermark(session)
    badge = f'<p class="tanda">{text(mark)}</p>' if mark else ""
    day = dates.with_day(facts.held_on) if facts.held_on else ""
    where = ", ".join(filter(None, (day, facts.place)))
    return (
        f"<header>{badge}<p>Kecamatan {text(office.kecamatan)}, {text(office.regency)}</p>"
        f"<h1>Hasil Musrenbang RKPD Tahun {session.plan_year}</h1><p>{text(where)}</p></header>"
    )


def totals(facts: MinutesFacts) -> str:
    """The figures of the Berita Acara."""
    waiting = facts.recapitulation.open
    others = facts.recapitulation.received - facts.priorities.count - facts.reserves.count - waiting
    pairs = (
        ("Usulan masuk", numbers.thousands(facts.recapitulation.received)),
        ("Disepakati", numbers.thousands(facts.priorities.count)),
        ("Biaya disepakati, menurut hasil", numbers.full(facts.priorities.result)),
        ("Cadangan", numbers.thousands(facts.reserves.count)),
        ("Hasil lain", numbers.thousands(others)),
        *([("Belum diputus", numbers.thousands(waiting))] if waiting else []),
        ("Hadir", f"{facts.present} orang"),
        ("Utusan", f"{len(facts.delegates)} orang"),
    )
    listed = "".join(f"<div><dt>{label}</dt><dd>{text(value)}</dd></div>" for label, value in pairs)
    return f'<section aria-labelledby="j"><h2 id="j">Ringkasan</h2><dl class="jumlah">{listed}</dl></section>'


def find(session: Session, facts: MinutesFacts) -> str:
    """The way of everybody to the own village first: links that need no script, then search and choices."""
    office = frame.office_of(session)
    links = "".join(
        f'<li><a href="#{anchor(code)}">{text(places.village(office, code))}</a></li>' for code in facts.by_village
    )
    own = f'<h2 id="c">Cari {desa} Anda</h2><ul class="kotak">{links}</ul>'
    return f'<nav aria-labelledby="c">{own}</nav>{search(session)}'


def search(session: Session) -> str:
    """Search and choices; hidden where no script runs, since then they could do nothing."""
    names = [village(session, p) for p in session.proposals.values()]
    villages = "".join(f"<option>{text(name)}</option>" for name in sorted(dict.fromkeys(names)))
    found = {kind(p) for p in session.proposals.values()}
    kinds = "".join(f'<option value="{own}">{label}</option>' for own, label in KINDS if own in found)
    return (
        '<search id="saring" hidden><label for="cari">Cari usulan, kode, atau tempat</label>'
        '<input id="cari" type="search" autocomplete="off">'
        f'<label for="desa">Pengusul</label><select id="desa"><option value="">semua</option>{villages}</select>'
        f'<label for="hasil">Hasil</label><select id="hasil"><option value="">semua</option>{kinds}</select>'
        '<p id="tampil" role="status"></p></search>'
    )


def criteria(session: Session) -> str:
    """What the short names in the reasons mean."""
    listed = session.guideline.criteria if session.guideline else ()
    if not listed:
        return ""
    items = "".join(f"<li><b>{text(c.id)}</b> {text(c.name)}, bobot {c.weight}%</li>" for c in listed)
    return f'<section aria-labelledby="k"><h2 id="k">Kriteria dalam alasan</h2><ul>{items}</ul></section>'


def _paper(session: Session) -> str:
    """On which paper the code stands."""
    latest = sums.latest(session)
    return title(latest) if latest else "Berita Acara"


def footer(fingerprint: str, paper: str) -> str:
    """By what the page is checked, and what it does not hold."""
    code = frame.verification_code(fingerprint)
    proof = (
        f'<p>Kode verifikasi: <b>{code}</b></p><p class="sidik">Sidik SHA-256: {fingerprint}</p>'
        f"<p>Kode ini sama dengan yang tercetak pada {paper}. "
        if code
        else "<p>"
    )
    return (
        f"<footer>{proof}Disepakati berarti diteruskan ke Forum Perangkat "
        "Daerah; penganggarannya ditetapkan dalam APBD. Laman ini tidak memuat nama orang, alamat rumah, maupun nomor "
        "telepon.</p></footer>"
    )
