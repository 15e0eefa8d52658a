"""What each key of a configuration file does: for the manual, and for the JSON schema."""

from __future__ import annotations

from collections.abc import Mapping

SETTINGS: Mapping[str, str] = {
    "preset": "Settings that belong together, under a name.",
    "select": "Use only these rules.",
    "ignore": "Leave these rules out.",
    "preview": "Use preview rules too: those whose precision is not measured well enough yet.",
    "min-severity": "Show findings of this severity and above.",
    "fail-on": "Exit with 1 on a finding of this severity or above; `never` lets every run pass.",
    "include": "Globs of files that a walk through a folder, and the pre-commit hook, read "
    "whatever their suffix, such as `articles/*.md`.",
    "exclude": "Globs of files that no walk through a folder reads; with `--force-exclude`, as in "
    "the pre-commit hook, no run reads them, even where they are named.",
    "rule-dirs": "Folders with rules of your own, beside the built-in ones.",
    "words": "Words that are right here: a list, or the name of a file with one a line.",
    "names": "A table: the desk's own names.",
    "boilerplate": "A table: what of residue a fix may take out.",
    "style": "A table: the forms that the house uses.",
    "options": "Tables: options of single rules.",
    "severity": "A table: another severity for the rules that an id, family or glob names. The "
    "last line that names a rule counts.",
    "per-file": "Tables: other settings for some files.",
    "languagetool": "A table: LanguageTool as a second reader.",
}
NAMES: Mapping[str, str] = {
    "accept": "Names that are right, whatever we know of them: they are never a finding.",
    "require": "A table: each right name with the wrong forms that it takes the place of.",
    "files": "Files of names that are right: a name a line, variants after `|`, remarks after "
    "`#` or a tab; or a dump in the manner of Wikidata, an object a line. They may be packed "
    "(`.gz`, `.bz2`, `.xz`).",
}
BOILERPLATE: Mapping[str, str] = {
    "remove": "Kinds of residue (`related-link`, or `all`) that `--fix` takes out by itself; "
    "without it they need `--unsafe-fixes`.",
}
PER_FILE: Mapping[str, str] = {
    "files": "Globs of the files that the table is for; `*` also matches `/`.",
    "ignore": "Leave these rules out in these files.",
    "severity": "Another severity in these files, as above.",
}
LANGUAGETOOL: Mapping[str, str] = {
    "enabled": "Let every run use LanguageTool, as `--languagetool` does.",
    "language": "The English that it checks.",
    "url": "The address of a server that is there already.",
    "path": "The folder of an installation; else that of language-tool-python is used.",
    "java": "The Java program; else JAVA_HOME or the first one on the path.",
    "memory": "How much memory a server of our own may take, such as `768m` or `2g`.",
    "timeout": "Seconds to wait for an answer; then the server is started once more.",
    "use-public-service": "Send the articles to the public service of languagetool.org. Nothing "
    "else does.",
}
