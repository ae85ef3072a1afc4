/** What editions/make.js wraps the bundle of reader.js into. */
declare function lesartReader(): typeof import("./reader.js");
