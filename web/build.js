/** Builds the page's scripts and styles into dist/web: `reading` for pages that need no server, `app` for the server's. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const ENTRIES = { reading: './reading/main.ts', app: './app/main.ts' };

for (const [name, entry] of Object.entries(ENTRIES)) {
  await build({
    root: at('.'),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: at('../dist/web'),
      emptyOutDir: false,
      target: 'es2022',
      cssTarget: 'esnext',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: at(entry) },
        output: { entryFileNames: '[name].js', assetFileNames: `${name}[extname]` },
      },
    },
  });
}
