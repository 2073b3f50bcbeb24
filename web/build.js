/**
 * Builds the page's scripts and styles into dist/web: `reading` for pages that need no server, in one file; the server's page
 * into `app`, where what few pages need is in parts of its own, and names hold a hash so that a browser keeps them.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

async function make(entry, outDir, emptyOutDir, names) {
  await build({
    root: at('.'),
    base: '/assets/',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: at(outDir),
      emptyOutDir,
      target: 'es2022',
      cssTarget: 'esnext',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: at(entry), output: names },
    },
  });
}

await make('./reading/main.ts', '../dist/web', true, {
  entryFileNames: 'reading.js',
  assetFileNames: 'reading[extname]',
});
await make('./app/main.ts', '../dist/web/app', true, {
  entryFileNames: 'app-[hash].js',
  chunkFileNames: '[name]-[hash].js',
  assetFileNames: 'app-[hash][extname]',
});
