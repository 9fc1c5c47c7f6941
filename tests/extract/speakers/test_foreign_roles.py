"""Pronouns and titles in the languages that are read by rules: who says each statement, and what he is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.record import Speaker

Who = Callable[..., list[Speaker | None]]
PIECES: list[tuple[str, str, str, str | None]] = [
    ("ru", "<s>Пресс-секретарь губернатора Анна Орлова</s> <q>сообщила</q>, что <c>мост закрыт</c>. "
     "<c2>Его откроют в мае</c2>, <q2>добавила</q2> <s2>она</s2>.",
     "Анна Орлова", "Пресс-секретарь губернатора"),
    ("ru", "<c>Мост закрыт</c>, — <q>заявил</q> <s>глава города Пётр Лисицын</s>. По <s2>его</s2> "
     "<q2>словам</q2>, <c2>ремонт начнётся завтра</c2>.",
     "Пётр Лисицын", "глава города"),
    ("ru", "Министр транспорта Игорь Савин встретился с директором завода Ольгой Крот. <s>Она</s> "
     "<q>попросила</q> <c>построить дорогу</c>.",
     "Ольга Крот", "директор завода"),
    ("ru", "<s>Депутат Марина Ежова</s> <q>считает</q>, что <c>налог вреден</c>. <s2>Депутат</s2> "
     "<q2>отметила</q2>, что <c2>его не отменят</c2>.",
     "Марина Ежова", "Депутат"),
    ("ru", "<s>Лисицын</s> <q>напомнил</q>, что <c>мост построили в 1974 году</c>. Пётр Лисицын "
     "руководит городом три года.",
     "Пётр Лисицын", None),
    ("ru", "<s>Эксперты</s> <q>полагают</q>, что <c>цены вырастут</c>. <s2>Они</s2> <q2>ссылаются</q2> "
     "на <c2>неурожай</c2>.",
     "Эксперты", None),
    ("ru", "<c>Мы готовы</c>, — <q>сказал</q> <s>Олег Дымов, директор порта</s>.",
     "Олег Дымов", "директор порта"),
    ("uk", "<s>Речниця міністерства Оксана Дуб</s> <q>повідомила</q>, що <c>міст закрито</c>. <c2>Його "
     "відкриють у травні</c2>, <q2>додала</q2> <s2>вона</s2>.",
     "Оксана Дуб", "Речниця міністерства"),
    ("uk", "<c>Міст закрито</c>, — <q>заявив</q> <s>міський голова Петро Лис</s>. За <s2>його</s2> "
     "<q2>словами</q2>, <c2>ремонт почнеться завтра</c2>.",
     "Петро Лис", "міський голова"),
    ("uk", "<s>Депутатка Марія Їжак</s> <q>вважає</q>, що <c>податок шкідливий</c>. <s2>Депутатка</s2> "
     "<q2>зазначила</q2>, що <c2>його не скасують</c2>.",
     "Марія Їжак", "Депутатка"),
    ("uk", "<s>Експерти</s> <q>вважають</q>, що <c>ціни зростуть</c>. <s2>Вони</s2> <q2>посилаються</q2> "
     "на <c2>неврожай</c2>.",
     "Експерти", None),
    ("uk", "<s>Лис</s> <q>нагадав</q>, що <c>міст збудували 1974 року</c>. Петро Лис керує містом три "
     "роки.",
     "Петро Лис", None),
    ("uk", "<c>Ми готові</c>, — <q>сказав</q> <s>Олег Дим, директор порту</s>.",
     "Олег Дим", "директор порту"),
    ("es", "<s>La portavoz del ministerio, Ana Robles,</s> <q>dijo</q> que <c>el puente está "
     "cerrado</c>. <c2>Abrirá en mayo</c2>, <q2>añadió</q2> <s2>ella</s2>.",
     "Ana Robles", "portavoz del ministerio"),
    ("es", "<s>El alcalde Pedro Lobo</s> <q>aseguró</q> que <c>las obras empezarán mañana</c>. <s2>El "
     "alcalde</s2> <q2>recordó</q2> que <c2>el puente es de 1974</c2>.",
     "Pedro Lobo", "alcalde"),
    ("es", "«<c>Estamos listos</c>», <q>afirmó</q> <s>Juan Mora, director del puerto</s>. Según "
     "<s2>Mora</s2>, <c2>no habrá retrasos</c2>.",
     "Juan Mora", "director del puerto"),
    ("es", "<s>Los expertos</s> <q>creen</q> que <c>los precios subirán</c>. <s2>Ellos</s2> "
     "<q2>citan</q2> <c2>la mala cosecha</c2>.",
     "Los expertos", None),
    ("es", "<s>La diputada Clara Fuentes</s> <q>considera</q> que <c>el impuesto es dañino</c>. <s2>La "
     "diputada</s2> <q2>señaló</q2> que <c2>no se derogará</c2>.",
     "Clara Fuentes", "diputada"),
    ("es", "<s>El ministerio de Transporte</s> <q>anunció</q> que <c>no pagará</c>. <s2>El "
     "ministerio</s2> <q2>negó</q2> que <c2>haya deudas</c2>.",
     "El ministerio de Transporte", None),
    ("de", "<s>Ministeriumssprecherin Anna Vogel</s> <q>sagte</q>, <c>die Brücke sei gesperrt</c>. "
     "<c2>Sie werde im Mai geöffnet</c2>, <q2>fügte</q2> <s2>sie</s2> hinzu.",
     "Anna Vogel", "Ministeriumssprecherin"),
    ("de", "<s>Bürgermeister Peter Fuchs</s> <q>erklärte</q>, <c>die Arbeiten begännen morgen</c>. "
     "<s2>Der Bürgermeister</s2> <q2>erinnerte</q2> daran, <c2>dass die Brücke von 1974 sei</c2>.",
     "Peter Fuchs", "Bürgermeister"),
    ("de", "„<c>Wir sind bereit</c>“, <q>sagte</q> <s>Jürgen Moor, Direktor des Hafens</s>. Laut "
     "<s2>Moor</s2> <c2>wird es keine Verspätung geben</c2>.",
     "Jürgen Moor", "Direktor des Hafens"),
    ("de", "<s>Experten</s> <q>erwarten</q>, <c>dass die Preise steigen</c>. <s2>Sie</s2> "
     "<q2>verweisen</q2> auf <c2>die schlechte Ernte</c2>.",
     "Experten", None),
    ("de", "<s>Die Abgeordnete Klara Brunn</s> <q>hält</q> <c>die Steuer für schädlich</c>. <s2>Die "
     "Abgeordnete</s2> <q2>betonte</q2>, <c2>sie werde bleiben</c2>.",
     "Klara Brunn", "Abgeordnete"),
    ("de", "<s>Die Polizei</s> <q>teilte mit</q>, <c>dass niemand verletzt wurde</c>. <s2>Sie</s2> "
     "<q2>bat</q2> <c2>um Hinweise</c2>.",
     "Die Polizei", None),
    ("fr", "<s>La porte-parole du ministère, Anne Renard,</s> <q>a déclaré</q> que <c>le pont était "
     "fermé</c>. <c2>Il ouvrira en mai</c2>, a-t-<s2>elle</s2> <q2>ajouté</q2>.",
     "Anne Renard", "porte-parole du ministère"),
    ("fr", "<s>Le maire Pierre Loup</s> <q>a assuré</q> que <c>les travaux commenceraient demain</c>. "
     "<s2>Le maire</s2> <q2>a rappelé</q2> que <c2>le pont date de 1974</c2>.",
     "Pierre Loup", "maire"),
    ("fr", "« <c>Nous sommes prêts</c> », <q>affirme</q> <s>Jean Maure, directeur du port</s>. Selon "
     "<s2>M. Maure</s2>, <c2>il n’y aura pas de retard</c2>.",
     "Jean Maure", "directeur du port"),
    ("fr", "<s>Les experts</s> <q>pensent</q> que <c>les prix vont monter</c>. <s2>Ils</s2> "
     "<q2>citent</q2> <c2>la mauvaise récolte</c2>.",
     "Les experts", None),
    ("fr", "<s>La députée Claire Fontaine</s> <q>juge</q> <c>l’impôt nocif</c>. <s2>L’élue</s2> <q2>a "
     "souligné</q2> qu’<c2>il resterait</c2>.",
     "Claire Fontaine", "députée"),
    ("fr", "<s>La préfecture</s> <q>a annoncé</q> que <c>la route rouvrira</c>. <s2>Elle</s2> "
     "<q2>appelle</q2> <c2>à la prudence</c2>.",
     "La préfecture", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "piece", "name", "title"), PIECES)
def test_he_is_the_same_and_has_his_title(lang: str, piece: str, name: str, title: str | None, who: Who) -> None:
    speakers = who(piece, lang=lang)
    assert speakers
    assert {(s.name, s.title) for s in speakers if s} == {(name, title)}
    assert None not in speakers
