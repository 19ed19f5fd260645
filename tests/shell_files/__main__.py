"""Write every file that shells and `man` read."""

from tests.shell_files import FILES

for path, text in FILES.items():
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text(), encoding="utf-8")
