/** The kernel's memory. The model's file is read straight to its start, so that the weights are used where they lie. */

/** Node's types leave most of this global out. */
declare const WebAssembly: { Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer } };

/** Room for the model, the kept shares of words and one batch; only what is touched is taken. */
const PAGES = 1280;
/** Lower addresses stay unused. */
const START = 1024;

export const memory = new WebAssembly.Memory({ initial: PAGES });

/** Where the model's file goes. */
export const fileRoom = (bytes: number): Buffer => Buffer.from(memory.buffer, START, bytes);
