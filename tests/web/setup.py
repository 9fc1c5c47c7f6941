"""Gets ready what the reader's tests need beside Python: Chromium, and axe-core and html-validate from npm.

Run by `make test`. What cannot be had here is named, with the way to get it, and its tests skip with that reason;
in CI (where CI is set) it fails instead.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
BROWSERS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome")


def browser() -> str | None:
    """Where Chromium is: ONRECORD_CHROMIUM, or one of the usual places."""
    named = os.environ.get("ONRECORD_CHROMIUM")
    return next((p for p in ([named] if named else BROWSERS) if Path(p).exists()), None)


def main() -> int:
    missing = [m for m in (_chromium(), _npm()) if m]
    for m in missing:
        print(f"   {m}")
    return int(bool(missing) and bool(os.environ.get("CI")))


def _chromium() -> str | None:
    if browser():
        return None
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("   installing chromium by apt-get (once) …", flush=True)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=environment, **quiet)  # type: ignore[call-overload]
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"]
        subprocess.run(install, env=environment, **quiet)  # type: ignore[call-overload]
        if browser():
            return None
    return "No Chromium: the browser tests skip. Install it (apt install chromium), or name it in ONRECORD_CHROMIUM."


def _npm() -> str | None:
    if (HERE / "node_modules" / "axe-core" / "axe.min.js").exists():
        return None
    npm = shutil.which("npm")
    if npm is None:
        return "No npm: the axe and html-validate tests skip. Install it (apt install npm)."
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if subprocess.run(command, cwd=HERE, check=False).returncode:
        return "npm could not install axe-core and html-validate: their tests skip. Try: npm ci --prefix tests/web"
    return None


if __name__ == "__main__":
    sys.exit(main())
