"""A fresh Debian in a folder: to install the package there and to see it leave again."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

MIRROR = "http://deb.debian.org/debian"
RELEASE = "bookworm"
USER, USER_ID = "reader", 1000
#: the ordinary path of an ordinary person
PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
#: what apt and dpkg write of their own accord
_KEPT_BY_APT = ("/var/lib/apt", "/var/lib/dpkg", "/var/cache", "/var/log", "/etc/apt", "/run")


class Trouble(Exception):
    """Something did not go as it must; the text says what."""


class FreshRoot:
    """A minimal Debian in which commands are run by chroot; root only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    def make(self) -> None:
        """Fetch the system unless it is there."""
        if (self.folder / "etc" / "debian_version").exists():
            return
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        command = ("debootstrap", "--variant=minbase", RELEASE, self.folder, MIRROR)
        subprocess.run(command, check=True)

    def reset(self) -> None:
        """Take out whatever an earlier run left, so that it is as it was made."""
        told = self.folder / "root" / "fresh-packages.txt"
        if not told.exists():
            told.write_text("\n".join(sorted(self.packages())), encoding="utf-8")
        extra = self.packages() - set(told.read_text("utf-8").split())
        if extra:
            self.purge(*sorted(extra))
        if (self.folder / "home" / USER).exists():
            self.run("userdel", "--remove", USER)

    @contextlib.contextmanager
    def entered(self) -> Iterator[None]:
        """Have /proc there, and at the end nothing running and nothing mounted."""
        process_folder = self.folder / "proc"
        subprocess.run(("mount", "-t", "proc", "proc", process_folder), check=True)
        shutil.copy("/etc/resolv.conf", self.folder / "etc" / "resolv.conf")
        try:
            yield
        finally:
            self.end_processes()
            subprocess.run(("umount", process_folder), check=True)

    def command(self, *words: str | Path, user: str = "root", **env: str) -> list[str]:
        """The command line that runs something inside, with this environment and no other."""
        home = "/root" if user == "root" else f"/home/{user}"
        told = {"PATH": PATH, "HOME": home, "LC_ALL": "C.UTF-8", **env}
        assignments = [f"{name}={value}" for name, value in told.items()]
        who = [] if user == "root" else [f"--userspec={user}"]
        place = ["chroot", *who, str(self.folder), "/usr/bin/env", "-i", *assignments]
        return [*place, *map(str, words)]

    def run(self, *words: str | Path, user: str = "root", **env: str) -> str:
        """Run a command inside and return what it says.

        Raises:
            Trouble: it failed; with its last words.
        """
        done = subprocess.run(
            self.command(*words, user=user, **env),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            said = f"{done.stdout}{done.stderr}".strip().splitlines()[-4:]
            raise Trouble(f"{' '.join(map(str, words))}: {done.returncode}; {' / '.join(said)}")
        return done.stdout

    def install(self, *packages: str) -> None:
        """Install packages by name or file, without what they merely recommend."""
        self.run("apt-get", "-q", "update")
        options = ("-q", "-y", "--no-install-recommends")
        self.run("apt-get", *options, "install", *packages, DEBIAN_FRONTEND="noninteractive")

    def purge(self, *packages: str) -> None:
        """Remove packages, their settings, and what only they needed."""
        self.run("apt-get", "-q", "-y", "--autoremove", "purge", *packages)

    def add_user(self) -> None:
        """Have an ordinary person with a home."""
        if not (self.folder / "home" / USER).exists():
            self.run("useradd", "--create-home", "--uid", str(USER_ID), USER)

    def packages(self) -> set[str]:
        """What is installed."""
        return set(self.run("dpkg-query", "-f", "${Package}\n", "-W").split())

    def files(self) -> set[str]:
        """Every path but those of processes and those that the package tools keep."""
        found = set()
        for place, folders, files in os.walk(self.folder):
            inside = "/" + Path(place).relative_to(self.folder).as_posix().lstrip(".")
            folders[:] = [name for name in folders if f"{inside.rstrip('/')}/{name}" != "/proc"]
            found |= {f"{inside.rstrip('/')}/{name}" for name in (*folders, *files)}
        return {path for path in found if not path.startswith(_KEPT_BY_APT)}

    def processes(self) -> dict[int, str]:
        """Ids and names of everything that runs inside."""
        found = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdecimal():
                with contextlib.suppress(OSError):
                    if (entry / "root").readlink() == self.folder:
                        found[int(entry.name)] = (entry / "comm").read_text("utf-8").strip()
        return found

    def end_processes(self) -> None:
        """End everything that runs inside."""
        for signal in (15, 9):
            running = self.processes()
            for process in running:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal)
            if running:
                time.sleep(1)
