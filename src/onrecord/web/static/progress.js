// The steps of an addition, as they are taken.
const main = document.querySelector("[data-adding]");
const said = document.querySelector("[data-said]");
const steps = [...document.querySelectorAll("[data-step]")];
const stream = new EventSource(`/adding/${main.dataset.adding}/events`);
stream.addEventListener("step", (event) => {
  const { step, articles } = JSON.parse(event.data);
  const at = steps.findIndex((s) => s.dataset.step === step);
  steps.forEach((element, n) => {
    element.classList.toggle("past", at > n || step === "done");
    if (n === at) element.setAttribute("aria-current", "step");
    else element.removeAttribute("aria-current");
  });
  if (at >= 0) said.textContent = `${steps[at].textContent} …`;
  if (step === "done" || step === "failed") {
    stream.close();
    location.replace(step === "done" && articles.length === 1 ? articles[0].url : location.href);
  }
});
