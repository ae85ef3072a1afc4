/** What the page uses of Mozilla's Readability. */
export class Readability {
  constructor(page: Document, options: { serializer: (element: Node) => Node; charThreshold: number });
  parse(): { content: Element } | null;
}
