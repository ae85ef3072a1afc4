// Hands a file to the browser.

/** @param {string} name @param {string} type @param {BlobPart[]} parts */
export function download(name, type, parts) {
  const charset = parts.some((part) => typeof part === "string") ? ";charset=utf-8" : "";
  const address = URL.createObjectURL(new Blob(parts, { type: `${type}${charset}` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replace(/[^\p{L}\p{N}.-]+/gu, "_");
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
