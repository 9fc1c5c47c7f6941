// What is new, as it comes. One page holds the stream and tells the others: browsers open only six to a server.
import { ask } from "./ask.js";

const library = document.querySelector("[data-live]");
const news = document.querySelector("[data-news]");
const badge = document.querySelector("[data-badge]");
const state = document.querySelector("[data-state-live]");
const channel = "BroadcastChannel" in self ? new BroadcastChannel("onrecord.live") : null;
const KINDS = ["added", "changed", "restored", "removed"];
const AGAIN = 2000;
let last = Number(library?.dataset.live) || null;
const seen = new Set();
const gone = new Set();

function stream() {
  const source = new EventSource(last === null ? "/live" : `/live?after=${last}`);
  for (const kind of [...KINDS, "reread", "entry"]) {
    source.addEventListener(kind, ({ data }) => {
      tell({ kind, event: JSON.parse(data) });
      if (KINDS.includes(kind) && kind !== "removed") fetchNewest();
    });
  }
  source.onopen = () => tell({ live: true });
  source.onerror = () => {
    tell({ live: false });
    // The browser tries again by itself, but not after an answer that was an error.
    if (source.readyState === EventSource.CLOSED) setTimeout(stream, AGAIN);
  };
  addEventListener("pagehide", () => source.close(), { once: true });
}

function tell(message) {
  channel?.postMessage(message);
  hear(message);
}

// The newest articles are asked for once, for all pages that show just those.
let busy = false;
let again = false;
async function fetchNewest() {
  again = busy;
  if (busy) return;
  busy = true;
  const { articles } = await ask("/articles.json").catch(() => ({ articles: null }));
  busy = false;
  if (articles) tell({ articles });
  if (again) fetchNewest();
}

function hear({ live, kind, event, articles }) {
  if (live !== undefined && state) {
    state.hidden = false;
    state.textContent = live ? "Live" : "Not connected, trying again …";
    state.classList.toggle("away", !live);
  }
  if (articles && library && !location.search) show(articles);
  if (!event || event.id <= (last ?? 0)) return;
  last = event.id;
  if (!KINDS.includes(kind)) return;
  if (kind !== "removed") seen.add(event.article);
  if (kind === "removed") gone.add(event.article);
  else gone.delete(event.article);
  if (library && kind === "removed") document.querySelector(`.articles > [data-id="${CSS.escape(event.article)}"]`)?.remove();
  else if (library && location.search) refresh();
  if (badge && !library && seen.size) badge.textContent = ` ${seen.size} new`;
  if (news && kind !== "removed") say(event);
}

function say({ article, title }) {
  const link = document.createElement("a");
  link.href = seen.size === 1 ? `/articles/${article}` : location.pathname + location.search;
  link.textContent = seen.size === 1 ? `New: ${title ?? "an article"}` : `${seen.size} new articles, the last: ${title ?? "untitled"}`;
  news.replaceChildren(link);
}

function fill(item, a) {
  const set = (name, words) => {
    const element = item.querySelector(`[data-of="${name}"]`);
    element.textContent = words ?? "";
    element.hidden = !words;
  };
  const day = /^\d{4}-\d\d-\d\d$/.test(a.published ?? "") ? new Date(`${a.published}T00:00:00Z`) : null;
  const written = day && !Number.isNaN(day.getTime());
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  const counted = (n, what) => `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;
  item.dataset.id = a.id;
  set("outlet", a.outlet);
  set("published", written ? new Intl.DateTimeFormat("en-GB", format).format(day) : a.published);
  set("title", a.title ?? "Untitled");
  set("lead", a.lead);
  set("counts", `${counted(a.statements, "statement")} · ${counted(a.speakers, "voice")} · ${counted(a.words, "word")}`);
  item.querySelector("h2 a").href = `/articles/${a.id}`;
  item.querySelector("form").action = `/articles/${a.id}/remove`;
  item.querySelector("[data-of=remove]").textContent = ` ${a.title ?? "Untitled"}`;
  return item;
}

// A page with a filter asks for itself; one further back in the library stays as it is.
async function refresh() {
  if (new URLSearchParams(location.search).has("page")) return;
  const { articles } = await ask(`/articles.json${location.search}`).catch(() => ({ articles: null }));
  if (articles) show(articles);
}

function show(articles) {
  const list = document.querySelector("ol.articles");
  const blank = document.querySelector("template[data-entry]").content.firstElementChild;
  if (articles.length) document.querySelector(".empty")?.remove();
  let before = list.firstElementChild;
  // A list asked for before an article was removed may come after.
  for (const a of articles.filter(({ id }) => !gone.has(id))) {
    const there = list.querySelector(`:scope > [data-id="${CSS.escape(a.id)}"]`);
    if (there) before = there.nextElementSibling;
    else list.insertBefore(fill(blank.cloneNode(true), a), before);
  }
}

if (channel) channel.onmessage = ({ data }) => hear(data);
if (channel && navigator.locks) {
  navigator.locks.request("onrecord.live", () => {
    stream();
    return new Promise(() => {}); // until this page is closed; then another takes over
  });
  // Whoever does not hold the stream may have missed what came while this page was loading.
  if (library) refresh();
  if (state) state.hidden = false;
} else {
  stream();
}
