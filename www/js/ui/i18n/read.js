// The words of the reading view that others do not have, in both languages; loaded with it.

export default {
  de: {
    "look.marks": "Was im Text hervorgehoben wird",
    "look.size": "Schriftgröße",
    "look.larger": "Größere Schrift",
    "look.smaller": "Kleinere Schrift",
  },
  en: {
    "look.marks": "What is highlighted in the text",
    "look.size": "Text size",
    "look.larger": "Larger text",
    "look.smaller": "Smaller text",
  },
};
