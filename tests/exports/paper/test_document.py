"""A paper needs a time that does not depend on the machine."""

from datetime import datetime

import pytest

from exports.paper.document import Document


def test_a_document_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        Document(title="Berita Acara", sections=(), created=datetime(2027, 2, 3, 12, 4))  # noqa: DTZ001 - the fault under test
