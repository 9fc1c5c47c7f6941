// A word beside what is pointed at or has the focus; Escape puts it away.
const tip = document.createElement("p");
tip.className = "tip";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
document.querySelector("main").append(tip);

const HEADER = 60; // pixels that the site's header covers
const kinds = [];
export function tips(selector, wordsFor) {
  kinds.push({ selector, wordsFor });
}

// What `target` lies in that has a word to it: the element, and the word.
function told(target) {
  for (const { selector, wordsFor } of kinds) {
    const element = target instanceof Element ? target.closest(selector) : null;
    const words = element && wordsFor(element);
    if (words) return { element, words };
  }
  return null;
}

function place(target) {
  if (target instanceof Element && target.closest(".tip")) return;
  // Where nothing is pointed at, what has the focus keeps its word.
  const { element, words } = told(target) ?? told(document.activeElement) ?? {};
  tip.hidden = !element;
  if (!element) return;
  tip.textContent = words;
  const rows = [...element.getClientRects()];
  const above = (rows[0]?.top ?? 0) - tip.offsetHeight - 5;
  const box = rows.at(above > HEADER ? 0 : -1) ?? element.getBoundingClientRect();
  const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
  tip.style.insetInlineStart = `${Math.max(8, left) + scrollX}px`;
  tip.style.insetBlockStart = `${(above > HEADER ? above : box.bottom + 5) + scrollY}px`;
}
document.addEventListener("pointerover", (event) => place(event.target));
document.addEventListener("focusin", (event) => place(event.target));
document.addEventListener("focusout", () => { tip.hidden = true; });
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") tip.hidden = true;
});
