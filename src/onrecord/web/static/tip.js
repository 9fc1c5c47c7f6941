// A word beside what is pointed at or has the focus; Escape puts it away.
const tip = document.createElement("p");
tip.className = "tip";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
document.querySelector("main").append(tip);

const kinds = [];
export function tips(selector, wordsFor) {
  kinds.push({ selector, wordsFor });
}

function place(target) {
  const at = target instanceof Element ? target : null;
  const kind = kinds.find(({ selector }) => at?.closest(selector));
  const element = kind && at.closest(kind.selector);
  const words = element && kind.wordsFor(element);
  if (!words) {
    if (!at?.closest(".tip")) tip.hidden = true;
    return;
  }
  tip.textContent = words;
  tip.hidden = false;
  const box = [...element.getClientRects()].at(-1) ?? element.getBoundingClientRect();
  const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
  tip.style.insetInlineStart = `${Math.max(8, left) + scrollX}px`;
  tip.style.insetBlockStart = `${box.bottom + scrollY + 4}px`;
}
document.addEventListener("pointerover", (event) => place(event.target));
document.addEventListener("focusin", (event) => place(event.target));
document.addEventListener("focusout", () => { tip.hidden = true; });
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") tip.hidden = true;
});
