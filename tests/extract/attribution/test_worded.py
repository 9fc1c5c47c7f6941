"""Russian, Ukrainian, Spanish, German and French: what is said, by the rules that go by word lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.extract.attribution import marks

Ruled = Callable[..., list[Any]]

DIRECT = {
    "ru": ("«Причал опасен», — сказала Ада Лунина журналистам.", ("Причал опасен",), "Ада Лунина"),
    "ru dash": ("— Причал опасен, — сказала она. — Он стар.", ("Причал опасен", "Он стар."), "она"),
    "ru within": ("«Причал стар, — сказала Ада Лунина, — и опасен».", ("Причал стар", "и опасен"), "Ада Лунина"),
    "ru inserted": (
        "«Причал стар, — завёлся сторож Олег Лунин, сняв шапку, — он гнил, — тут он встал, — и сгнил».",
        ("Причал стар", "он гнил", "и сгнил"),
        "сторож Олег Лунин",
    ),
    "ru scene": (
        "— Причал стар, — вздыхает Ада Лунина, — и гнил. — Она трогает доску. — Совсем гнил.",
        ("Причал стар", "и гнил.", "Совсем гнил."),
        "Ада Лунина",
    ),
    "ru no list": ("«Причал опасен», — прохрипел Олег Лунин.", ("Причал опасен",), "Олег Лунин"),
    "uk": ("«Причал небезпечний», — сказала Ада Лунь.", ("Причал небезпечний",), "Ада Лунь"),
    "uk low marks": ("„Причал небезпечний“, — зауважив Олег Лунь.", ("Причал небезпечний",), "Олег Лунь"),
    "es": ("«El muelle es peligroso», dijo Ada Luna a la prensa.", ("El muelle es peligroso",), "Ada Luna"),
    "es dash": ("—El muelle es viejo —dijo Ada Luna—. Caerá.", ("El muelle es viejo", "Caerá."), "Ada Luna"),
    "de": ("„Der Kai ist alt“, sagte Ada Lund den Reportern.", ("Der Kai ist alt",), "Ada Lund"),
    "de so": ("„Der Kai ist alt“, so Lund.", ("Der Kai ist alt",), "Lund"),
    "de it says": ("„Der Kai ist alt“, heißt es in dem Brief.", ("Der Kai ist alt",), "dem Brief"),
    "de angle": ("»Der Kai ist alt«, sagte am Freitag Ada Lund.", ("Der Kai ist alt",), "Ada Lund"),
    "fr": ("« Le quai est vieux », a dit Ada Lune.", ("Le quai est vieux",), "Ada Lune"),
    "fr inverted": ("« Le quai est vieux », a-t-elle répondu.", ("Le quai est vieux",), "elle"),
    "fr within": ("« Le quai, a dit Ada Lune, est vieux. »", ("Le quai", "est vieux."), "Ada Lune"),
    "fr dash": ("— Le quai est vieux, dit Ada Lune. Il tombera.", ("Le quai est vieux", "Il tombera."), "Ada Lune"),
}


@pytest.mark.parametrize("form", DIRECT)
def test_quotations(ruled: Ruled, form: str) -> None:
    text, content, source = DIRECT[form]
    assert [(f.content, f.source, f.kind) for f in ruled(text, form[:2])] == [(content, source, "direct")]


INDIRECT = {
    "ru": ("Ада Лунина заявила, что причал опасен.", "причал опасен", "Ада Лунина"),
    "ru fronted": ("Причал закроют весной, сообщила в среду мэрия.", "Причал закроют весной", "мэрия"),
    "ru act": ("Рыбаки потребовали закрыть причал весной.", "закрыть причал весной", "Рыбаки"),
    "ru according": ("По словам Ады Луниной, причал опасен.", "причал опасен", "Ады Луниной"),
    "uk colon": ("Ада Лунь переконує: причал небезпечний.", "причал небезпечний", "Ада Лунь"),
    "uk": ("Ада Лунь заявила, що причал небезпечний.", "причал небезпечний", "Ада Лунь"),
    "uk according": ("За словами Ади Лунь, причал небезпечний.", "причал небезпечний", "Ади Лунь"),
    "es": ("Ada Luna aseguró que el muelle es peligroso.", "el muelle es peligroso", "Ada Luna"),
    "es however": ("Ada Luna, sin embargo, aseguró que el muelle caerá.", "el muelle caerá", "Ada Luna, sin embargo"),
    "es data": ("Según datos del puerto, el muelle es viejo.", "el muelle es viejo", "puerto"),
    "es according": ("Según Ada Luna, el muelle es peligroso.", "el muelle es peligroso", "Ada Luna"),
    "de": ("Ada Lund sagte, dass der Kai alt ist.", "der Kai alt ist", "Ada Lund"),
    "de according": ("Laut Ada Lund ist der Kai alt.", "ist der Kai alt", "Ada Lund"),
    "de data": ("Laut Angaben der Fischer ist der Kai alt.", "ist der Kai alt", "der Fischer"),
    "de zufolge": ("Den Fischern am Kai zufolge ist die Mole alt.", "ist die Mole alt", "Den Fischern am Kai"),
    "de particle": ("Ada Lund wies die Vorwürfe der Fischer zurück.", "die Vorwürfe der Fischer", "Ada Lund"),
    "fr": ("Ada Lune a déclaré que le quai est vieux.", "le quai est vieux", "Ada Lune"),
    "fr according": ("Selon Ada Lune, le quai est vieux.", "le quai est vieux", "Ada Lune"),
}


@pytest.mark.parametrize("form", INDIRECT)
def test_reported_speech(ruled: Ruled, form: str) -> None:
    text, content, source = INDIRECT[form]
    assert [(f.content, f.source, f.kind) for f in ruled(text, form[:2])] == [((content,), source, "indirect")]


HEARSAY = {
    "ru": ("Как стало известно в среду, причал закроют.", "причал закроют"),
    "uk": ("Стало відомо, що причал закриють.", "причал закриють"),
    "es": ("Se supo el lunes que el muelle cerrará.", "el muelle cerrará"),
    "de": ("Angeblich schließt der Kai.", "schließt der Kai"),
    "fr": ("Il paraît qu’un quai fermera.", "un quai fermera"),
}


@pytest.mark.parametrize("lang", HEARSAY)
def test_claims_with_nobody_named(ruled: Ruled, lang: str) -> None:
    text, content = HEARSAY[lang]
    assert [(f.content, f.source, f.kind) for f in ruled(text, lang)] == [((content,), None, "unattributed")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # it goes on to where its mood ends, commas and semicolons or not
        (
            "<c>Der Kai sei alt</c>, <q>erklärte</q> <s>Ada Lund</s>. Niemand müsse um sein Boot fürchten. Wer bleibe, "
            "habe Pech. Am Abend regnete es.",
            [("Der Kai sei alt", "Niemand müsse um sein Boot fürchten", "Wer bleibe, habe Pech")],
        ),
        (
            "<c>Der Kai sei alt</c>, <q>sagte</q> <s>sie</s> dem Boten; er werde gesperrt.",
            [("Der Kai sei alt", "er werde gesperrt")],
        ),
        # in the next paragraph it is a statement of its own, and where somebody else's verb stands it is theirs
        (
            "<c>Der Kai sei alt</c>, <q>erklärte</q> <s>Ada Lund</s>.\n\nNiemand müsse fürchten.",
            [("Der Kai sei alt",), ("Niemand müsse fürchten",)],
        ),
        (
            "<c>Der Kai sei alt</c>, <q>sagte</q> <s>Ada Lund</s>. "
            "<c2>Er sei neu</c2>, <q2>sagte</q2> <s2>Ole Holm</s2>.",
            [("Der Kai sei alt",), ("Er sei neu",)],
        ),
        # but the writer's own wishes and conditions are nobody's
        ("<c>Der Kai sei alt</c>, <q>sagte</q> <s>sie</s>. Ein Boot lag dort.", [("Der Kai sei alt",)]),
    ],
)
def test_german_reported_speech_goes_on_in_its_mood(standing: Ruled, text: str, content: list[tuple[str, ...]]) -> None:
    assert [f.content for f in standing(text, "de")] == content


def test_german_marks_close_with_what_opens_elsewhere() -> None:
    text = "„Der Kai ist alt“, sagte sie. Er sei zu sperren. »So alt«, sagte er."
    inside = marks.quoted(text)
    assert [bool(inside[text.index(w)]) for w in ("Kai", "sagte", "sperren", "So", "er.")] == [
        True, False, False, True, False,
    ]  # fmt: skip


def test_spanish_interviews_with_letters(ruled: Ruled) -> None:
    text = "Pregunta. ¿Llueve?\n\nRespuesta. Llueve mucho.\n\nP. ¿Y mañana?\n\nR. Mañana también."
    assert [f.content for f in ruled(text, "es")] == [("Llueve mucho.",), ("Mañana también.",)]


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("ru", "<s>Мэрия</s> <q>отвергла</q> <c>жалобы рыбаков и пообещала закрыть причал</c>.",
         ["жалобы рыбаков", "закрыть причал"]),
        ("es", "<s>La jefa</s> <q>asegura que</q> <c>el muelle cayó y anuncia un muelle nuevo</c>.",
         ["el muelle cayó", "un muelle nuevo"]),
        ("fr", "<s>Les marins</s> <q>exigent</q> <c>un quai neuf et menacent de bloquer le port</c>.",
         ["un quai neuf", "bloquer le port"]),
        ("de", "<s>Das Dorf</s> <q>verlangt</q> <c>einen neuen Kai, die Fischer fordern ein neues Boot</c>.",
         ["einen neuen Kai", "ein neues Boot"]),
        # somebody spoken of may have done it
        ("ru", "<s>Ада Лунина</s> <q>сказала, что</q> <c>комиссия приехала и потребовала закрыть причал</c>.",
         ["комиссия приехала и потребовала закрыть причал", "закрыть причал"]),
        ("es", "<s>La jefa</s> <q>asegura que</q> <c>los marinos duermen y piden un muelle nuevo</c>.",
         ["los marinos duermen y piden un muelle nuevo"]),
    ],
)  # fmt: skip
def test_a_statement_ends_where_another_thing_is_said(
    standing: Ruled, lang: str, text: str, content: list[str]
) -> None:
    assert [" … ".join(f.content) for f in standing(text, lang)] == content


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("ru", "Марк Лунин | Telegram · 10 мая, 23:14\n\nУхожу на причал.", [("Марк Лунин", "Ухожу на причал.")]),
        ("es", "Fed. Insular de Remo @remo · 10 dic.\n\nEn respuesta a @ada\n\nLo sentimos mucho.",
         [("Fed. Insular de Remo @remo", "Lo sentimos mucho.")]),
        ("de", "Lund : Der Kai ist alt.\n\nHolm : Er ist neu.\n\nLund (lacht): Uralt ist er.\n\nHolm : Neu.",
         [("Lund", "Der Kai ist alt."), ("Holm", "Er ist neu."), ("Lund", "Uralt ist er."), ("Holm", "Neu.")]),
        ("fr", "A. L. : Le quai tombe.\n\nR. P. : Il tient.\n\nA. L. : Il tombe.\n\nR. P. : Il tient bien.",
         [("A. L.", "Le quai tombe."), ("R. P.", "Il tient."), ("A. L.", "Il tombe."), ("R. P.", "Il tient bien.")]),
        # what is in bold among questions is put to the one who answers
        ("de", "**Wie alt ist der Kai?**\n\nSehr alt. Ich sehe ihn täglich.\n\n**Der Wirt nennt ihn neu.**\n\nDer "
         "Wirt irrt.\n\n**Stürzt er ein?**\n\nJa.",
         [(None, "Sehr alt. Ich sehe ihn täglich."), (None, "Der Wirt irrt."), (None, "Ja.")]),
    ],
)  # fmt: skip
def test_posts_and_interviews(ruled: Ruled, lang: str, text: str, said: list[tuple[str | None, str]]) -> None:
    found = [f for f in ruled(text, lang) if f.rule in ("post", "interview")]
    assert [(f.source, " … ".join(f.content)) for f in found] == said


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("fr", "Ada Lune dit avoir refusé la clé.", "avoir refusé la clé"),
        ("es", "Ada Luna niega haber vendido el muelle.", "haber vendido el muelle"),
        ("fr", "La maire demande s’il faut fermer le quai.", "faut fermer le quai"),
        ("fr", "Le maire n’exclut pas une fermeture du quai.", "une fermeture du quai"),
        ("de", "Ada Lund lässt wissen, dass der Kai hält.", "der Kai hält"),
        ("de", "Die Ämter ordneten eine Sperrung an.", "eine Sperrung"),
    ],
)
def test_what_one_says_of_oneself_or_asks(ruled: Ruled, lang: str, text: str, content: str) -> None:
    assert [f.content for f in ruled(text, lang)] == [(content,)]


def test_who_is_said_by_a_rule_is_not_what_is_said_by_the_model(standing: Ruled) -> None:
    piece = "<s>Le quai ne tombera pas</s>, <q>a annoncé</q> <c>la maire du port aux marins</c>."
    assert [(f.content, f.source) for f in standing(piece, "fr", sure=[0.6])] == [
        (("Le quai ne tombera pas",), "la maire du port aux marins")
    ]


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("ru", "Сторож догадывается, что причал сгнил.", "причал сгнил"),
        ("ru", "Рыбаки осудили продажу причала.", "продажу причала"),
        ("uk", "Сторож казав, що причал згнив.", "причал згнив"),
        ("uk", "Рибалки засудили продаж причалу.", "продаж причалу"),
        ("es", "El guarda constató que el muelle cede.", "el muelle cede"),
        ("es", "El guarda predijo una crecida en mayo.", "una crecida en mayo"),
        ("fr", "La garde est convaincue que le quai tombe.", "le quai tombe"),
        ("fr", "La garde prédit une crue en mai.", "une crue en mai"),
        ("de", "Der Wirt ließ durchblicken, dass der Kai nachgibt.", "der Kai nachgibt"),
        ("de", "Der Wirt forderte trotzdem Einsicht in die Akten.", "Einsicht in die Akten"),
    ],
)
def test_verbs_of_saying_and_doing_by_words(ruled: Ruled, lang: str, text: str, content: str) -> None:
    assert [f.content for f in ruled(text, lang)] == [(content,)]


def test_a_spanish_remark_may_stand_between_tight_dashes(ruled: Ruled) -> None:
    text = "«El muelle cede —suspiró—, y nadie mira»."
    assert [(f.content, f.cue) for f in ruled(text, "es")] == [(("El muelle cede", "y nadie mira"), "suspiró")]


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("ru", "Метеорологи ждут тумана над причалом.", ["тумана над причалом"]),
        ("de", "Die Ökonomen erwarten ein schwaches Jahr.", ["ein schwaches Jahr"]),
        ("es", "Los expertos prevén una mala cosecha.", ["una mala cosecha"]),
        ("ru", "Рыбаки ждут автобуса на причале.", []),
        ("es", 'Lund, que según su tía Rosa "no sabe nadar", guardó silencio.', ["no sabe nadar"]),
    ],
)
def test_what_is_all_that_somebody_says(ruled: Ruled, lang: str, text: str, content: list[str]) -> None:
    assert [f.content[0] for f in ruled(text, lang)] == content


def test_an_interview_may_have_a_remark_for_a_question(ruled: Ruled) -> None:
    text = (
        "Смотрительница Ада Лунина живёт на маяке.\n\n— Ада, не скучно?\n\n— Я читаю.\n\n"
        "— А рыбаки говорят иное.\n\n— Рыбаки спят."
    )
    assert [f.content for f in ruled(text, "ru")] == [("Я читаю.",), ("Рыбаки спят.",)]


def test_german_speech_goes_on_behind_its_attribution(standing: Ruled) -> None:
    piece = "<c>Der Kai müsse halten</c>, <q>sagte</q> <s>Ada Lund</s> vor Gericht, und dann sei Schluss."
    assert [f.content for f in standing(piece, "de")] == [("Der Kai müsse halten", "und dann sei Schluss")]


@pytest.mark.parametrize(
    ("lang", "piece", "content"),
    [
        ("de", "<s>Die Wirte</s> <q>klagen</q> über <c>Lärm und fordern den Abriss der Bar</c>.",
         ["Lärm", "den Abriss der Bar"]),
        ("es", "<s>Los vecinos</s> <q>se quejan del</q> <c>ruido y exigen el cierre del bar</c>.",
         ["ruido", "el cierre del bar"]),
        ("fr", "<s>La direction</s> <q>dément</q> <c>l'accusation et annonce une plainte</c>.",
         ["l'accusation", "une plainte"]),
        ("ru", "Сторож просил никого не впускать.", ["никого не впускать"]),
        ("es", "La alcaldesa, Ada Luna, desmintió los rumores del muelle, de los que nadie habla.",
         ["los rumores del muelle"]),
        ("ru", "<s>Министр Олег Лунин</s> <q>Отвечая на</q> <c>вопрос о причале</c>.", []),
        ("fr", "<s>Le tribunal</s> <q>a condamné</q> <c>la gardienne, Ada Lune, à deux ans avec sursis</c>.", []),
        ("fr", "<s>La gardienne</s> <q>a condamné</q> <c>la vente du quai</c>.", ["la vente du quai"]),
    ],
)  # fmt: skip
def test_where_what_is_done_by_words_ends(standing: Ruled, lang: str, piece: str, content: list[str]) -> None:
    assert [f.content[0] for f in standing(piece, lang)] == content
