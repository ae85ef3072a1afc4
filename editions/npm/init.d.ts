/** What goes by a name here; a page, Node and Deno each have their own. */
type Here<Name extends string> = typeof globalThis extends Record<Name, { prototype: infer Type }> ? Type : never;
/** The same of `WebAssembly`. */
type Compiled<Name extends string> = typeof globalThis extends { WebAssembly: Record<Name, { prototype: infer Type }> } ? Type : never;

/** The module: its bytes, or itself compiled. */
export type SyncInitInput = ArrayBuffer | ArrayBufferView | Compiled<"Module">;
/** The same, or where it is got from. */
export type InitInput = SyncInitInput | string | Here<"URL"> | Here<"Request"> | Here<"Response">;

/** What the module exports for its own glue. */
export interface InitOutput {
  readonly memory: Compiled<"Memory">;
}

/** Starts the module: the one beside this script, unless told. Whoever asks again gets the same. */
export default function init(options?: { module_or_path?: InitInput | Promise<InitInput> | undefined }): Promise<InitOutput>;
/** The same at once, with a module that was loaded before. */
export function initSync(options: { module: SyncInitInput }): InitOutput;

