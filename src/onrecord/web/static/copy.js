// Copy buttons: shown only where there is a script to work them.
export function say(words) {
  const place = document.querySelector("[data-said]");
  if (place) place.textContent = words;
}

export async function copy(words, what) {
  try {
    await navigator.clipboard.writeText(words);
    say(`${what} copied.`);
    return true;
  } catch {
    say("The browser does not let this page copy. Select the words and copy them.");
    return false;
  }
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  const what = document.getElementById(`${button.dataset.copy}-label`).textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (await copy(source.textContent, what)) {
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    }
  });
}
