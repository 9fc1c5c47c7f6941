// The article's page: words and notes point at each other; one voice can be chosen. All of it works as links too.
import { copy } from "./copy.js";

const parts = new Map();
for (const element of document.querySelectorAll("[data-s]")) {
  for (const id of element.dataset.s.split(" ")) {
    if (!parts.has(id)) parts.set(id, []);
    parts.get(id).push(element);
  }
}

let lit = [];
function light(ids) {
  for (const element of lit) element.classList.remove("on");
  lit = ids.flatMap((id) => parts.get(id) ?? []);
  for (const element of lit) element.classList.add("on");
}
function idsAt(target) {
  const element = target instanceof Element ? target.closest("[data-s]") : null;
  return element ? element.dataset.s.split(" ") : [];
}
const page = document.querySelector(".desk");
page.addEventListener("pointerover", (event) => light(idsAt(event.target)));
page.addEventListener("pointerleave", () => light([]));
page.addEventListener("focusin", (event) => light(idsAt(event.target)));
page.addEventListener("focusout", () => light([]));

const now = document.querySelector("[data-chosen-now]");
const all = document.querySelector(".side .all");
function choose(voice, name) {
  const chosen = Boolean(voice);
  document.body.classList.toggle("chosen", chosen);
  const ids = new Set();
  for (const link of document.querySelectorAll(".note .name[data-voice]")) {
    if (link.dataset.voice === voice) ids.add(link.closest(".note").id);
  }
  for (const [id, elements] of parts) {
    for (const element of elements) element.classList.toggle("pick", ids.has(id) || (element.classList.contains("pick") && element.dataset.s.split(" ").some((other) => ids.has(other))));
  }
  for (const link of document.querySelectorAll(".voice > a")) {
    if (chosen && link.dataset.voice === voice) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  if (all) all.hidden = !chosen;
  now.replaceChildren();
  if (chosen) {
    const bdi = document.createElement("bdi");
    bdi.textContent = name;
    const back = document.createElement("a");
    back.href = location.pathname;
    back.dataset.voice = "";
    back.textContent = "Show all";
    now.append("Only what ", bdi, " stands for is in full ink. ", back);
  }
  const url = new URL(location.href);
  if (chosen) url.searchParams.set("speaker", voice);
  else url.searchParams.delete("speaker");
  history.replaceState(null, "", url);
}
page.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-voice]");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const same = link.getAttribute("aria-current") === "true";
  choose(same ? "" : link.dataset.voice, link.textContent.trim());
});

// "copy" beside each note: its words as Markdown, with whose they are and a link to them.
for (const links of document.querySelectorAll(".note .links")) {
  const note = links.closest(".note");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "copy";
  button.setAttribute("aria-label", `Statement ${note.querySelector(".n").textContent}: copy as Markdown`);
  button.addEventListener("click", async () => {
    const answer = await fetch(`${links.querySelector("a").pathname}.json${links.querySelector("a").search}`);
    if (answer.ok && (await copy((await answer.json()).markdown, "Statement"))) {
      button.textContent = "copied";
      setTimeout(() => { button.textContent = "copy"; }, 2000);
    }
  });
  links.append(" ", button);
}
