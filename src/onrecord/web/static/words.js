// Where the record's words stand on the page. The record counts in Unicode code points of the article's text.
import { ask } from "./ask.js";

const tools = document.querySelector("[data-tools]");
export const article = tools.dataset.article;
export const version = tools.dataset.version;
export const address = (name, fields = {}) =>
  `/articles/${article}${name}?${new URLSearchParams({ version, ...fields })}`;

let asked = null;
export function record() {
  asked ??= ask(address(".json")).catch((fault) => {
    asked = null;
    throw fault;
  });
  return asked;
}

let known = null;
// The text as code points, and the elements that show its blocks.
export async function page() {
  if (known) return known;
  const { article: read } = await record();
  const title = read.blocks.find((b) => b.kind === "title");
  const places = [];
  for (const element of document.querySelectorAll("#title, #lead .caption, #text [id]:not(.note, .ref)")) {
    const [, kind, n] = /^([bc])(\d+)$/.exec(element.id) ?? [];
    const picture = read.pictures?.find((p) => p.caption?.[0] === Number(n));
    const span = kind === "b" ? read.blocks[n]?.span : kind === "c" ? picture?.caption : title?.span;
    if (span) places.push({ element, span });
  }
  known = { letters: Array.from(read.text), places };
  return known;
}

// Each letter of a block with its place in the page: null where the page does not show it (control characters).
function spots(letters, { element, span }) {
  const outside = (node) =>
    node.parentElement.closest(".ref") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, outside);
  let node = walker.nextNode();
  let at = 0;
  return letters.slice(...span).map((letter) => {
    while (node && at >= node.length) {
      node = walker.nextNode();
      at = 0;
    }
    if (!node?.data.startsWith(letter, at)) return null;
    at += letter.length;
    return { node, from: at - letter.length, to: at };
  });
}

// Puts <mark class=name> around the words of a span, as many as the page's own marks cut it into.
export async function mark([start, end], name) {
  const { letters, places } = await page();
  const made = [];
  for (const place of places) {
    const [first, last] = place.span;
    if (last <= start || first >= end) continue;
    const runs = new Map();
    const within = spots(letters, place).slice(Math.max(start - first, 0), end - first);
    for (const spot of within.filter(Boolean)) {
      const run = runs.get(spot.node) ?? { from: spot.from };
      runs.set(spot.node, { ...run, to: spot.to });
    }
    for (const [node, { from, to }] of runs) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const element = document.createElement("mark");
      element.className = name;
      range.surroundContents(element);
      made.push(element);
    }
  }
  return made;
}

export function unmark(marks) {
  for (const element of marks) {
    const parent = element.parentNode;
    element.replaceWith(...element.childNodes);
    parent?.normalize();
  }
}

// The span of what is selected in the article, without blank ends; null where nothing is.
export async function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const { letters, places } = await page();
  let start = Infinity;
  let end = -1;
  for (const place of places) {
    if (!range.intersectsNode(place.element)) continue;
    spots(letters, place).forEach((spot, n) => {
      if (!spot || range.comparePoint(spot.node, spot.from) !== 0 || range.comparePoint(spot.node, spot.to) !== 0) return;
      start = Math.min(start, place.span[0] + n);
      end = Math.max(end, place.span[0] + n + 1);
    });
  }
  while (start < end && !letters[start].trim()) start += 1;
  while (end > start && !letters[end - 1].trim()) end -= 1;
  return start < end ? [start, end] : null;
}

export async function wordsOf([start, end]) {
  const { letters } = await page();
  return letters.slice(start, end).join("").replace(/\s+/g, " ");
}

export function show(marks) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  marks[0]?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}
