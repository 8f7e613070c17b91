/**
 * `node --import …/typescript.mjs program.js` runs a program of this repository from its sources, as Jest does, where a
 * test has the product start a process of its own and nothing was built.
 */
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const root = path.resolve(import.meta.dirname, '..', '..');

// Hooks run in a thread that loads this file again.
if (isMainThread) register(import.meta.url);

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('#app/')) {
    const file = path.join(root, 'libs', specifier.slice('#app/'.length), 'src', 'index.ts');
    return { url: pathToFileURL(file).href, shortCircuit: true };
  }
  const url = specifier.startsWith('.') ? new URL(specifier, context.parentURL).href : specifier;
  if (url.startsWith('file:') && url.endsWith('.js')) {
    const source = `${url.slice(0, -'.js'.length)}.ts`;
    if (existsSync(fileURLToPath(source))) return { url: source, shortCircuit: true };
  }
  return next(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  // No native compiler: what it compiles for may have no right to load one.
  const { default: typescript } = await import('typescript');
  const { outputText } = typescript.transpileModule(readFileSync(fileURLToPath(url), 'utf8'), {
    fileName: fileURLToPath(url),
    compilerOptions: {
      target: typescript.ScriptTarget.ES2023,
      module: typescript.ModuleKind.ESNext,
      experimentalDecorators: true,
    },
  });
  return { format: 'module', source: outputText, shortCircuit: true };
}
