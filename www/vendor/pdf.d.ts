/** What the page uses of pdf.js. */
export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  streamTextContent(options: { includeMarkedContent: boolean }): ReadableStream<{
    items: { str: string; transform: number[]; width: number; height: number; fontName: string }[];
  }>;
  cleanup(): void;
}
export function getDocument(options: Record<string, unknown>): {
  promise: Promise<{ numPages: number; getPage(number: number): Promise<PdfPage> }>;
  destroy(): Promise<void>;
};
