// A file may be dropped anywhere on the page.
const form = document.querySelector("form[data-drop]");
document.querySelector("[data-hint]").hidden = false;
addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dropping");
});
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) document.body.classList.remove("dropping");
});
addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  if (event.dataTransfer.files.length) {
    form.elements.file.files = event.dataTransfer.files;
    form.requestSubmit();
  }
});
