/** Installs and builds, each only when something changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { runCommand } from './processes.mjs';

/** What the build reads. */
const SOURCES = [
  'apps',
  'libs',
  'nest-cli.json',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** @typedef {(text: string) => void} Log */

/**
 * `npm ci` when node_modules is missing or of another lock file, `npm run build` when a source changed.
 * @param {string} root of the repository
 * @param {Log} log
 * @param {{ build?: boolean, show?: boolean }} [options] `show`: the output goes to the terminal
 */
export async function prepare(root, log, { build = true, show = false } = {}) {
  const pending = () => !isInstalled(root) || (build && !isBuilt(root));
  if (!pending()) return;
  // Two starts at once must not install into the same folder.
  mkdirSync(path.join(root, '.data'), { recursive: true });
  await withLock(path.join(root, '.data', 'prepare.lock'), async () => {
    if (!isInstalled(root)) await install(root, log, show);
    if (build && !isBuilt(root)) await compile(root, log, show);
  });
}

/** @param {string} root @param {Log} log @param {boolean} show */
async function install(root, log, show) {
  log('Installing packages (npm ci), a minute or two the first time …');
  await npm(root, ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], show);
  writeFileSync(lockHashFile(root), lockHash(root));
}

/** @param {string} root @param {Log} log @param {boolean} show */
async function compile(root, log, show) {
  log('Building (npm run build) …');
  const hash = sourcesHash(root);
  rmSync(path.join(root, 'dist'), { recursive: true, force: true }); // nothing of a removed source may live on
  await npm(root, ['run', 'build'], show);
  writeFileSync(builtHashFile(root), hash);
}

/**
 * npm as we were started by it, else the one in the path.
 * @param {string} root @param {string[]} args @param {boolean} show
 */
async function npm(root, args, show) {
  const cli = process.env['npm_execpath'];
  const [file, ...first] = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
  const { code, output } = await runCommand(file, [...first, ...args], { cwd: root, show });
  if (code !== 0) throw new Error(`npm ${args.slice(0, 2).join(' ')} failed (exit code ${code}).\n${output.trim()}`);
}

/** @param {string} root */
export function isInstalled(root) {
  if (existsSync(lockHashFile(root))) return readFileSync(lockHashFile(root), 'utf8') === lockHash(root);
  if (!installedByHand(root)) return false;
  writeFileSync(lockHashFile(root), lockHash(root));
  return true;
}

/**
 * Somebody ran npm: are exactly the packages of the lock there, but for those of other platforms?
 * @param {string} root
 */
function installedByHand(root) {
  const list = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  /** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>} */
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const there = packages(list);
  const { '': _root, ...wanted } = packages(path.join(root, 'package-lock.json'));
  return (
    Object.entries(there).every(([name, { version }]) => wanted[name]?.version === version) &&
    Object.entries(wanted).every(([name, { optional }]) => optional || name in there)
  );
}

/** @param {string} root */
function isBuilt(root) {
  return existsSync(builtHashFile(root)) && readFileSync(builtHashFile(root), 'utf8') === sourcesHash(root);
}

/** @param {string} root */
function sourcesHash(root) {
  const hash = createHash('sha256');
  /** @param {string} name */
  const add = (name) =>
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(path.join(root, name)))
      .update('\0');
  for (const source of SOURCES) {
    if (source.includes('.')) {
      if (existsSync(path.join(root, source))) add(source);
      continue;
    }
    const entries = readdirSync(path.join(root, source), { recursive: true, withFileTypes: true });
    const files = entries.filter((each) => each.isFile() && !/\.spec\.tsx?$/.test(each.name));
    for (const name of files
      .map((each) => path.join(path.relative(root, each.parentPath ?? each.path), each.name))
      .sort())
      add(name);
  }
  return hash.digest('hex');
}

/** @param {string} root */
const lockHash = (root) =>
  createHash('sha256')
    .update(`${process.platform}-${process.arch}-`)
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
/** @param {string} root */
const lockHashFile = (root) => path.join(root, 'node_modules', '.cdc-lock-hash');
/** @param {string} root */
const builtHashFile = (root) => path.join(root, 'dist', '.sources-hash');
