import js from "@eslint/js";
import globals from "globals";

/** Ways in which text could become markup or code; the page has none of them. */
const MARKUP = "Text goes in by text nodes only; build elements with the DOM.";

export default [
  { ignores: ["target/", "pkg/", "node_modules/", "www/vendor/"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["www/**/*.js", "editions/single/*.js", "editions/extension/*.js"],
    languageOptions: { globals: { ...globals.browser, ...globals.worker, lesartReader: "readonly" } },
    rules: {
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "createContextualFragment"].map((property) => ({
          property,
          message: MARKUP,
        })),
        { object: "document", property: "write", message: MARKUP },
      ],
    },
  },
  { files: ["tests/**/*.js", "editions/*.js", "editions/npm/*.js", "*.config.js"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  // A part of what wasm-bindgen writes.
  { files: ["src/wasm.js"], languageOptions: { globals: { Analyzer: "readonly" } } },
];
