/** What comes from others: pinned, from the registry, checked by sum, free to pass on, and nothing fetched at install. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));
const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'));
const installed = locked.filter(([, { dev }]) => !dev);

test('every version is exact', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, v]) => !/^\d+\.\d+\.\d+$/.test(v),
  );
  expect(loose).toEqual([]);
});

const REGISTRY = 'https://registry.npmjs.org/';

test('every package comes from the registry and is known by its sum', () => {
  const odd = locked.filter(
    ([, { resolved = REGISTRY, integrity }]) =>
      !resolved.startsWith(REGISTRY) || !integrity?.startsWith('sha512-'),
  );
  expect(odd).toEqual([]);
});

test('what users install is free to pass on', () => {
  const FREE = /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0)$/;
  expect(installed.filter(([, { license }]) => !FREE.test(license ?? ''))).toEqual([]);
});

/** Looks whether the binary that the package brings fits the machine; compiles only where none does. */
const LOOKS = 'node_modules/@photostructure/sqlite';

test('nothing else runs when users install', () => {
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([
    LOOKS,
  ]);
});
