// Stands in for the browser's Translator, which headless Chromium has not: shouts.
window.asked = [];
window.Translator = {
  availability: async (languages) => {
    window.asked.push(languages);
    return window.availability ?? "available";
  },
  create: async () => ({
    translate: async (words) => (window.gives ? window.gives(words) : words.toUpperCase()),
  }),
};
