// Credential helpers for the lab: one that keeps secrets as a real one does, and those that fail.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Broken in the ways real ones are. `<secret>` in what they print must never be shown. */
export type BrokenHelper = 'hangs' | 'rubbish' | 'flood' | 'fails';

const BROKEN: Record<BrokenHelper, (secret: string) => string> = {
  hangs: () => 'sleep 600',
  rubbish: (secret) => `echo '{"Username": ${secret}'`,
  flood: (secret) => `yes '${secret}'`,
  fails: (secret) => `echo 'error: ${secret}'; echo '${secret}' >&2; exit 1`,
};

/** Installs `docker-credential-<how>` into the folder, which is to be on the PATH. */
export function installBrokenHelper(folder: string, how: BrokenHelper, secret: string): void {
  mkdirSync(folder, { recursive: true });
  writeHelper(folder, how, `#!/bin/sh\n${BROKEN[how](secret)}\n`);
}

/** One that works, for the real docker command line to fill: what it keeps is in a file beside it. */
export function installKeepingHelper(folder: string, name: string): void {
  mkdirSync(folder, { recursive: true });
  const kept = JSON.stringify(join(folder, `${name}.json`));
  const script = `#!${process.execPath}
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const kept = existsSync(${kept}) ? JSON.parse(readFileSync(${kept}, 'utf8')) : {};
const said = readFileSync(0, 'utf8').trim();
const keep = () => writeFileSync(${kept}, JSON.stringify(kept), { mode: 0o600 });
const verbs = {
  store() {
    const entry = JSON.parse(said);
    kept[entry.ServerURL] = entry;
    keep();
  },
  get() {
    if (said in kept) return kept[said];
    console.log('credentials not found in native keychain');
    process.exit(1);
  },
  erase() {
    delete kept[said];
    keep();
  },
  list: () => Object.fromEntries(Object.entries(kept).map(([key, entry]) => [key, entry.Username])),
};
const answer = verbs[process.argv[2]]();
if (answer !== undefined) console.log(JSON.stringify(answer));
`;
  writeHelper(folder, name, script);
}

function writeHelper(folder: string, name: string, script: string): void {
  writeFileSync(join(folder, `docker-credential-${name}`), script, { mode: 0o755 });
}
