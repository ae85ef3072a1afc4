/** What the page uses of postal-mime. */
export default class PostalMime {
  constructor(options: { maxNestingDepth: number; maxHeadersSize: number });
  parse(
    bytes: Uint8Array,
  ): Promise<{ html?: string; text?: string; subject?: string; headers: { key: string; value: string }[]; attachments: { mimeType: string; content: ArrayBuffer | Uint8Array | string }[]; from?: { name?: string; address?: string } }>;
  /** Internal, but the one place where it can be told to pause. */
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>;
}
