import subprocess
import sys

NOISY = """
import os, sys
from cabletui.terminal import native_noise
native_noise.silence()
os.write(2, b"thread panicked at lib.rs:7")
print("a sentence, \\u201c\\udcff\\u201d", file=sys.stderr)
print("another", file=sys.__stderr__)
"""


def test_what_is_written_past_python_goes_nowhere() -> None:
    ran = subprocess.run([sys.executable, "-c", NOISY], capture_output=True, check=False)
    assert ran.stderr.decode() == "a sentence, “\\udcff”\nanother\n"
    assert ran.returncode == 0


def test_a_closed_standard_error_does_no_harm() -> None:
    code = "from cabletui.terminal import native_noise; native_noise.silence(); print('well')"
    ran = subprocess.run(
        ["sh", "-c", 'exec "$0" "$@" 2>&-', sys.executable, "-c", code],
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, b"well\n")
