import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// One program for both hosts: relative addresses work under app:// and under 127.0.0.1. Nothing is inlined,
// because the content security policy allows no data: addresses and no inline script.
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
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
