import { isBuiltin } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Vite replaces Node's modules by empty ones with a warning; in a window that has no Node that is a defect, so
 * the build ends there.
 */
const noNode: Plugin = {
  name: 'custodia-no-node',
  enforce: 'pre',
  resolveId(id, importer) {
    if (isBuiltin(id))
      throw new Error(`renderer: ${importer ?? 'a module'} imports ${id}, and the window has no Node`);
  },
};

// One program for both hosts: relative addresses work under app:// and under 127.0.0.1. Nothing is inlined,
// because the content security policy allows no data: addresses and no inline script.
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [noNode, react()],
  build: {
    outDir: '../build/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    target: 'chrome140',
    // Mantine and React in one file of some hundred kilobytes: it is read from this machine's disk.
    chunkSizeWarningLimit: 4000,
  },
});
