// The live badge: says what came in since the page was made.
const place = document.querySelector("[data-news]");
const main = document.querySelector("[data-live]");
const seen = new Set();
const stream = new EventSource(`/live?after=${main.dataset.live}`);
for (const kind of ["added", "changed", "restored"]) {
  stream.addEventListener(kind, (event) => {
    const news = JSON.parse(event.data);
    seen.add(news.article);
    const link = document.createElement("a");
    link.href = location.pathname + location.search;
    link.textContent = seen.size === 1 ? `New: ${news.title ?? "an article"}` : `${seen.size} new articles, the last: ${news.title ?? "untitled"}`;
    place.replaceChildren(link);
  });
}
addEventListener("pagehide", () => stream.close());
