import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { purgeBootstrap } from './plugins/purge-bootstrap.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Two builds from one tree: the browser's (`vite build`) and the server's (`vite build --ssr`).
 * The server build bundles everything, because the portal's libraries are devDependencies
 * that are not installed where only the built product runs.
 */
export default defineConfig(({ command, isSsrBuild }) => ({
  root: here('.'),
  base: '/',
  publicDir: false,
  plugins: [react(), purgeBootstrap(here('./src'))],
  resolve: {
    alias: [{ find: /^#app\/(.*)$/, replacement: here('../../libs') + '/$1/src/index.ts' }],
  },
  ssr: { noExternal: true },
  define: command === 'build' ? { 'process.env.NODE_ENV': JSON.stringify('production') } : {},
  build: {
    outDir: here(isSsrBuild ? '../../dist/web/server' : '../../dist/web/client'),
    emptyOutDir: true,
    manifest: !isSsrBuild,
    assetsInlineLimit: 0,
    // A public page would otherwise carry the list of what each page of the area imports, 7 kB of its first view;
    // what a page itself needs the server names.
    modulePreload: { resolveDependencies: (_page, needed) => needed.filter((file) => file.endsWith('.css')) },
    target: isSsrBuild ? 'node20' : 'es2022',
    rollupOptions: {
      input: here(isSsrBuild ? './src/entry-server.tsx' : './src/entry-client.tsx'),
    },
  },
  server: {
    port: 5173,
    // `npm run dev` says where its API is.
    proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' },
  },
}));
