// The fallback Electron comes without its default app, which is what loads the folder named on
// the command line. These lines do the same: `electron [switches] [-r module] folder [arguments]`.
const { app } = require('electron');
const { existsSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const words = process.argv.slice(1);
const preloaded = [];
let folder;
for (let at = 0; at < words.length && folder === undefined; at += 1) {
  const word = words[at];
  if (word === '-r' || word === '--require') {
    at += 1;
    preloaded.push(words[at]);
  } else if (word.startsWith('--app=')) {
    folder = word.slice('--app='.length);
  } else if (!word.startsWith('-')) {
    folder = word;
  }
}

if (words.includes('--version') || words.includes('-v')) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (folder === undefined) {
  console.error('Usage: electron [switches] folder');
  process.exit(1);
}

Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
if (preloaded.length > 0) Module._preloadModules(preloaded);

const start = path.resolve(folder);
const manifestPath = path.join(start, 'package.json');
if (existsSync(manifestPath)) {
  const manifest = require(manifestPath);
  if (manifest.version) app.setVersion(manifest.version);
  app.name = manifest.productName ?? manifest.name ?? app.name;
  app.setDesktopName?.(manifest.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(start);
} else {
  app.setAppPath(path.dirname(start));
}

try {
  Module._load(start, module, true);
} catch (error) {
  console.error('The app could not be started:', error);
  process.exit(1);
}
