// The article in another language, sentence by sentence beside its own words, which stay as they are.
import { ask } from "./ask.js";
import { say } from "./copy.js";
import { remember, setting } from "./settings.js";
import { tips } from "./tip.js";
import { translation } from "./translated.js";
import { article, page, record, show, version } from "./words.js";

const LANGUAGES = "ar ca cs da de el en es fi fr gl hu it ja ko nl no pl pt ro ru sv tr uk zh".split(" ");
const NAMES = { browser: "this browser", apertium: "Apertium", libretranslate: "LibreTranslate" };
const PATIENCE = 30_000;
const FETCHING = 180_000; // a browser's model of two languages has tens of megabytes
const panel = document.getElementById("tool-translate");
const form = panel.querySelector("form");
const { to, engine, server, key, view } = form.elements;
const cancel = panel.querySelector("[data-cancel]");
const state = panel.querySelector("[data-state]");
const fault = panel.querySelector("[data-fault]");
const named = new Intl.DisplayNames(["en"], { type: "language" });
const nameOf = (code) => (code ? named.of(code) : "an unknown language");
let twins = [];
let notice = null;
let running = null;

function offer() {
  const own = document.getElementById("title").lang.slice(0, 2);
  to.replaceChildren(...LANGUAGES.filter((code) => code !== own).map((code) => new Option(nameOf(code), code)));
  const likely = [setting("translate.to", null), navigator.language.slice(0, 2), "en", "es"];
  to.value = likely.find((code) => code !== own && LANGUAGES.includes(code));
  if (!("Translator" in self)) {
    const browser = engine.querySelector("[value=browser]");
    browser.disabled = true;
    browser.textContent = "this browser (it has no translator)";
  }
  const liked = setting("translate.engine", "Translator" in self ? "browser" : "apertium");
  engine.value = engine.querySelector(`[value=${liked}]`)?.disabled ? "apertium" : liked;
  if (server) server.value = setting("translate.server", "");
  if (key) key.value = setting("translate.key", "");
  fit();
}
function fit() {
  for (const field of [server, key]) if (field) field.parentElement.hidden = engine.value !== "libretranslate";
}

function inTime(promise, patience = PATIENCE) {
  const words = `This browser's translator did not answer in ${patience / 1000} s. Try again, or another way.`;
  return Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Error(words)), patience))]);
}

// The browser's own: https://developer.mozilla.org/docs/Web/API/Translator
async function byBrowser(from, target, signal) {
  const read = await record();
  if (!from) throw new Error("The language of the article is not known.");
  const languages = { sourceLanguage: from, targetLanguage: target };
  const there = await inTime(self.Translator.availability(languages));
  if (there === "unavailable") throw new Error(`This browser cannot translate from ${nameOf(from)} into ${nameOf(target)}. Choose another way.`);
  if (there !== "available") state.textContent = "The browser fetches what it needs for these languages first …";
  const translator = await inTime(self.Translator.create({ ...languages, signal }), FETCHING);
  const letters = Array.from(read.article.text);
  const pairs = [];
  for (const span of read.sentences) {
    if (signal.aborted) throw new DOMException("stopped", "AbortError");
    const words = letters.slice(...span).join("").replace(/\s+/g, " ");
    const text = await inTime(translator.translate(words));
    if (!text?.trim()) throw new Error(`The browser gave nothing for “${words.slice(0, 60)}”. Try again, or another way; the original is untouched.`);
    pairs.push({ span, text });
  }
  return { engine: NAMES.browser, from, to: target, pairs };
}

function byServer(target, signal) {
  const body = { to: target, engine: engine.value, version: Number(version) };
  if (engine.value === "libretranslate") {
    if (server?.value.trim()) body.url = server.value.trim();
    if (key?.value.trim()) body.key = key.value.trim();
  }
  return ask(`/articles/${article}/translation`, { method: "POST", body, signal });
}

function restore() {
  for (const { element, twin } of twins) {
    element.hidden = false;
    twin.remove();
  }
  twins = [];
  notice?.remove();
  translation.language = null;
  translation.words = new Map();
  document.dispatchEvent(new Event("translated"));
}

function pairOf({ text }, original, start, language) {
  const made = document.createElement("span");
  made.className = "pair";
  made.lang = language;
  made.tabIndex = -1;
  made.dataset.start = start;
  made.dataset.original = original;
  made.setAttribute("aria-description", original);
  made.textContent = text;
  return made;
}

async function put(made) {
  const [{ letters, places }, { statements }] = [await page(), await record()];
  restore();
  const ends = new Map(statements.map((s) => [s.id, s.content.at(-1)[1]]));
  for (const { element, span } of places) {
    const pairs = made.pairs.filter((p) => p.span[0] >= span[0] && p.span[1] <= span[1]);
    if (!pairs.length) continue;
    const twin = element.cloneNode(false);
    twin.removeAttribute("id");
    twin.lang = made.to;
    twin.classList.add("translated");
    const refs = [...element.querySelectorAll(".ref")];
    for (const pair of pairs) {
      const original = letters.slice(...pair.span).join("").replace(/\s+/g, " ");
      twin.append(pairOf(pair, original, pair.span[0], made.to));
      for (const ref of refs.filter((r) => ends.get(r.dataset.s) > pair.span[0] && ends.get(r.dataset.s) <= pair.span[1])) {
        const copied = ref.cloneNode(true);
        copied.removeAttribute("id");
        copied.dataset.of = ref.id;
        twin.append(copied);
      }
      twin.append(" ");
      translation.words.set(pair.span[0], pair.text);
    }
    element.after(twin);
    twins.push({ element, twin });
  }
  translation.language = made.to;
  document.querySelector(".pair")?.setAttribute("tabindex", "0");
  notice = document.createElement("p");
  notice.className = "notice machine";
  notice.textContent = `Machine translation by ${made.engine}, from ${nameOf(made.from)} into ${nameOf(made.to)}. The record stands by the original’s words.`;
  // Where the article is itself a translation, that was said first and stays first.
  const above = [...document.querySelectorAll(".top > .notice, .top > .byline, .top > #title")].at(-1);
  (twins.find(({ element }) => element === above)?.twin ?? above).after(notice);
  view.value = "translation";
  view.parentElement.hidden = false;
  look();
  document.dispatchEvent(new Event("translated"));
}

function look() {
  for (const { element, twin } of twins) {
    element.hidden = view.value === "translation";
    twin.hidden = view.value === "original";
  }
  notice.hidden = view.value === "original";
}

async function run() {
  fault.textContent = "";
  running = new AbortController();
  cancel.hidden = false;
  const began = Date.now();
  const telling = () => { state.textContent = `Translating … ${Math.round((Date.now() - began) / 1000)} s`; };
  telling();
  const clock = setInterval(telling, 5000);
  try {
    const from = (await record()).article.language;
    const made = engine.value === "browser" ? await byBrowser(from, to.value, running.signal) : await byServer(to.value, running.signal);
    await put(made);
    state.textContent = "";
    say(`Translated into ${nameOf(made.to)}: ${made.pairs.length} sentences. Arrow keys go from one to the next and tell its original.`);
  } catch (problem) {
    state.textContent = problem.name === "AbortError" ? "Stopped. The page is as it was." : "";
    if (problem.name !== "AbortError") fault.textContent = problem.message;
  } finally {
    clearInterval(clock);
    cancel.hidden = true;
    running = null;
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (running) return;
  for (const [name, field] of Object.entries({ to, engine, server, key })) if (field) remember(`translate.${name}`, field.value);
  run();
});
cancel.addEventListener("click", () => {
  running?.abort();
  form.querySelector("[type=submit]").focus();
});
engine.addEventListener("change", fit);
view.addEventListener("change", look);
tips(".pair", (element) => element.dataset.original);

document.querySelector("article").addEventListener("keydown", (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by || !event.target.matches(".pair")) return;
  event.preventDefault();
  event.stopPropagation();
  const all = [...document.querySelectorAll(".pair")];
  const next = all[all.indexOf(event.target) + by];
  if (!next) return;
  event.target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
});
// A link to words that are hidden now leads to their translation.
document.addEventListener("click", (event) => {
  const id = event.target.closest?.("a[href^='#']")?.hash.slice(1);
  const target = id && document.getElementById(id);
  const { twin } = (target && twins.find(({ element }) => element.hidden && element.contains(target))) || {};
  if (!twin) return;
  event.preventDefault();
  const exact = twin.querySelector(`[data-of="${CSS.escape(id)}"]`) ?? twin;
  show([exact]);
  exact.focus({ preventScroll: true });
});

offer();

export function open() {
  if (twins.length) {
    view.value = "translation";
    look();
  }
}

export function close() {
  running?.abort();
  if (!twins.length) return;
  view.value = "original";
  look();
  say("The original is shown.");
}
