import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { output, plainEnvironment } from './program';

const env = { ...plainEnvironment(), LC_ALL: 'C.UTF-8' };

/** Which files each layer of the sample images is made of. Of several names the first known counts. */
export async function layerPackages(): Promise<Record<Layer, readonly string[]>> {
  const version = await pythonVersion();
  const layers: Record<Layer, (string | readonly string[])[]> = {
    base: ['busybox-static', 'libc6', 'netbase', 'tzdata'],
    libraries: [
      'zlib1g',
      'libexpat1',
      'libbz2-1.0',
      'liblzma5',
      'libsqlite3-0',
      'libuuid1',
      ['libssl3t64', 'libssl3'],
      ['libffi8', 'libffi7'],
    ],
    interpreter: [`python${version}-minimal`, `libpython${version}-minimal`],
    'standard-library': [`libpython${version}-stdlib`],
    flask: [
      'python3-flask',
      'python3-werkzeug',
      'python3-jinja2',
      'python3-markupsafe',
      'python3-itsdangerous',
      'python3-click',
    ],
  };
  const known = await knownPackages(Object.values(layers).flat(2));
  const pick = (names: string | readonly string[]) => {
    const found = [names].flat().find((name) => known.has(name));
    if (found === undefined) throw new Error(`There is no package ${[names].flat().join(' or ')}.`);
    return found;
  };
  return {
    base: layers.base.map(pick),
    libraries: layers.libraries.map(pick),
    interpreter: layers.interpreter.map(pick),
    'standard-library': layers['standard-library'].map(pick),
    flask: layers.flask.map(pick),
  };
}

export type Layer = 'base' | 'libraries' | 'interpreter' | 'standard-library' | 'flask';

/** Downloads the packages into `cache`, as far as they are not there yet. */
export async function downloadPackages(names: readonly string[], cache: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const missing = names.filter((name) => packageFile(cache, name) === undefined);
  if (missing.length === 0) return;
  const download = ['--quiet=2', '-o', 'APT::Sandbox::User=root', 'download', ...missing];
  await output('apt-get', download, { env, cwd: cache });
}

/** Unpacks downloaded packages over one another, without the manuals nobody reads in a container. */
export async function unpackPackages(
  names: readonly string[],
  cache: string,
  target: string,
): Promise<void> {
  mkdirSync(target, { recursive: true });
  for (const name of names) {
    const file = packageFile(cache, name);
    if (file === undefined) throw new Error(`${name} was not downloaded.`);
    await output('dpkg-deb', ['--extract', join(cache, file), target], { env });
  }
  await output('rm', [
    '-rf',
    ...['doc', 'man', 'lintian'].map((each) => join(target, 'usr/share', each)),
  ]);
}

function packageFile(cache: string, name: string): string | undefined {
  return readdirSync(cache).find((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'));
}

/** The distribution's own Python, as in `python3.11`. */
export async function pythonVersion(): Promise<string> {
  const policy = await aptPolicy(['python3']);
  const version = /Candidate: (\d+\.\d+)/.exec(policy)?.[1];
  if (version === undefined) throw new Error('apt knows no python3: run `apt-get update`.');
  return version;
}

async function knownPackages(names: readonly string[]): Promise<ReadonlySet<string>> {
  const blocks = (await aptPolicy(names)).split(/^(?=\S)/m);
  const real = blocks.filter((block) => /Candidate: (?!\(none\))/.test(block));
  return new Set(real.map((block) => block.slice(0, block.indexOf(':'))));
}

async function aptPolicy(names: readonly string[]): Promise<string> {
  const ask = () => output('apt-cache', ['policy', ...names], { env });
  const answer = await ask();
  if (existsSync('/var/lib/apt/lists') && /Candidate: (?!\(none\))/.test(answer)) return answer;
  await output('apt-get', ['--quiet=2', 'update'], { env });
  return ask();
}
