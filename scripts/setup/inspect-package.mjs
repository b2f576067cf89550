import { closeSync, openSync, readSync } from 'node:fs';
import { Stop, say } from './place.mjs';

const topLevel = ['LICENSE', 'node_modules', 'out', 'package.json'];

/** Reads back what was packed: no sources, no tests, nothing of the workshop it was built in. */
export function inspectPackage(archive) {
  const files = [...list(header(archive))];
  const wrong = files.filter(
    (file) =>
      !topLevel.includes(file.split('/')[0]) ||
      /\.(tsx?|mts|cts|map)$/.test(file) ||
      /\.(test|spec)\.[cm]?js$/.test(file),
  );
  say(`app.asar holds ${files.length} files`);
  if (wrong.length === 0) return;
  const some = wrong.slice(0, 20).map((file) => `  ${file}`);
  throw new Stop(`${wrong.length} of them do not belong in it:\n${some.join('\n')}`);
}

/** The archive begins with four sizes, then the list of its files as JSON. */
function header(archive) {
  const file = openSync(archive, 'r');
  const sizes = Buffer.alloc(16);
  readSync(file, sizes, 0, 16, 0);
  const json = Buffer.alloc(sizes.readUInt32LE(12));
  readSync(file, json, 0, json.length, 16);
  closeSync(file);
  return JSON.parse(json.toString('utf8'));
}

function* list(entry, path = '') {
  for (const [name, child] of Object.entries(entry.files)) {
    const full = path === '' ? name : `${path}/${name}`;
    if (child.files === undefined) yield full;
    else yield* list(child, full);
  }
}
