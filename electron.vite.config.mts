import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Targets are those of the oldest Electron the app must run on (25: Chrome 114, Node 18), so one
// build serves it and the current one. Native modules stay outside the bundle.
const NATIVE = [/^electron$/, /^@napi-rs\/keyring/, 'cpu-features', /\.node$/];

export default defineConfig({
  main: {
    resolve: {
      alias: { debug: fileURLToPath(new URL('main/engine/silent-debug.cjs', import.meta.url)) },
    },
    build: {
      target: 'node18',
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'main/index.ts' },
        external: NATIVE,
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  // With the keychain's process, since here each entry stands alone: as a second entry of main it
  // would share a chunk with it, and run main to get at it.
  preload: {
    build: {
      target: 'node18',
      outDir: 'out/preload',
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          preload: 'main/preload.ts',
          'keychain-process': 'main/credentials/keychain-process.ts',
        },
        external: NATIVE,
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [
      react(),
      { ...optimizeLocales.vite({ locales: ['en-US', 'de-DE'] }), enforce: 'pre' },
    ],
    build: {
      target: 'chrome114',
      outDir: 'out/renderer',
      minify: true,
      cssMinify: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
