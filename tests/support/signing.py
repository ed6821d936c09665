"""Somebody who signs our PDFs electronically, as the certifier's service does, and somebody who only pretends to."""

from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from io import BytesIO

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.stamp import TextStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from exports.pdf.revisions import own_revision

PADES = SigSeedSubFilter.PADES


Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


def _identity(key: Key) -> tuple[asn1_x509.Certificate, asn1_keys.PrivateKeyInfo]:
    """A certificate that nobody vouches for, and its key."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Camat Kerjo (uji)")])
    since, until = datetime(2026, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 7).not_valid_before(since).not_valid_after(until)
    certificate = builder.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)
    own = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return asn1_x509.Certificate.load(certificate), asn1_keys.PrivateKeyInfo.load(own)


@cache
def _signer() -> signers.SimpleSigner:
    certificate, key = _identity(ec.generate_private_key(ec.SECP256R1()))
    return signers.SimpleSigner(signing_cert=certificate, signing_key=key, cert_registry=SimpleCertificateStore())


def signed(content: bytes, name: str = "Camat", *, box: tuple[int, ...] | None = None, page: int = 0, **how) -> bytes:
    """The file with one more signature in a field of this name; with a `box` in points it has a picture there."""
    writer, out = IncrementalPdfFileWriter(BytesIO(content)), BytesIO()
    field = fields.SigFieldSpec(name, box=box, on_page=page)
    style = TextStampStyle(stamp_text="Ditandatangani secara elektronik") if box else None
    meta = signers.PdfSignatureMetadata(field_name=name, **how)
    signers.PdfSigner(meta, _signer(), new_field_spec=field, stamp_style=style).sign_pdf(writer, output=out)
    return out.getvalue()


def stamped(content: bytes) -> bytes:
    """The file with a time stamp of its own behind it."""
    out = BytesIO()
    stamper = DummyTimeStamper(*_identity(rsa.generate_private_key(65537, 2048)), SimpleCertificateStore())
    writer = IncrementalPdfFileWriter(BytesIO(content))
    signers.PdfTimeStamper(stamper).timestamp_pdf(writer, "sha256", output=out)
    return out.getvalue()


def added(content: bytes, change, *, sign: bool = True) -> bytes:
    """The file with a revision in which `change(writer)` did something else, signed along with it if asked for."""
    writer, out = IncrementalPdfFileWriter(BytesIO(content)), BytesIO()
    change(writer)
    if not sign:
        writer.write(out)
        return out.getvalue()
    meta = signers.PdfSignatureMetadata(field_name="Camat")
    signers.PdfSigner(meta, _signer(), new_field_spec=fields.SigFieldSpec("Camat")).sign_pdf(writer, output=out)
    return out.getvalue()


def revision(content: bytes, objects: dict[int, bytes], *, previous: int | None = None, trailer: bytes = b"") -> bytes:
    """The file with a revision typed by hand: objects by number, as they stand between `obj` and `endobj`."""
    out, places = bytearray(content), {}
    before = int(content.rpartition(b"startxref")[2].split()[0]) if previous is None else previous
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    out += b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
    root = b"%d 0 R" % own_revision(content[: content.index(b"%%EOF") + 6]).trailer["/Root"].number
    size = max(places, default=0) + 1
    out += b"trailer\n<</Size %d/Root %b/Prev %d%b>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, before, trailer, table)
    return bytes(out)


ROOM = 400
"""Digits of the value of a pretended signature."""


def pretended(
    ours: bytes,
    *,
    junk: dict[int, bytes] | None = None,
    behind: bytes = b"",
    heads: dict[int, bytes] | None = None,
    ends: dict[int, bytes] | None = None,
    rows: bytes = b"",
    trailer: bytes = b"",
    root: bytes = b"",
    table: int = 0,
    moved: dict[int, int] | None = None,
    others: dict[int, bytes] | None = None,
    about: bytes = b"/SubFilter /adbe.pkcs7.detached",
    parts=lambda counts: counts,
) -> bytes:
    """The file with a revision that somebody without any key made up: a signature that holds the digest of the file.

    `junk` stands before an object, `behind` before the table; `heads` and `ends` replace `N 0 obj` and `endobj`; `rows`
    are more parts of the table, `moved` gives objects other places there.
    """
    own = own_revision(ours)
    catalog = own.trailer["/Root"].number
    body = ours[own.places[catalog][0] :].partition(b"obj\n")[2].partition(b"\nendobj")[0]
    objects = {
        catalog: body[:-2] + b"/AcroForm <</Fields [900 0 R]/SigFlags 3>>\n>>",
        900: b"<</FT /Sig /T (Camat) /V 901 0 R>>",
        901: b"<</Type /Sig %b /ByteRange [%b] /Contents <%b>>>" % (about, b"*" * 44, b"0" * ROOM),
        **(others or {}),
    }
    out, places = bytearray(ours), {}
    for number, value in objects.items():
        out += (junk or {}).get(number, b"")
        places[number] = len(out)
        out += (heads or {}).get(number, b"%d 0 obj" % number) + b"\n" + value
        out += b"\n" + (ends or {}).get(number, b"endobj") + b"\n"
    out += behind
    places.update(moved or {})
    begins = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n" + rows
    out += b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
    out += b"trailer\n<</Size 902/Root %b/Prev %d%b>>\n" % (root or b"%d 0 R" % catalog, own.table, trailer)
    out += b"startxref\n%d\n%%%%EOF\n" % (table or begins)
    return _with_digest(out, parts)


def _with_digest(out: bytearray, parts) -> bytes:
    value = out.index(b"/Contents <" + b"0" * ROOM) + len("/Contents ")
    counts = parts([0, value, value + ROOM + 2, len(out) - value - ROOM - 2])
    told = b"%d %d %d %d" % tuple(counts)
    out[:] = out.replace(b"*" * 44, told.ljust(44))
    covered = out[: counts[1]] + out[counts[2] : counts[2] + counts[3]]
    digest = sha256(covered).hexdigest().encode()
    out[value + 1 : value + 1 + len(digest)] = digest
    return bytes(out)
