"""What LanguageTool adds, and what it costs.

    python benchmarks/languagetool.py INSTALLATION [--shared FOLDER] [--articles 100] [--endings 20]

Prints how many positions are right; for the unfiltered articles, the warnings of each rule that are
right, by the verdicts in `judged/languagetool.tsv` (what nobody has read counts as wrong); for the
scraped pages the recall of each family with and without it; then how fast articles go through it,
against the same requests sent by hand with as many connections; then whether a process is left
after our own has ended in four ways. Exits with 1 where a bound is missed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path

import msgspec
from measuring import HERE, judge, labels_of, place, shown

from linter.api import Linter, read_bytes
from linter.document import Document
from linter.findings import Finding
from linter.house import NOBODY
from linter.languagetool import table
from linter.languagetool.backend import Backend
from linter.languagetool.client import Client
from linter.languagetool.installation import find_jar, find_java
from linter.languagetool.mapping import FAMILY, merge
from linter.languagetool.server import Server, Start
from linter.languagetool.sources import GivenServer
from linter.languagetool.texts import chunks
from linter.readers import read_document

LEAST_RIGHT, MOST_WRONG, LEAST_SPEED = 0.85, 3.0, 0.9
_TIMEOUT = 120.0
_RUNS = 3
_PLACED = 20
_FAMILIES = {"typos": "spelling", "compounding": "typography", "typography": "typography"}
_ENDINGS = {
    "normal end": "server.stop()",
    "Ctrl-C": "os.kill(os.getpid(), signal.SIGINT)",
    "SIGTERM": "os.kill(os.getpid(), signal.SIGTERM)",
    "SIGKILL": "os.kill(os.getpid(), signal.SIGKILL)",
}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("installation")
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared")
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--endings", type=int, default=20)
    arguments = parser.parse_args()
    start = Start(find_java(), find_jar(arguments.installation), "1g", quick=False)
    corpora = arguments.shared / "corpora"
    server = Server(start)
    try:
        good = [
            _positions(server, corpora / "wild-dev"),
            _precision(server, corpora / "wild-dev"),
            _recall(server, arguments.shared),
            _speed(server, corpora / "wild-dev", arguments.articles),
        ]
    finally:
        server.stop()
    good.append(_endings(start, arguments.endings))
    return int(not all(good))


def _both(server: Server, folder: Path) -> tuple[list[Finding], list[Finding]]:
    """Our findings in a folder, and those with LanguageTool's among them."""
    files = sorted(folder.glob("*.txt"))
    articles = [(read_bytes(file), f"{folder.name}/{file.name}") for file in files]
    linter = Linter()
    ours = [linter.check(*article).findings for article in articles]
    documents = [read_document(data, path) for data, path in articles]
    backend = _backend(server)
    both: list[Finding] = []
    for mine, checked in zip(ours, backend.check_all(documents), strict=True):
        if checked.failure:
            raise checked.failure
        both += merge(mine, checked.findings)
    backend.close()
    return list(chain.from_iterable(ours)), both


def _backend(server: Server) -> Backend:
    source = GivenServer(server.url, kept=True)
    return Backend(source, table.packaged(), NOBODY, timeout=_TIMEOUT)


def _positions(server: Server, folder: Path) -> bool:
    """Is the text at each match's place in the prose the text that LanguageTool meant?"""
    client = Client(server.url, kept=True)
    right = total = 0
    for file in sorted(folder.glob("*.txt"))[:_PLACED]:
        document = read_document(read_bytes(file), file.name)
        for chunk in chunks(document):
            sent = chunk.text.encode("utf-16-le")
            for match in client.check(chunk.text, "en-US", _TIMEOUT):
                meant = sent[2 * match.offset : 2 * (match.offset + match.length)].decode(
                    "utf-16-le"
                )
                start, end = chunk.span(match.offset, match.length)
                total += 1
                right += unicodedata.normalize("NFC", document.text[start:end]) == meant
    client.close()
    print(f"positions: {right} of {total} right in {_PLACED} articles")
    return right == total


def _precision(server: Server, folder: Path) -> bool:
    _, both = _both(server, folder)
    theirs = [one for one in both if one.rule.startswith(FAMILY)]
    judged = judge(theirs, folder, "languagetool")
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for one in shown(theirs):
        found[one.rule] += 1
        right[one.rule] += place(one) in judged.right
    for rule, count in sorted(found.items()):
        print(f"{rule}: {right[rule]} of {count} right")
    for one in judged.unjudged:
        print(f"unjudged:\t{Path(one.path).name}\t{one.line}\t{one.column}\t{one.rule}\t{one.text}")
    wrong = len(judged.wrong) * 10_000 / judged.words
    share = right.total() / max(1, found.total())
    infos = sum(one.severity == "info" for one in theirs)
    print(
        f"wild: {share:.0%} of {found.total()} warnings right (bound {LEAST_RIGHT:.0%}), "
        f"{wrong:.2f} wrong in 10,000 words (bound {MOST_WRONG}); infos: {infos}"
    )
    return share >= LEAST_RIGHT and wrong <= MOST_WRONG


def _recall(server: Server, shared: Path) -> bool:
    ours, both = _both(server, shared / "corpora" / "raw-dev")
    both = [msgspec.structs.replace(one, rule=_of_a_family(one)) for one in both]
    without, with_it = labels_of(ours, shared), labels_of(both, shared)
    for family, (caught, of) in sorted(without.recall.items()):
        print(f"raw: {family}: {caught} of {of} without, {with_it.recall[family][0]} with it")
    return True


def _of_a_family(finding: Finding) -> str:
    """The rule of a finding under the family of the labels that it may be right about."""
    family, _, rule = finding.rule.partition("/")
    return (
        f"{_FAMILIES.get(finding.branch, 'grammar')}/{rule}" if family == FAMILY else finding.rule
    )


def _speed(server: Server, folder: Path, count: int) -> bool:
    """Articles in a second through us and by hand, in turn: a server grows faster as it goes."""
    files = sorted(folder.glob("*.txt"))[:count]
    documents = [read_document(read_bytes(file), file.name) for file in files]
    ours: list[float] = []
    by_hand: list[float] = []
    for _ in range(_RUNS):
        for taken, send in ((by_hand, _by_hand), (ours, _through_us)):
            began = time.perf_counter()
            send(server, documents)
            taken.append(time.perf_counter() - began)
    share = min(by_hand) / min(ours)
    print(
        f"speed: {len(files)} articles, ours {len(files) / min(ours):.1f} a second, by hand "
        f"{len(files) / min(by_hand):.1f}: {share:.0%} (bound {LEAST_SPEED:.0%})"
    )
    return share >= LEAST_SPEED


def _through_us(server: Server, documents: list[Document]) -> None:
    backend = _backend(server)
    for checked in backend.check_all(documents):
        assert checked.failure is None
    backend.close()


def _by_hand(server: Server, documents: list[Document]) -> None:
    requests = [[chunk.text for chunk in chunks(document)] for document in documents]
    workers = os.cpu_count() or 1

    def work(mine: list[list[str]]) -> None:
        client = Client(server.url, kept=True)
        for text in chain.from_iterable(mine):
            client.check(text, "en-US", _TIMEOUT)
        client.close()

    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(work, [requests[number::workers] for number in range(workers)]))


def _endings(start: Start, times: int) -> bool:
    """Is nothing left, in whatever way our process ends?"""
    left: Counter[str] = Counter()
    folder = tempfile.mkdtemp(prefix="copydesk-endings-")  # tells these servers from others
    for name, ending in _ENDINGS.items():
        for _ in range(times):
            program = (
                "import os, signal\nfrom pathlib import Path\n"
                "from linter.languagetool.installation import Java\n"
                "from linter.languagetool.server import Server, Start\n"
                f"java = Java({start.java.program!r}, {start.java.version})\n"
                f"server = Server(Start(java, Path({str(start.jar)!r})))\n{ending}\n"
            )
            subprocess.run(
                [sys.executable, "-c", program],
                check=False,
                cwd=HERE.parent,
                capture_output=True,
                env=os.environ | {"TMPDIR": folder},
            )
            time.sleep(0.5)
            left[name] += _is_left(folder)
        print(f"{name}: {left[name]} of {times} left a process")
    shutil.rmtree(folder, ignore_errors=True)
    return not left.total()


def _is_left(folder: str) -> bool:
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = entry.read_bytes()
        except OSError:
            continue
        if b"HTTPServer" in command and folder.encode() in command:
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
