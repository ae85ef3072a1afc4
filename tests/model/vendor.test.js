// The libraries kept in www/vendor are what the installed, pinned packages give.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

test("www/vendor holds what editions/vendor.js writes", () => {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
  execFileSync(process.execPath, ["editions/vendor.js", "--check"], { cwd: root, stdio: "pipe" });
});
