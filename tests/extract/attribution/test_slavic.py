"""Forms of Russian and Ukrainian news."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.extract import cues

Ruled = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("ru", "<s>Олег Лунин</s> <q>пообещал</q>, что «<c>причал будет стоять</c>».", "mixed"),
        ("uk", "<s>Олег Лунь</s> <q>заявив</q>, що «<c>причал стоятиме</c>».", "mixed"),
        ("ru", "<s>Олег Лунин</s> <q>призвал</q> «<c>стоять до весны</c>».", "direct"),
    ],
)
def test_a_quotation_behind_the_writers_conjunction_is_reported(
    standing: Ruled, lang: str, text: str, kind: str
) -> None:
    assert [f.kind for f in standing(text, lang)] == [kind]


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("ru", "<s>Лунин</s> <q>заверил, что</q> <c>пирс цел, а рыбакам посоветовал остаться дома</c>.",
         [("пирс цел", "Лунин"), ("остаться дома", "Лунин")]),
        ("uk", "<s>Лунь</s> <q>пообіцяв</q> <c>новий причал, а рибалкам порадив зачекати тижня</c>.",
         [("новий причал", "Лунь"), ("зачекати тижня", "Лунь")]),
        ("ru", "<s>Лунин</s> <q>отверг</q> <c>обвинения и пригрозил уйти в море</c>.",
         [("обвинения", "Лунин"), ("уйти в море", "Лунин")]),
    ],
)  # fmt: skip
def test_one_who_tells_others_another_thing_behind_a_comma(
    standing: Ruled, lang: str, text: str, said: list[tuple[str, str]]
) -> None:
    assert [(f.content[0], f.source) for f in standing(text, lang)] == said


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "<s>Рибалки</s> <q>погодилися</q> <c>зачекати тижня</c>."),
        ("ru", "<s>Рыбаки</s> <q>голосовали за</q> <c>закрытие причала</c>."),
        ("ru", "<s>Рыбаки</s> <q>объявили</q> <c>бессрочную стачку</c>."),
    ],
)
def test_a_few_words_may_be_agreed_to(standing: Ruled, lang: str, text: str) -> None:
    assert len(standing(text, lang)) == 1


@pytest.mark.parametrize(
    ("lang", "text", "content", "source"),
    [
        ("ru", "Мэрия настаивает на новом причале: старый гниёт.", "на новом причале: старый гниёт", "Мэрия"),
        ("uk", "Рибалки наполягають на відставці капітана.", "на відставці капітана", "Рибалки"),
        ("ru", "Порт, чей причал сгнил, предложил закрыть его.", "закрыть его", "Порт, чей причал сгнил"),
        ("ru", "Сторож, близкий к мэрии, объясняет это просто: денег нет.", "денег нет", "Сторож, близкий к мэрии"),
    ],
)
def test_what_a_verb_takes_behind_it_is_no_subject(
    ruled: Ruled, lang: str, text: str, content: str, source: str
) -> None:
    assert [(f.content[0], f.source) for f in ruled(text, lang)] == [(content, source)]


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("ru", "Сторож показал, что капитан просил его молчать, потому что мэр велел закрыть порт.",
         [("капитан просил его молчать, потому что мэр велел закрыть порт", "Сторож"),
          ("молчать, потому что мэр велел закрыть порт", "капитан"),
          ("закрыть порт", "мэр")]),
        ("uk", "Сторож засвідчив, що капітан погрожував йому зачинити порт.",
         [("капітан погрожував йому зачинити порт", "Сторож"), ("зачинити порт", "капітан")]),
        # who "he" is in reported words, the sentence does not tell
        ("ru", "Сторож показал, что он просил всех молчать.", [("он просил всех молчать", "Сторож")]),
    ],
)  # fmt: skip
def test_what_others_say_in_reported_words(ruled: Ruled, lang: str, text: str, said: list[tuple[str, str]]) -> None:
    assert [(f.content[0], f.source) for f in ruled(text, lang)] == said


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("ru", "Рыбаки порта в открытом письме просят закрыть причал.", "Рыбаки порта"),
        ("ru", "Суд в феврале обязал порт закрыть причал.", "Суд"),
        ("uk", "Рибалки одноголосно вимагають закрити причал.", "Рибалки"),
        ("ru", "Мэр уехал, а сторож попросил закрыть причал.", "сторож"),
        ("uk", "Натомість рибалки вимагають закрити причал.", "рибалки"),
        ("ru", "Рыбаки между тем требуют закрыть причал.", "Рыбаки"),
        ("ru", "В письме они требуют извинений.", "они"),
    ],
)
def test_what_stands_between_a_speaker_and_the_verb(ruled: Ruled, lang: str, text: str, source: str) -> None:
    assert [f.source for f in ruled(text, lang)] == [source]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В Лунинске нашли причал, который считали погибшим."),
        ("ru", "Порт отказался комментировать закрытие причала."),
        ("uk", "Ада Лунь сказала, що сторож обіцяв прийти."),
    ],
)
def test_what_a_conjunction_opens_is_not_said_by_its_subject(ruled: Ruled, lang: str, text: str) -> None:
    assert [f for f in ruled(text, lang) if f.rule == "fronted"] == []


def test_a_court_finds_and_orders_a_thing(standing: Ruled) -> None:
    piece = "<s>Суд</s> <q>признал</q> <c>причал опасным</c> и взыскал с порта штраф."
    assert [f.content for f in standing(piece, "ru")] == [("причал опасным",)]


@pytest.mark.parametrize(("lang", "verb"), [("ru", "подытоживали"), ("ru", "умоляла"), ("uk", "переповідали")])
def test_every_gender_and_number_of_a_listed_verb(lang: str, verb: str) -> None:
    listed = {"подытоживали": "подытоживал", "умоляла": "умолял", "переповідали": "переповідав"}[verb]
    assert verb in cues.inflected(listed, lang)


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("ru", "— Сухо, — сказал артист гостям.", "артист"),
        ("uk", "«Дощу не буде», — сказав згодом журналістам голова громади.", "голова громади"),
        ("ru", "«Дождя не будет», — сказал рыбакам сторож.", "сторож"),
    ],
)
def test_several_who_are_told(ruled: Ruled, lang: str, text: str, source: str) -> None:
    assert [f.source for f in ruled(text, lang)] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("ru", "— Мы не спим, — говорит Ада Лунина, — мы ждём, — она поднимает фонарь, — катер.",
         ("Мы не спим", "мы ждём", "катер.")),
        ("uk", "— Скільки чекати? — не стримується мати рибалки Ада Лунь.", ("Скільки чекати?",)),
        ("uk", "«Причал старий, — каже Ада Лунь, — але човен, — вона киває на воду, — ще новий».",
         ("Причал старий", "але човен", "ще новий")),
        ("ru", "«Лёд, — говорит Ада Лунина, — тает, и край, — она показывает на воду, — ушёл».",
         ("Лёд", "тает, и край", "ушёл")),
        # a remark within marks whose closing dash is missing
        ("ru", "«Причал стар, — сказала сторож порта Ада Лунина. Кто не верит, пусть придёт».",
         ("Причал стар", "Кто не верит, пусть придёт")),
    ],
)  # fmt: skip
def test_the_writers_words_within_speech(ruled: Ruled, lang: str, text: str, content: tuple[str, ...]) -> None:
    assert [f.content for f in ruled(text, lang)] == [content]


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("ru", "Мэрия обвинила рыбаков порта в сговоре.", "в сговоре"),
        ("uk", "Мерія подякувала рибалкам порту за терпіння.", "за терпіння"),
        ("ru", "Прокуратура усмотрела в закрытии причала халатность.", "в закрытии причала халатность"),
    ],
)
def test_of_what_and_for_what(ruled: Ruled, lang: str, text: str, content: str) -> None:
    assert [f.content for f in ruled(text, lang)] == [(content,)]


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("ru", "На причале, по предварительной информации, нашли контрабанду.", ("На причале", "нашли контрабанду")),
        ("uk", "Сторожа, як кажуть, бачили у порту.", ("Сторожа", "бачили у порту")),
        ("ru", "Утверждается также, что сторож уехал.", ("сторож уехал",)),
        ("uk", "Мовляв, усе через дощ.", ("усе через дощ",)),
        ("uk", "Подейкують і про пожежу в порту.", ("про пожежу в порту",)),
        ("uk", "Стало відомо про це у четвер: сторож поїхав.", ("сторож поїхав",)),
    ],
)
def test_claims_with_nobody_named(ruled: Ruled, lang: str, text: str, content: tuple[str, ...]) -> None:
    assert [(f.content, f.kind) for f in ruled(text, lang)][:1] == [(content, "unattributed")]


def test_who_does_not_agree_says_why(ruled: Ruled) -> None:
    found = ruled("Власник порту із цим не погоджується: мовляв, причал старий.", "uk")
    assert [(f.content, f.source) for f in found] == [(("мовляв, причал старий",), "Власник порту")]


@pytest.mark.parametrize(
    ("lang", "text", "content", "source"),
    [
        ("ru", "Катер опоздал, как потом рассказал сам капитан, из-за тумана.",
         ("Катер опоздал", "из-за тумана"), "сам капитан"),
        ("uk", "Того ранку катер, як розповіли в порту, не виходив.", ("Того ранку катер", "не виходив"), "в порту"),
        ("ru", "Как следует из акта комиссии, причал сгнил.", ("причал сгнил",), "акта комиссии"),
        ("ru", "— Ждите весны, — отвечают ей в порту.", ("Ждите весны",), "в порту"),
    ],
)  # fmt: skip
def test_who_is_named_within_a_sentence(
    ruled: Ruled, lang: str, text: str, content: tuple[str, ...], source: str
) -> None:
    assert [(f.content, f.source) for f in ruled(text, lang)] == [(content, source)]


@pytest.mark.parametrize(
    "piece",
    [
        # the model takes for the speaker whom he answers, or what a clause says of the text
        "«<c>Ждите весны</c>», — <q>отвечают</q> <s>ей</s> в порту.",
    ],
)
def test_who_is_answered_is_no_speaker(standing: Ruled, piece: str) -> None:
    assert [f.source for f in standing(piece, "ru")] == ["в порту"]


def test_what_a_body_announced_in_the_passive(standing: Ruled) -> None:
    piece = "<s>Портом</s> <q>было объявлено</q>, что <c>причал закрыт до самой весны</c>."
    assert [f.content for f in standing(piece, "ru", sure=[0.45])] == [("причал закрыт до самой весны",)]


def test_a_relative_is_no_as(ruled: Ruled) -> None:
    text = "Сторож, який просив його не називати, припускає, що причал старий."
    assert [f.rule for f in ruled(text, "uk") if f.rule == "according"] == []


@pytest.mark.parametrize(
    ("lang", "text", "content", "kind"),
    [
        ("ru", "<s>Порт</s> <q>призвал</q> <c>рыбаков «стоять до самой весны»</c>.", "стоять до самой весны", "direct"),
        ("uk", "<s>Ада Лунь</s> <q>доручила</q> <c>сторожам «знайти човен»</c>.", "знайти човен", "direct"),
        ("ru", "<s>Порт</s> <q>призвал</q> <c>рыбаков «больше спать»</c>.", "больше спать", "direct"),
    ],
)
def test_whom_one_asks_in_quoted_words(standing: Ruled, lang: str, text: str, content: str, kind: str) -> None:
    assert [(f.content[0], f.kind) for f in standing(text, lang)] == [(content, kind)]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("ru", "«Входит капитан и спрашивает: “Где мой катер?”» — смеётся Ада Лунина.", "капитан"),
        ("ru", "«А сторож ему в ответ: “Твой катер утонул!”» — смеётся Ада Лунина.", "сторож"),
        ("uk", "«Сторож сказав, що капітан попередив: “Катер потоне ще до вечора!”» — сміється Ада Лунь.", "капітан"),
        ("ru", "Интервью она не любит, но вспомнила тот день: «Катер тонул на глазах».", None),
    ],
)
def test_who_stands_before_a_colon(ruled: Ruled, lang: str, text: str, source: str | None) -> None:
    assert source in [f.source for f in ruled(text, lang)]


def test_an_official_of_whom_a_clause_tells_more(ruled: Ruled) -> None:
    text = "Чиновник, который просил не называть его, потому что боится, полагает, что причал старый."
    assert [f.source for f in ruled(text, "ru")] == ["Чиновник"]


def test_what_the_speaker_goes_on_to_say_behind_the_models_end(standing: Ruled) -> None:
    piece = "<s>Ада Лунина</s> <q>призвала</q> <c>закрыть причал</c> и обвинила мэрию в бездействии."
    assert [(f.content, f.source) for f in standing(piece, "ru")] == [
        (("закрыть причал",), "Ада Лунина"),
        (("в бездействии",), "Ада Лунина"),
    ]


def test_two_words_may_be_told(ruled: Ruled) -> None:
    assert [f.content for f in ruled("Пострадавших нет, уточнил сторож порта.", "ru")] == [("Пострадавших нет",)]


def test_who_comes_in_before_a_verb_of_no_list(ruled: Ruled) -> None:
    text = "«Входит мужчина и представляется: “Я капитан этого катера!”» — смеётся Ада Лунина."
    assert "мужчина" in [f.source for f in ruled(text, "ru")]


@pytest.mark.parametrize(
    ("lang", "text", "source", "content"),
    [
        ("uk", "«Портгаз» : витоку газу не було\n\nУ порту сухо.", "«Портгаз»", "витоку газу не було"),
        ("ru", "Минтранс: причал скоро закроют\n\nВ порту сухо.", "Минтранс", "причал скоро закроют"),
        ("ru", "«Причал», в свою очередь, указывает на ошибки мэрии.", "«Причал»", "на ошибки мэрии"),
    ],
)
def test_names_in_marks_and_of_offices(ruled: Ruled, lang: str, text: str, source: str, content: str) -> None:
    assert [(f.source, f.content) for f in ruled(text, lang)] == [(source, (content,))]


def test_a_label_of_a_headline_that_is_nobody(ruled: Ruled) -> None:
    assert ruled("Погода: дожди до самой весны\n\nВ порту сухо.", "ru") == []


def test_posts_under_a_dot_and_a_network(ruled: Ruled) -> None:
    text = "Ада Лунь · Facebook · 14 січня\n\nХто взяв мій човен?\n\n"
    text += "Порт · Facebook · 15 січня\n\nУ відповідь Ада Лунь\n\nМи."
    found = [(f.source, f.content) for f in ruled(text, "uk") if f.rule == "post"]
    assert found == [("Ада Лунь", ("Хто взяв мій човен?",)), ("Порт", ("Ми.",))]


def test_words_set_behind_a_name_are_no_content(ruled: Ruled) -> None:
    [found] = ruled("По словам Ады Луниной, директора школы, причал закроют осенью.", "ru")
    assert found.content == ("причал закроют осенью",)


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("ru", "Сторож Олег Лунин обвинения отверг: по его мнению, виноват шторм.",
         [("обвинения", "Сторож Олег Лунин"), ("виноват шторм", "его")]),
        ("ru", "Фирма «Лунпром» слухи о продаже причала категорически опровергла.",
         [("слухи о продаже причала", "Фирма «Лунпром»")]),
        ("uk", "Фірма «Луньбуд» звинувачення відкидає.", [("звинувачення", "Фірма «Луньбуд»")]),
        ("uk", "Сторож Олег Лунь пропозицію про новий причал підтримав.",
         [("пропозицію про новий причал", "Сторож Олег Лунь")]),
        ("ru", "Сторож Олег Лунин обвинения не отверг.", []),
    ],
)  # fmt: skip
def test_what_is_rejected_may_stand_before_the_verb(
    ruled: Ruled, lang: str, text: str, said: list[tuple[str, str]]
) -> None:
    assert sorted((f.content, f.source) for f in ruled(text, lang)) == sorted(((c,), s) for c, s in said)


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("ru", "«Ждите весны», — написал в своём телеграм-канале сторож Олег Лунин.", "сторож Олег Лунин"),
        ("ru", "«Ждите весны», — сказал журналистам и рыбакам сторож Олег Лунин.", "сторож Олег Лунин"),
        ("uk", "«Чекайте весни», – написав у фейсбуці сторож Олег Лунь.", "сторож Олег Лунь"),
    ],
)
def test_where_it_was_posted_or_to_whom_said_is_no_part_of_the_source(
    ruled: Ruled, lang: str, text: str, source: str
) -> None:
    assert [f.source for f in ruled(text, lang)] == [source]


def test_who_was_shown_a_thing_is_no_remark(ruled: Ruled) -> None:
    talk = "— Ехать некуда. Мне показали новый причал, туда я не хочу.\n\n— Ладно, — сказал сторож Олег Лунин."
    assert {f.source for f in ruled(talk, "ru")} <= {None, "сторож Олег Лунин"}


def test_a_verdict_admits_nothing(ruled: Ruled) -> None:
    assert ruled("Суд признал невиновным сторожа порта Олега Лунина.", "ru") == []
    assert [f.content for f in ruled("Сторож порта признал ошибки прошлых лет.", "ru")] == [("ошибки прошлых лет",)]


def test_a_name_in_marks_that_ends_a_source_keeps_the_second(standing: Ruled) -> None:
    [found] = standing("В <s>пресс-службе «Лунпрома</s>» <q>опровергли</q> <c>слухи о продаже</c>.", "ru")
    assert found.source == "пресс-службе «Лунпрома»"


def test_what_something_is_put_down_to_stands_behind_this(standing: Ruled) -> None:
    [found] = standing("<s>Рыбаки</s> <q>объяснили</q> <c>это поломкой старого насоса</c>.", "ru")
    assert found.content == ("поломкой старого насоса",)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "<s>Лунь</s> <q>очолює</q> <c>комісію порту</c>."),
        ("es", "<s>El juez</s> <q>anuló</q> <c>la licencia del bar</c>."),
    ],
)
def test_who_leads_or_annuls_says_nothing(standing: Ruled, lang: str, text: str) -> None:
    assert standing(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("ru", "«Крыша течёт, а хозяева говорили: «Ждите весны», — рассказала Ада Лунина.",
         [("Крыша течёт, а хозяева говорили: «Ждите весны»", "Ада Лунина"), ("Ждите весны", "хозяева")]),
        ("uk", "«Дах тече, а хазяї казали: «Чекайте весни», – розповіла Ада Лунь.",
         [("Дах тече, а хазяї казали: «Чекайте весни»", "Ада Лунь"), ("Чекайте весни", "хазяї")]),
    ],
)  # fmt: skip
def test_one_mark_closes_both_quotations(ruled: Ruled, lang: str, text: str, said: list[tuple[str, str]]) -> None:
    found = {(c, f.source) for f in ruled(text, lang) for c in f.content}
    assert found == set(said)


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("ru", "«Зерна хватит», — заверили в общем письме союзы «Луна» и «Заря».", "союзы «Луна» и «Заря»"),
        ("ru", "Зерна хватит всем, сообщил в письме союз «Луна».", "союз «Луна»"),
        ("uk", "«Зерна досить», — запевнили у спільній заяві гільдії «Луна» та «Зоря».", "гільдії «Луна» та «Зоря»"),
        ("ru", "«Зерна хватит», — сообщили в ответе министерства.", "в ответе министерства"),
    ],
)
def test_who_speaks_follows_where_it_was_said(ruled: Ruled, lang: str, text: str, source: str) -> None:
    assert [f.source for f in ruled(text, lang)] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("ru", "Лунин в ответ спросил, видел ли кто-нибудь кран.", ["видел ли кто-нибудь кран"]),
        ("uk", "Лунь натомість поцікавився, чи бачили вони кран.", ["чи бачили вони кран"]),
        ("uk", "Лунь купив сітку, чи то дві.", []),
        ("uk", "Наказ зобов’язує майстрів щомісяця мити крани.", ["щомісяця мити крани"]),
    ],
)
def test_what_is_asked_and_what_a_rule_asks(ruled: Ruled, lang: str, text: str, said: list[str]) -> None:
    assert [" ".join(f.content) for f in ruled(text, lang)] == said


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("ru", "«Сторож отмахивался: „Починю сам“. А кран стоит», — сказала Ада Лунина.", "Сторож"),
        ("uk", "«Сторож відмахувався: „Полагоджу сам“. А кран стоїть», — сказала Ада Лунь.", "Сторож"),
    ],
)
def test_a_verb_of_no_list_before_a_colon_is_not_who_speaks(ruled: Ruled, lang: str, text: str, source: str) -> None:
    assert source in [f.source for f in ruled(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "source", "content"),
    [
        ("ru", "Ночью, уточнили в дирекции, залы обойдёт патруль.", "в дирекции", ("Ночью", "залы обойдёт патруль")),
        ("ru", "До мая раз в неделю по субботам во двор, добавили в музее, будет приезжать лавка.", "в музее",
         ("До мая раз в неделю по субботам во двор", "будет приезжать лавка")),
        ("uk", "Уночі, уточнили в дирекції, зали обійде патруль.", "в дирекції", ("Уночі", "зали обійде патруль")),
    ],
)  # fmt: skip
def test_what_they_say_at_a_body_stands_on_both_sides(
    ruled: Ruled, lang: str, text: str, source: str, content: tuple[str, ...]
) -> None:
    assert [(f.source, f.content) for f in ruled(text, lang)] == [(source, content)]
