/** Where Readout is installed. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** The package's own folder, whether the code runs from src or, bundled, from dist. */
function root(): URL {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('models/', folder))) folder = new URL('../', folder);
  return folder;
}

const ROOT = root();

/** A file that is installed with the package, such as `knowledge/states.tsv`. */
export const installed = (path: string): URL => new URL(path, ROOT);

/** Gives a file of so many bytes its place. */
export type Room = (bytes: number) => Buffer;

const ahead = new Map<string, Buffer>();

/** Reads installed files in other threads while this one loads code; `bytesOf` then has them at hand, once. */
export async function readAhead(
  paths: readonly string[],
  room: Room = Buffer.allocUnsafeSlow,
): Promise<void> {
  await Promise.all(
    paths.map(async (path) => {
      const file = await open(installed(path));
      try {
        const bytes = room((await file.stat()).size);
        await file.read(bytes, 0, bytes.length, 0);
        ahead.set(path, bytes);
      } finally {
        await file.close();
      }
    }),
  );
}

/** The bytes of an installed file. */
export function bytesOf(path: string, room: Room = Buffer.allocUnsafeSlow): Buffer {
  const found = ahead.get(path);
  ahead.delete(path);
  return found ?? readNow(path, room);
}

function readNow(path: string, room: Room): Buffer {
  const file = openSync(installed(path), 'r');
  try {
    const bytes = room(fstatSync(file).size);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes;
  } finally {
    closeSync(file);
  }
}
