/** What the page uses of postal-mime. */
export default class PostalMime {
  static parse(
    bytes: Uint8Array,
    options: { maxNestingDepth: number; maxHeadersSize: number },
  ): Promise<{ html?: string; text?: string; subject?: string; date?: string; headers: { key: string; value: string }[]; from?: { name?: string; address?: string } }>;
}
