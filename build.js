/** Bundles the command, its worker and the library into dist, so that a start opens a dozen files and not three hundred. */
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const bundle = await rolldown({
  input: {
    'cli/main': at('src/cli/main.ts'),
    'cli/worker': at('src/cli/worker.ts'),
    index: at('src/index.ts'),
  },
  platform: 'node',
  external: (id) => !/^[./]/.test(id) && id !== 'commander',
});
const { output } = await bundle.write({
  dir: at('dist'),
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // Names stay, for traces.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
});

const made = new Set(output.map(({ fileName }) => fileName));
for (const name of readdirSync(at('dist')))
  if (name.endsWith('.js') && !made.has(name)) rmSync(at(`dist/${name}`));
