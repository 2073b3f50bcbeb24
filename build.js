/** Bundles the command, its worker and the library into dist, so that a start opens a dozen files and not three hundred. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

rmSync(at('dist'), { recursive: true, force: true });
const bundle = await rolldown({
  input: {
    'cli/main': at('src/cli/main.ts'),
    'cli/worker': at('src/cli/worker.ts'),
    index: at('src/index.ts'),
  },
  platform: 'node',
  external: (id) => !/^[./]/.test(id) && id !== 'commander',
});
await bundle.write({
  dir: at('dist'),
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // Names stay, for traces.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
});
