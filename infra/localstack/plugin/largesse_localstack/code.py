"""Unpacks the code of functions.

LAMBDA_CODE  the folder of what is unpacked
"""

import os
import tempfile
import threading
import zipfile
from pathlib import Path

LOCK = threading.Lock()


def unpacked(code) -> Path:
    """Where a function's code lies; all functions and versions of one jar share one folder."""
    folder = Path(os.environ["LAMBDA_CODE"], code.code_sha256.replace("/", "-"))
    with LOCK:
        if not folder.exists():
            with tempfile.NamedTemporaryFile() as jar:
                code._download_archive_to_file(jar)
                zipfile.ZipFile(jar.name).extractall(folder)
    return folder
