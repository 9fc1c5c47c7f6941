"""A writer's words around a quotation where there is no parse: which of them say whose it is, by lists and marks."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from onrecord.extract import cues
from onrecord.extract.attribution import grounds, nouns, slavic
from onrecord.extract.attribution.prose import Prose, bare
from onrecord.extract.quotations.remarks import PRONOUNS
from onrecord.extract.words import entries
from onrecord.record import Span

_PRONOUN = re.compile(PRONOUNS + r"\b")
_CAPITAL = re.compile(r"\b[A-ZÀ-ÞА-ЯЁЄІЇҐ]")
_SOURCE_ENDS = re.compile(r"[,.;:!?—–(«„“\"]")
_SET_BEHIND = re.compile(
    r",\s+(?:(?:don|doña|el\sseñor|la\sseñora|monsieur|madame|maître|пан|пані|господин|госпожа)\s)?[A-ZÀ-ÞА-ЯЁЄІЇҐ][^,.;:!?—–(«„“\"]*"
)
_NAME_IN_MARKS = re.compile(
    r"(?=.\s?[^a-zà-ÿа-яёіїєґ])(?:«[^«»\n]{2,40}»|„[^“”„\n]{2,40}[“”]|“[^“”\n]{2,40}”|\"[^\"\n]{2,40}\")(?=[\s,.]|$)"
)
_MARKED = ("ru", "uk", "de")  # languages that set a mark between a quotation and its verb
_AND = re.compile(r",\s(?:y|e|et|und|и|і|й|та)\s")
_SHALL = re.compile(  # '"…", soll sie dort gesagt haben'
    r"\s*,\s(?P<cue>soll|sollen|will|wollen|dürfte)\s(?P<who>[^,.;:!?]+?)\s"
    r"(?:[a-zäöüß]+\s)*?(?:\w+\s)?\w*(?:t|en)\shaben\b"
)
_WHO_DOES = re.compile(r"\b[Cc](?:['’]est|e sont|['’]était)\s(?=[^.;:]+\squi\b)")
_ENDS_WITH_AND = re.compile(r"\s(?:y|et|und)(?:\s(?:me|te|le|les|nos|se|lui|leur|m['’]|nous|vous))?$")
_ONE_DAY = re.compile(  # "The day that I asked, | the clerk read it and said: "
    r"(?:(?:El|Aquel|Un) (?:día|año|verano|invierno)|La (?:vez|noche|tarde|mañana)|Le (?:jour|soir|matin)"
    r"|La (?:fois|nuit)|Am (?:Tag|Abend|Morgen))[^,.;:]*,\s"
)
_ALL_THAT = re.compile(r"(?:Lo|lo)\s(?:único\s|primero\s|último\s)?que|[Tt]out\sce\sque|[Cc]e\sque")
_AT = re.compile(
    r"(?:^|(?<!\w))(?i:à|dans|chez|du côté d[eu]s?|parmi|au sein d[eu])\s?"
    r"(?P<who>(?:(?:la|le|les|son|sa|ses|leurs?)\s|l['’])[^,.;:!?»]{3,60})"
)
_PARTICIPLE = re.compile(
    r"\w+(?:[aií]d[oa]s?|(?:é|i|u|is|it|ert)e?s?)\s(?:por|en|al?|ayer|hoy|el|desde|par|à|aux?|dans|le|hier|sur)\s"
)
_LETTER = re.compile(r"\b(?:Antwort|Anfrage|Brief|Schreiben|Antrag|Gesuch|Petition|Stellungnahme|Klage)\b")
_DATIVE = re.compile(r"(?:Dem|Den|Ihrem|Ihren|Seinem|Seinen|Unserem|Einem)\s")
_HERVOR = re.compile(r"\shervor$")
_ALSO = re.compile(r",?\s(?:y|e|et|und)(?:\s[^\s,]+)?\s$")
# What somebody did, in words that no list has: the auxiliary of the past, with the pronouns before it.
_DID = re.compile(
    r"\s(?:(?:me|te|le|les|nos|se|lo|la|lui|leur|nous|vous)\s|[mtsl]['’])*"
    r"(?:ha|han|había|a|ont|avai(?:t|ent)|hat|haben|hatten?)\s(?=[a-zà-ÿ])"
)
_OTHER_CONJUNCTIONS = {  # with "que" behind them: when, why, not what was said
    "es": "hasta para sin desde más menos mientras antes después luego ya",
    "ru": "потому",
    "uk": "тому",
    "fr": "parce bien alors ainsi tandis plus moins avant après pour sans dès aussi depuis pendant",
}
_MAX_TOLD = 2  # words between a verb and its colon
_STOPS = (".", "!", "?", "…", ",")
_INITIAL = re.compile(r"(?:^|(?<![\w.]))(?:[^\W\d_a-zа-яёіїєґ]|Mme|Mlle|Dr|Dra|Sr|Sra|Fed)$")
_TELLING_HOW = frozenset(
    (
        "dans",
        "lors",
        "devant",
        "depuis",
        "desde",
        "pendant",
        "quand",
        "lorsque",
        "ante",
        "durante",
        "tras",
        "gegenüber",
        "während",
    )
)
"""Words that never belong to a source in front of them: "a clerk | in a letter"."""
_OUTLET = re.compile(r"\s*(?:«[^»]{2,40}»|„[^“”]{2,40}[“”])\s+(?=[^\W\d_])")
_TO_HIM = re.compile(r"\s*(?:ему|ей|им|мне|нам|йому|їй|їм|мені|из|із)\s+")  # "answered | him", "it follows | from"
_MEDIUM = re.compile(
    r"\s*(?:в|во|на|у)\s(?:(?:сво(?:[её]м|їм|їй|єму|ей|их|їх)|личн\w+|официальн\w+|офіційн\w+|соціальн\w+|социальн\w+)\s)?"
    r"(?i:(?:телеграм|telegram|тг)(?:-?(?:канал\w+|каналі))?\w?|канал[еі]|блог[еуі]|(?:соцсет|соцмереж|сет|мереж)\w+(?:\s(?-i:[A-Z]\w*)|\s«[^»]{2,20}»)?"
    r"|фейсбу[кц]\w?|facebook|твиттере|твітері|instagram|инстаграме)\s(?=[^\W\d_])"
)
_HEARER = re.compile(
    r"^(?:mich|mir|uns|ihn|ihm|dich|dir|euch)\s|\s(?:мне|нам|ему|ей|мені|йому|їй|їм)$|^(?i:me|nos|te|se)\s(?:l[oa]s?)$"
)
_AND_THEY = re.compile(r"\s*(?:и|і|й|та)\s[^\W\d_]{2,}[ая]м\s+(?=[^\W\d_])")
_SAID_SO = re.compile(  # how it was said, or meanwhile: up to a stop where a clause tells it
    r"\s*(?:(?:mientras|cuando|pendant\squ['’e]|tandis\squ['’e]|en\s[a-zà-ÿ]+ant|sin\s[a-z]+[aei]r)\s[^,.;:!?—–]*"
    r"|[a-zñáéíóú]+(?:ando|iendo|yendo)(?=[\s,.;:!?—–]|$))"
)
_HEARD = re.compile(r"\s(?:entendu|écouté)\s(?P<who>.+?)(?:\s[a-zà-ÿ]+(?:er|ire))?$")
_ASIDE = re.compile(r",\s(?![—–-])[^,.—–«»]{3,40},\s")
_FIRST_WORD = re.compile(r"\s*([^\W\d_]+)\s+")
_IT_SAYS = re.compile(r"\s*es\s(?:[a-zäöüß]+\s)?(?:in|im|aus|bei|beim|von|vom|auf)\s")  # "heißt es in dem Brief"
_INVERTED = re.compile(
    r"[\s,»”\"]*(?:(?:a|ont|avai(?:en)?t)-(?:t-)?(?P<who>ils?|elles?|on)\s(?P<cue>\w+)"
    r"|(?:s['’](?:est|était)|se\s(?:sont|disent))-(?P<self>ils?|elles?)\s(?P<done>\w+(?:\sd(?:e\s|['’])\w+)?)"
    r"|(?P<said>\w+)-(?:t-)?(?P<he>ils?|elles?|on))\b"
)
# A word in small letters behind a comma or dash and before a name: the verb of a remark, though no list has it.
_LOOKS_SAID = re.compile(
    rf"\s*[,—–][\s,—–]*(?P<cue>so|[^\W\d_A-ZÀ-ÞА-ЯЁЄІЇҐ]{{3,20}})(?=\s+(?:{PRONOUNS}\b|(?:[^\W\d_]+\s){{0,3}}?(?:\d+-)?[A-ZÀ-ÞА-ЯЁЄІЇҐ]))"
)
# A Spanish verb of the past behind a quotation, which leaves its subject out, though no list has it.
_SPOKE = re.compile(
    r"\s*,\s(?P<cue>[a-zñáéíóúü]{3,}(?:ó|aron|ieron))(?=[,.]|\s(?:antes|después|tras|al|con|en|entre|mientras|ante)\b)"
)
_BEFORE = re.compile(r"(?:antes|después|entre)\s")


class Remark(msgspec.Struct, frozen=True):
    """The source and the cue that the writer's words name; no source where they name none."""

    source: Span | None
    cue: Span | None


def after(prose: Prose, gap: Span) -> Remark | None:
    """The remark that `gap` begins with, behind a quotation."""
    text = prose.text
    lead = text[slice(*gap)].rstrip()
    if lead[-1:].isalpha() and _NAME_IN_MARKS.match(text, gap[1]):  # "said the director of «North» Ada Brook"
        gap = gap[0], prose.paragraph_at(gap[0])[1]
    end = prose.first_sentence(gap)
    if prose.language in _MARKED and lead[:1].isspace() and text[gap[0] - 2 : gap[0] - 1] not in _STOPS:
        bare_verb = re.compile(r"\s+[^\W\d_A-ZÀ-ÞА-ЯЁЄІЇҐ]").match(text, *gap)
        if bare_verb is not None:
            return None  # "«North Gas» denies it": a name, with no mark behind it
    if prose.language in slavic.LANGUAGES and _names_only(text, gap):
        return None
    if prose.language == "fr" and (m := _INVERTED.match(text, gap[0], end)) is not None:
        who = next(m.span(n) for n in ("who", "self", "he") if m[n])
        if text[slice(*who)] == "on" and (place := _AT.match(text, m.end(), end)):
            who = place.span("who")  # "indique-t-on à | la mairie"
        return Remark(who, next(m.span(n) for n in ("cue", "done", "said") if m[n]))
    if prose.language == "de" and (m := _SHALL.match(text, gap[0], end)) is not None:
        return Remark(behind(prose, m.span("who")), m.span("cue"))
    m = _remark(prose.language).match(text, gap[0], end)
    if m is not None and m["left"]:
        return Remark(bare(text, m.span("left")), m.span("cue"))
    if m is None and prose.language == "es":
        m = _SPOKE.match(text, gap[0], end)
    if m is None and ((m := _LOOKS_SAID.match(text, gap[0], end)) is None or leads_in(prose, m["cue"])):
        return None
    source = behind(prose, (m.end("cue"), end))
    return Remark(None if source and _BEFORE.match(text, *source) else source, m.span("cue"))


def _names_only(text: str, gap: Span) -> bool:
    """Whether one word stands in marks in front of `gap`, with words between commas behind it, and no dash: a name,
    "«North», in its turn, denies it"."""
    return _ASIDE.match(text, *gap) is not None and " " not in text[text.rfind("«", 0, gap[0]) : gap[0]]


def relative(prose: Prose, span: Span) -> bool:
    """Whether the span begins with a comma and a relative pronoun, a preposition at most before that."""
    pattern = _relative(prose.language)
    return pattern is not None and pattern.match(prose.text, *span) is not None


def leads_in(prose: Prose, word: str) -> bool:
    """Whether a word in small letters opens what only leads in to a subject ("in", "earlier")."""
    return word in entries(f"lead-ins.{prose.language}")


def is_pronoun(text: str, span: Span) -> bool:
    """Whether a pronoun of the third person begins the words."""
    return re.compile(rf"\s*{PRONOUNS}\b").match(text, *span) is not None


def behind(prose: Prose, span: Span) -> Span | None:
    """Who stands behind a cue, where there is no parse: a pronoun, or the words up to a stop or to those who were
    told, with a name that a comma sets behind a common noun.
    """
    text = prose.text
    start = m.end() if (m := _when(prose.language).match(text, *span)) else span[0]
    in_text = _IT_SAYS.match(text, start, span[1]) if prose.language == "de" else None
    start = in_text.end() if in_text else start
    if prose.language in ("es", "fr") and (so := _SAID_SO.match(text, start, span[1])) is not None:
        start = so.end()  # "dijo | sonriendo | el alcalde", "dijo | mientras se iba"
    found = bare(text, (_past_the_told(prose, (start, span[1])), span[1]))
    if found is None:
        return None
    if (pronoun := _PRONOUN.match(text, *found)) is not None:
        return pronoun.span()
    stop = source_end(text, found)
    end = stop.start() if stop else found[1]
    if stop:
        end = set_behind(text, (found[0], end), found[1]) or end
    for word in re.finditer(r"\w+", text[found[0] : end]):
        at = found[0] + word.start()
        if in_text and word[0] in ("in", "im", "am"):
            continue  # "heißt es in | a note of the office in Norden"
        if word[0] in ("auf", "an", "zu") and _LETTER.search(text, found[0], at):
            continue  # "an answer | to a question": the text goes by it
        told = word[0] in entries(f"told.{prose.language}") and _CAPITAL.search(text, found[0], at)
        how = word[0] in _TELLING_HOW and len(text[found[0] : at].split()) > 1
        if told or how or (word.start() and slavic.is_told(word[0], prose.language)):
            end = at
            break
    end = slavic.before_aside(prose.language, text, grounds.without(text, (found[0], end)))[1]
    end = hervor.start() if (hervor := _HERVOR.search(text, found[0], end)) else end
    return bare(text, (found[0], end))


def set_behind(text: str, source: Span, limit: int) -> int | None:
    """Where a name ends that a comma sets behind a common noun: "said the owner, | Ada Lund"."""
    if not text.startswith(",", source[1]) or _CAPITAL.search(_NAME_IN_MARKS.sub("", text[slice(*source)])):
        return None  # a name in marks is no person's: "said the owner of «North», | Ada Lund"
    name = _SET_BEHIND.match(text, source[1], limit)
    return name.end() if name else None


def source_end(text: str, span: Span) -> re.Match[str] | None:
    """The mark with which the words for a source end; a name in quotation marks ends none ("the daily «North»")."""
    at = span[0]
    while (stop := _SOURCE_ENDS.search(text, at, span[1])) is not None:
        named = _NAME_IN_MARKS.match(text, stop.start(), span[1])
        if named is None and not (stop[0] == "." and _INITIAL.search(text, span[0], stop.start())):
            return stop
        at = named.end() if named else stop.end()
    return None


def _past_the_told(prose: Prose, span: Span) -> int:
    """Where the source begins behind those who were told or the place ("told «The Herald» a pilot", "said at the gate
    the guard"); the end where nobody follows."""
    text = prose.text
    if prose.language in slavic.LANGUAGES and (m := _TO_HIM.match(text, *span)) is not None:
        span = m.end(), span[1]
    if (m := _OUTLET.match(text, *span) or _MEDIUM.match(text, *span)) is not None:
        return m.end()
    if (behind_aside := slavic.behind_aside(prose.language, text, span)) is not None:
        return behind_aside
    m = _FIRST_WORD.match(text, *span)
    if m is None or not m[1].islower() or prose.language == "de":
        return span[0]
    if m[1] not in entries(f"told.{prose.language}") and not slavic.is_told(m[1], prose.language):
        return span[0]
    if prose.language in ("ru", "uk"):
        if len(m[1]) < 4:
            return span[0]
        outlet = _OUTLET.match(text, m.end(), span[1])
        further = _AND_THEY.match(text, m.end(), span[1])  # "told | the press and the guests | Lund"
        return outlet.end() if outlet else further.end() if further else m.end()
    stop = _SOURCE_ENDS.search(text, *span)
    subject = _subject(prose.language).search(text, m.end(), stop.start() if stop else span[1])
    return subject.end() if subject else span[1]


@cache
def _subject(language: str) -> re.Pattern[str]:
    """The last word for those who were told, with an article of whoever speaks behind it (Spanish, French)."""
    lead_ins = "|".join(entries(f"lead-ins.{language}"))
    return re.compile(
        rf"\s+(?!(?:{lead_ins})\s)\S+\s(?=(?:el|la|los|las|un|una|le|les|une|dos|tres|varios|varias|deux|trois|plusieurs)\s|l[’'])"
    )


def before(prose: Prose, gap: Span) -> Remark | None:
    """The remark that `gap` ends with, in front of a quotation."""
    text = prose.text
    if not text[slice(*gap)].strip():
        return None
    start = prose.sentences(gap)[-1][0]
    ending = text[start : gap[1]].rstrip()[-1:]
    found = list(re.finditer(cues.pattern(prose.language), text[start : gap[1]]))
    if not found or ending not in ":,":
        if ending == ":":
            colon = text.rfind(":", start, gap[1])
            done = _DID.search(text, start, colon) if prose.language in ("es", "fr", "de") else None
            who = bare(text, (_last_clause(text, start, done.start()), done.start())) if done else None
            if done and who and leads_in(prose, text[slice(*who)].split()[0].lower()):
                who = pronoun.span() if (pronoun := _PRONOUN.match(text, done.end())) else None  # "When I came, has he"
            if done and who:
                return Remark(who, bare(text, (done.start(), colon)) or (colon, colon + 1))
            whole = _without_hearer(prose, bare(text, (start, colon)))
            if whole and prose.language in slavic.LANGUAGES:
                whole = slavic.doer(text, whole) or slavic.who_answers(text, whole)
                whole = slavic.who_does(text, whole, prose.language)
            return Remark(whole, (colon, colon + 1))
        return None
    clause = _last_clause(text, start, start + found[-1].start()) - start
    found = [f for f in found if f.start() >= clause]
    opened = opener(prose.language).search(text, start + found[0].end(), gap[1])
    m = found[0] if opened else found[-1]  # "is sure that it holds: "
    if prose.language in slavic.LANGUAGES and len(text[start + found[-1].end() : gap[1]].split()) <= _MAX_TOLD:
        m = found[-1]  # "said that the mate had warned: "
    cue = (start + m.start(), start + m.end())
    first = start + found[0].start() if _is_joined(text[start + found[0].end() : cue[0]]) else cue[0]
    opens, within = _last_clause(text, start, first), -1
    if prose.language in slavic.LANGUAGES:
        within = slavic.subordinate(text, (start, first))
    left = bare(text, (max(opens, within), first))
    if (
        text[: cue[0]].rstrip().endswith(",")
        and (said_of := slavic.relative(prose.language, text, (start, cue[0]))) > 0
    ):
        left, within = bare(text, (start, said_of)), said_of  # "The log, | which divers found, | tells another thing: "
    few = left is not None and len(text[slice(*left)].split()) <= 2 and text[left[0]].islower()
    if few and within < opens:
        left = None
    if left is not None and leads_in(prose, text[slice(*left)].split()[0].lower().strip(",")):
        comma = text.rfind(",", *left)
        left = bare(text, (comma + 1, left[1])) if comma > 0 else None  # "When I came, | he"
        if left is not None and _PARTICIPLE.match(text, *left):
            left = None  # "In a letter, | published by the guild, he writes"
    left = _subject_of(prose, left) if left else None
    if left and prose.language == "de" and _DATIVE.match(text, *left):
        left = None  # "To her keepers | wrote she on Monday: "
    if left and text[slice(*left)].lower() == "on" and (place := _AT.search(text, start, left[0])):
        left = place.span("who")  # "À | la mairie, on minimise : …"
    right = bare(text, (cue[1], gap[1]))
    right = he.span() if right and (he := _PRONOUN.match(text, *right)) else right
    if prose.language in slavic.LANGUAGES:
        left = slavic.doer(text, (start, cue[0])) or left
        right = right if right and slavic.may_speak(text[slice(*right)], prose.language) else None
    if left and right and _ALL_THAT.fullmatch(text, *left):
        left = nouns.first_in(prose, right)  # "All that | my father repeated was: …"
    if left is None and right is None and prose.language == "de":
        left = nouns.first_in(prose, (start, first))  # "At two | the landlord's son stood there and said: …"
    return Remark(_without_hearer(prose, left) or _without_hearer(prose, right), cue)


def _without_hearer(prose: Prose, who: Span | None) -> Span | None:
    """Who speaks, without the pronoun for who is told ("My husband | to me | says: ", "asks | me | a boy: "), or
    without who heard it ("I heard | my brother | shout: ")."""
    if who is None:
        return None
    words, at = prose.text[slice(*who)], who[0]
    if (heard := _HEARD.search(words)) is not None:
        return at + heard.start("who"), at + heard.end("who")
    if (told := _HEARER.search(words)) is None:
        return who
    return bare(prose.text, (at + told.end(), who[1]) if told.start() == 0 else (at, at + told.start()))


def _subject_of(prose: Prose, left: Span) -> Span:
    """Who stands before a cue, without what else he does: "The head | stood by the door and"; "it is my wife | who"."""
    text = prose.text
    if (who := _WHO_DOES.search(text, *left)) is not None and prose.language == "fr":
        return nouns.first_in(prose, (who.end(), left[1])) or left
    if (one_day := _ONE_DAY.match(text, *left)) is not None:
        left = one_day.end(), left[1]
    if _ENDS_WITH_AND.search(text, *left) is None:
        return left
    return nouns.first_in(prose, left) or left


def _is_joined(between: str) -> bool:
    """Whether the words between two cues leave them one subject: "fügte | hinzu", "rief, es sei spät, und | fügte"."""
    return not between.strip() or _ALSO.search(between) is not None


def _last_clause(text: str, start: int, end: int) -> int:
    """Where the last of the clauses begins that a comma and "and" join: "he swore that …, and | my brother said"."""
    joints = [m.end() for m in _AND.finditer(text, start, end) if len(text[m.end() : end].split()) > 1]
    return joints[-1] if joints else start


@cache
def opener(language: str) -> re.Pattern[str]:
    words = sorted(entries(f"clause-openers.{language}"), key=len, reverse=True)
    other = "".join(rf"(?<!\b{w}\s)" for w in _OTHER_CONJUNCTIONS.get(language, "").split())
    opens = "|".join(re.escape(w) for w in words)
    return re.compile(rf"(?<![^\W\d_]){other}(?:{opens})(?:(?<=[’'])|(?=[\s’']))")


def is_when(language: str, words: str) -> bool:
    """Whether the words begin by telling when or how something was said."""
    m = re.compile(when_words(language)).match(words)
    return m is not None and m.end() > 0


@cache
def _when(language: str) -> re.Pattern[str]:
    return re.compile(when_words(language).removesuffix("*") + "+")


@cache
def when_words(language: str) -> str:
    """A regular expression for any words between a verb and what belongs to it that say when or how it was said."""
    words = "|".join(entries(f"when.{language}")) or "(?!)"
    return rf"(?:[\s,]+(?:{words})\b)*"


@cache
def _relative(language: str) -> re.Pattern[str] | None:
    words = "|".join(entries(f"relatives.{language}"))
    return re.compile(rf",\s+(?:[^\W\d_]{{1,5}}\s)?(?i:{words})(?!\w)") if words else None


@cache
def _remark(language: str) -> re.Pattern[str]:
    cue = cues.pattern(language)
    few = r"[^.;:!?—–\"“«„]{1,120}?"
    return re.compile(
        rf"[\s,.—–»”\"-]*(?:(?P<left>(?:{PRONOUNS}\s+|[A-ZА-ЯЁЄІЇҐÀ-Þ]{few}\s|{few}\s)??)(?:\w+\s+)??)??(?P<cue>{cue})"
    )
