"""Somebody who signs our PDFs electronically, as the certifier's service does, and somebody who only pretends to."""

from datetime import UTC, datetime
from functools import cache
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
