// The translation that the page shows just now: each sentence by the place of its first letter in the original.
export const translation = { language: null, words: new Map() };
