"""The rules are found wherever Copydesk is installed from."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.integration.conftest import copy_of_checkout, new_environment, run

ARTICLE = "Harbour opens\n\nThe talks went on until midnight.Both sides left.\n"
RULE = """\
id: style/harbour
summary: A rule that was added after the installation.
severity: warning
check: pattern
phrases: [harbour]
message: '“{text}” is found.'
why: It shows that a rule file is all that a rule needs, and that it is read where it lies.
examples:
  - {bad: The harbour opened., finds: [harbour]}
  - {bad: A harbour., finds: [harbour]}
  - {good: The port opened.}
  - {good: A port.}
"""


def test_a_wheel_brings_its_rules_along(tmp_path: Path) -> None:
    checkout = copy_of_checkout(tmp_path)
    run(sys.executable, "-m", "build", "--outdir", tmp_path / "dist", cwd=checkout)
    (wheel,) = (tmp_path / "dist").glob("*.whl")  # built from the sdist, as an index would get it
    programs = new_environment(tmp_path / "venv")
    run(programs / "python", "-m", "pip", "install", "-q", wheel, cwd=tmp_path)

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "article.txt").write_text(ARTICLE, "utf-8")
    checked = run(programs / "copydesk", "check", "article.txt", cwd=elsewhere, check=False)
    assert checked.returncode == 1
    assert "article.txt:3:25 error splices/missing-space" in checked.stdout
    listed = run(programs / "copydesk", "rules", cwd=elsewhere)
    assert len(listed.stdout.splitlines()) == len(list((checkout / "rules").rglob("*.yaml")))


def test_an_editable_install_sees_a_rule_that_is_added_later(tmp_path: Path) -> None:
    checkout = copy_of_checkout(tmp_path)
    programs = new_environment(tmp_path / "venv")
    run(programs / "python", "-m", "pip", "install", "-q", "-e", checkout, cwd=tmp_path)
    (checkout / "rules" / "style").mkdir(exist_ok=True)
    (checkout / "rules" / "style" / "harbour.yaml").write_text(RULE, "utf-8")
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    checked = run(
        programs / "copydesk", "check", "--select", "style/harbour", "article.txt", cwd=tmp_path
    )
    assert "article.txt:1:1 warning style/harbour" in checked.stdout
