"""The folder of real pages and facts that may lie beside the checkout.

It holds real cables, which the project does not contain; tests that need them skip without it.
"""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
REAL = SHARED / "real"
SEED = SHARED / "seed" / "06BEIJING24302.txt"
CASES = SHARED / "cases" / "cases.json"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason=f"the real pages are not here: there is no folder {SHARED.name}/"
)
