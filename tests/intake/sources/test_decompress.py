import bz2
import gzip
import io
import lzma
from collections.abc import Callable

import pytest

from cabletui.intake.sources.decompress import (
    HEAD,
    DamagedError,
    decompressed,
    guarded,
    is_bomb,
    is_compressed,
)

TEXT = b"Fog over the strait.\n" * 20_000
COMPRESSORS = [gzip.compress, bz2.compress, lzma.compress]


@pytest.mark.parametrize("compress", COMPRESSORS)
def test_each_kind_is_told_by_its_first_bytes(compress: Callable[[bytes], bytes]) -> None:
    data = compress(TEXT)
    assert is_compressed(data[:8])
    assert decompressed(io.BytesIO(data), data[:8]).read() == TEXT


def test_text_is_not_compressed() -> None:
    assert not is_compressed(TEXT)


@pytest.mark.parametrize("compress", COMPRESSORS)
def test_what_comes_before_the_damage_is_read(compress: Callable[[bytes], bytes]) -> None:
    noise = bytes(range(256)) * 200
    data = compress(noise + TEXT)
    stream = decompressed(io.BytesIO(data[: len(data) * 3 // 4]), data[:8])
    with pytest.raises(DamagedError, match="is damaged or cut off"):
        stream.read()


@pytest.mark.parametrize("compress", COMPRESSORS)
@pytest.mark.parametrize("more", [b"after the end", b""])
def test_all_that_comes_before_the_damage_is_given(
    compress: Callable[[bytes], bytes], more: bytes
) -> None:
    whole = compress(TEXT)
    data = whole + more if more else whole[:-4]
    stream = decompressed(io.BytesIO(data), data[:8])
    assert stream.peek()[:3] == TEXT[:3]
    found = b""
    try:
        while part := stream.read(1 << 20):
            found += part
    except DamagedError:
        pass
    assert found == TEXT


def test_a_look_ahead_is_full_though_reads_are_short() -> None:
    source = io.BytesIO(TEXT)
    stream = guarded(lambda size: source.read(min(size, 10)))
    assert stream.peek() == TEXT[:HEAD]
    assert stream.read() == TEXT


def test_foreign_errors_are_made_one() -> None:
    def read(size: int) -> bytes:
        raise RuntimeError("bad password")

    with pytest.raises(DamagedError, match="bad password"):
        guarded(read, RuntimeError).read()


def test_a_flood_is_stopped() -> None:
    data = gzip.compress(bytes(100 << 20))
    stream = decompressed(io.BytesIO(data), data[:8])
    count = 0
    with pytest.raises(DamagedError, match="five hundredfold"):
        while part := stream.read(1 << 20):
            count += len(part)
    assert count <= 65 << 20


@pytest.mark.parametrize(
    ("large", "small", "flood"),
    [(64 << 20, 1, False), (65 << 20, 1, True), (100 << 20, 1 << 20, False), (1 << 40, 0, True)],
)
def test_a_flood_is_large_and_out_of_proportion(large: int, small: int, flood: bool) -> None:
    assert is_bomb(large, small) is flood
