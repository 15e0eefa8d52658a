"""Where files are kept that save time and are never needed."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """The folder for caches: `COPYDESK_CACHE_DIR`, or the user's own. It may not be there yet.

    Raises RuntimeError where no home folder is known.
    """
    folder = os.environ.get("COPYDESK_CACHE_DIR")
    if not folder:
        from platformdirs import user_cache_dir

        folder = user_cache_dir("copydesk", appauthor=False)
    return Path(folder)


def keep(path: Path, data: bytes) -> None:
    """Write a cache file whole or not at all; one that can't be written is no fault."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(f".{os.getpid()}.tmp")
        temporary.write_bytes(data)
        temporary.replace(path)
    except (OSError, RuntimeError):
        return
