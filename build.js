/**
 * Bundles the command, its worker and the library into dist, so that a start opens a dozen files and not three hundred,
 * and keeps them compiled (src/cli/compiled.ts), so that a start need not compile them.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { thirdParty } from './licences.js';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Packages that stay as they are installed: with binaries of their own, with files that they load by name, or for their types. */
const INSTALLED = /^(node:|(@photostructure\/sqlite|pg|piscina)(\/|$))/;

const bundle = await rolldown({
  input: {
    'cli/main': at('src/cli/main.ts'),
    'cli/compiled': at('src/cli/compiled.ts'),
    'cli/program': at('src/cli/program.ts'),
    'cli/worker': at('src/cli/worker.ts'),
    index: at('src/index.ts'),
  },
  platform: 'node',
  external: (id) => INSTALLED.test(id),
  // By which unpdf looks for a package of fonts that drawing alone would need.
  transform: { define: { 'import.meta.resolve': 'undefined' } },
});
rmSync(at('dist'), { recursive: true, force: true });
const { output } = await bundle.write({
  dir: at('dist'),
  // Not modules of the newer kind: only scripts can be kept compiled.
  format: 'cjs',
  dynamicImportInCjs: false,
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // Names stay, for traces.
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
});
writeFileSync(at('dist/package.json'), '{"type":"commonjs"}\n');

const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
writeFileSync(at('dist/THIRD-PARTY.txt'), thirdParty(modules));

/** By which `readout doctor` knows them again. */
const files = ['models', 'knowledge'].flatMap((folder) =>
  readdirSync(at(folder)).map((name) => `${folder}/${name}`),
);
const sums = files.map((path) => [
  path,
  createHash('sha256')
    .update(readFileSync(at(path)))
    .digest('hex'),
]);
writeFileSync(at('dist/checksums.json'), JSON.stringify(Object.fromEntries(sums)));

const { status } = spawnSync(process.execPath, [at('compile.js')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
process.exitCode = status ?? 1;
