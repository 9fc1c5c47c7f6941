"""Which address is answered by which handler."""

from __future__ import annotations

from starlette.routing import Route

from onrecord.web.answers import reading
from onrecord.web.handlers.about import about
from onrecord.web.handlers.add_article import add_article
from onrecord.web.handlers.add_data import add_data
from onrecord.web.handlers.add_page import add_page
from onrecord.web.handlers.api_page import api_page
from onrecord.web.handlers.article_data import article_data, article_markdown
from onrecord.web.handlers.article_page import article_page
from onrecord.web.handlers.corrections import (
    add_correction,
    corrections_brat,
    corrections_data,
    corrections_zip,
    remove_correction,
)
from onrecord.web.handlers.highlight import add_highlight, change_highlight, remove_highlight
from onrecord.web.handlers.highlights import (
    article_highlights,
    highlight_data,
    highlights_annotations,
    highlights_data,
    highlights_markdown,
    highlights_page,
)
from onrecord.web.handlers.library import library_data, library_page
from onrecord.web.handlers.live import live
from onrecord.web.handlers.openapi import openapi
from onrecord.web.handlers.passages import passages
from onrecord.web.handlers.picture import picture
from onrecord.web.handlers.podcast import podcast
from onrecord.web.handlers.progress import progress_data, progress_events, progress_page
from onrecord.web.handlers.remove import remove, restore
from onrecord.web.handlers.removed import removed_data, removed_page
from onrecord.web.handlers.report import report, report_data
from onrecord.web.handlers.script import script_data
from onrecord.web.handlers.search import search_data, search_page
from onrecord.web.handlers.sign_in import sign_in, sign_in_page, sign_out
from onrecord.web.handlers.sound import sound, sound_data
from onrecord.web.handlers.statement import statement_data, statement_page
from onrecord.web.handlers.static import favicon, static
from onrecord.web.handlers.translation import translation

ROUTES = [
    Route("/", reading(library_page)),
    Route("/articles", reading(library_page), methods=["GET"]),
    Route("/articles", add_article, methods=["POST"]),
    Route("/articles.json", reading(library_data)),
    Route("/index.json", reading(library_data)),
    Route("/articles/{id}/passages.json", reading(passages)),
    Route("/articles/{id}/script.json", reading(script_data)),
    Route("/articles/{id}/sound.wav", sound),
    Route("/articles/{id}/sound.json", sound_data),
    Route("/podcast.xml", reading(podcast)),
    Route("/articles/{id}.json", reading(article_data)),
    Route("/articles/{id}.md", reading(article_markdown)),
    Route("/articles/{id}", reading(article_page), methods=["GET"]),
    Route("/articles/{id}", remove, methods=["DELETE"]),
    Route("/articles/{id}/remove", remove, methods=["POST"]),
    Route("/articles/{id}/restore", restore, methods=["POST"]),
    Route("/articles/{id}/about.json", reading(about)),
    Route("/articles/{id}/report", reading(report)),
    Route("/articles/{id}/report.json", reading(report_data)),
    Route("/articles/{id}/statements/{statement}.json", reading(statement_data)),
    Route("/articles/{id}/statements/{statement}", reading(statement_page)),
    Route("/articles/{id}/highlights", add_highlight, methods=["POST"]),
    Route("/articles/{id}/highlights.json", reading(article_highlights)),
    Route("/articles/{id}/translation", translation, methods=["POST"]),
    Route("/articles/{id}/corrections", add_correction, methods=["POST"]),
    Route("/articles/{id}/corrections.ann", reading(corrections_brat)),
    Route("/highlights", reading(highlights_page)),
    Route("/highlights.json", reading(highlights_data)),
    Route("/highlights.jsonld", reading(highlights_annotations)),
    Route("/highlights.md", reading(highlights_markdown)),
    Route("/highlights/{id}", reading(highlight_data), methods=["GET"]),
    Route("/highlights/{id}", change_highlight, methods=["PUT"]),
    Route("/highlights/{id}", remove_highlight, methods=["DELETE"]),
    Route("/highlights/{id}/remove", remove_highlight, methods=["POST"]),
    Route("/corrections.json", reading(corrections_data)),
    Route("/corrections.zip", reading(corrections_zip)),
    Route("/corrections/{id}", remove_correction, methods=["DELETE"]),
    Route("/corrections/{id}/remove", remove_correction, methods=["POST"]),
    Route("/pictures/{name}", picture),
    Route("/add", add_page),
    Route("/add.json", add_data),
    Route("/adding/{id}.json", progress_data),
    Route("/adding/{id}/events", progress_events),
    Route("/adding/{id}", progress_page),
    Route("/removed", reading(removed_page)),
    Route("/removed.json", reading(removed_data)),
    Route("/search", reading(search_page)),
    Route("/search.json", reading(search_data)),
    Route("/live", live),
    Route("/api", reading(api_page)),
    Route("/openapi.json", reading(openapi)),
    Route("/api.json", reading(openapi)),
    Route("/sign-in", sign_in_page, methods=["GET"]),
    Route("/sign-in", sign_in, methods=["POST"]),
    Route("/sign-out", sign_out, methods=["POST"]),
    Route("/favicon.ico", favicon),
    Route("/static/{path:path}", static),
]
