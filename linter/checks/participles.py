"""Participles: an ending that was lost ("was accept"), or that does not belong ("growed")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from linter import lazy
from linter.analysis import Article
from linter.analysis.words import occurrences
from linter.checks.swap import stands_alone
from linter.checks.verbs import is_cleft, is_possessed
from linter.findings import Edit, Hit
from linter.lexicon.tags import tags_of
from linter.scan import Candidate

_VERBS = frozenset(
    "absorb accelerate accept accommodate accompany accomplish accuse achieve acknowledge"
    " activate adapt add adhere adjust admire admit adopt adore afford agree align allege allow"
    " announce anticipate apologize appear apply appoint appreciate approve argue arrange arrive"
    " ask assemble assess assume assure attach attend attract await beg behave believe betray"
    " bless borrow bother breathe bury calculate capitalize cease celebrate cheat chew clarify"
    " collaborate commemorate commence communicate compensate compete complain comply conclude"
    " condemn confess confirm confront confuse congratulate connect conquer consider consist"
    " console constitute construct consult consume contain contend continue contribute convey"
    " convince cooperate create decide declare dedicate defend define delete deliver demonstrate"
    " deny depart depend deploy describe deserve destroy detect deter determine develop differ"
    " disagree disappear disappoint disclose disconnect discover discuss dismiss dispose disrupt"
    " distract distribute disturb dominate donate drown earn edit educate elect elevate"
    " eliminate embark embarrass emerge emphasize empower enable encourage endure enforce engage"
    " enhance enjoy entertain erase establish evacuate evaluate evolve examine exceed execute"
    " exist expand expire explain explode explore extend facilitate fetch follow gather generate"
    " govern greet happen heal hear hesitate identify ignore imagine implement imply impose"
    " improve indicate inform insist inspect inspire install integrate intend interfere"
    " interrupt intervene introduce invade invest investigate involve join justify kidnap learn"
    " lick listen locate maintain manage manipulate marry maximize minimize navigate negotiate"
    " notify obey observe obtain occupy occur operate oppose opt organize overturn owe"
    " participate perceive perform persist persuade plead please portray possess postpone pray"
    " predict prepare prevent proceed promote propose prosecute protect prove provide publish"
    " punish pursue qualify react realize reassure receive reckon reclaim recognize recommend"
    " reconsider recover reduce refer reflect regain regulate reinforce reject relate relax"
    " relieve rely remain remember remind remove render renew reopen replace replicate represent"
    " require resign resist restart restore restrict retain retire retrieve reveal revive rob"
    " satisfy seem seize serve settle skip solve spoil strengthen submit succeed sue suffer"
    " suggest suppose survive sustain tend testify thank threaten thrive transform translate"
    " undermine understand unite unlock utilize vary verify warn weigh wipe".split()
)
"""Common verbs that are regular, and neither nouns nor adjectives, by Brill's lexicon."""
_IRREGULAR: Mapping[str, tuple[str, str]] = {
    "growed": ("grew", "grown"), "knowed": ("knew", "known"), "throwed": ("threw", "thrown"),
    "drawed": ("drew", "drawn"), "catched": ("caught", "caught"), "teached": ("taught", "taught"),
    "buyed": ("bought", "bought"), "runned": ("ran", "run"), "drived": ("drove", "driven"),
    "writed": ("wrote", "written"), "speaked": ("spoke", "spoken"),
    "breaked": ("broke", "broken"), "falled": ("fell", "fallen"),
    "bringed": ("brought", "brought"), "brang": ("brought", "brought"),
    "brung": ("brought", "brought"), "thinked": ("thought", "thought"),
    "feeled": ("felt", "felt"), "maked": ("made", "made"), "selled": ("sold", "sold"),
    "sended": ("sent", "sent"), "sleeped": ("slept", "slept"), "spended": ("spent", "spent"),
    "standed": ("stood", "stood"), "taked": ("took", "taken"), "telled": ("told", "told"),
    "weared": ("wore", "worn"), "winned": ("won", "won"), "choosed": ("chose", "chosen"),
    "drinked": ("drank", "drunk"), "eated": ("ate", "eaten"), "fighted": ("fought", "fought"),
    "finded": ("found", "found"), "flyed": ("flew", "flown"), "gived": ("gave", "given"),
    "goed": ("went", "gone"), "hitted": ("hit", "hit"), "holded": ("held", "held"),
    "keeped": ("kept", "kept"), "lended": ("lent", "lent"), "meeted": ("met", "met"),
    "rised": ("rose", "risen"), "rided": ("rode", "ridden"), "seeked": ("sought", "sought"),
    "shaked": ("shook", "shaken"), "shooted": ("shot", "shot"), "stealed": ("stole", "stolen"),
    "striked": ("struck", "struck"), "swimmed": ("swam", "swum"),
    "understanded": ("understood", "understood"), "begined": ("began", "begun"),
    "comed": ("came", "come"), "cutted": ("cut", "cut"), "dealed": ("dealt", "dealt"),
    "feeded": ("fed", "fed"), "freezed": ("froze", "frozen"), "getted": ("got", "got"),
    "overcomed": ("overcame", "overcome"), "sayed": ("said", "said"), "setted": ("set", "set"),
    "sinked": ("sank", "sunk"), "sitted": ("sat", "sat"), "sweared": ("swore", "sworn"),
    "sweeped": ("swept", "swept"), "weeped": ("wept", "wept"), "becomed": ("became", "become"),
    "hurted": ("hurt", "hurt"), "shutted": ("shut", "shut"),
    "withdrawed": ("withdrew", "withdrawn"), "withholded": ("withheld", "withheld"),
    "overthrowed": ("overthrew", "overthrown"), "undergoed": ("underwent", "undergone"),
    "undertaked": ("undertook", "undertaken"), "overseed": ("oversaw", "overseen"),
}  # fmt: skip
"""A regular form that an irregular verb has not, its past and its participle."""
_LAST_LETTERS = frozenset("sengdtoywlr")
_BEFORE = lazy.regex(
    r"(?<![\w’'-])(?:(?P<have>(?:has|have|had)(?:n['’]t| not)?)"
    r"|(?P<be>(?:is|are|was|were)(?:n['’]t| not)?)"
    r"|(?P<been>been|(?<!a )(?<!n )(?<!y )(?<!e )being))(?: also| already| now| well| never)? \Z"
)
_NO_END = frozenset("-'’")
_DONE = lazy.regex(r"\b(?:do|did|does|done|doing|to) \Z")
_GOES_ON = lazy.regex(
    r" (?:by|to|in|on|at|for|with|from|as|until|after|before|during|between|into|against)\b"
    r"(?! (?:do|be)\b)|[.,;]"
)


def lost_ending(article: Article, _: Sequence[Candidate]) -> Iterator[Hit]:
    """A verb without the ending that have or be asks for.

    A relative clause may end before the verb: "the friends I have agree", "all he did was accept".
    """
    text = article.text
    for verb in sorted(_VERBS & article.tokens):
        for at in occurrences(text, verb):
            if text[at - 1 : at] != " " or text[at - 2] not in _LAST_LETTERS:
                continue
            if text[at + len(verb) : at + len(verb) + 1] in _NO_END:
                continue
            before = _BEFORE.search(text, max(0, at - 18), at)
            if before is not None and _is_wrong(text, before.start(), at + len(verb), before):
                right = _participle(verb)
                edit = Edit(at, at + len(verb), right)
                yield Hit(at, at + len(verb), _branch(before), suggestions=(right,), edits=(edit,))


def _branch(before: re.Match[str]) -> str:
    return "after-have" if before["have"] else "after-be"


def _is_wrong(text: str, start: int, end: int, before: re.Match[str]) -> bool:
    """Is it the verb of have or be, and not of a clause around them?"""
    if (
        is_cleft(text, start)
        or is_possessed(text, start)
        or _DONE.search(text, max(0, start - 6), start)
    ):
        return False
    return before["be"] is None or _GOES_ON.match(text, end) is not None


def _participle(verb: str) -> str:
    """The participle of a regular verb: of the ways to add -ed, the one that the lexicon has."""
    forms = (f"{verb}ed", f"{verb}d", f"{verb[:-1]}ied", f"{verb}{verb[-1]}ed")
    return next((form for form in forms if "VBN" in tags_of(form)), forms[0])


def regular_for_irregular(article: Article, candidates: Sequence[Candidate]) -> Iterator[Hit]:
    """A regular ending on a verb that has forms of its own: "growed", "has growed"."""
    text = article.text
    for start, end in candidates:
        found = _IRREGULAR.get(text[start:end])  # with a capital it may be a name: Al-Sayed
        if found is None or not stands_alone(text, start, end):
            continue
        past, participle = found
        right = participle if _BEFORE.search(text, max(0, start - 18), start) else past
        yield Hit(start, end, "regular", suggestions=(right,), edits=(Edit(start, end, right),))
