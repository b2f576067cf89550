import { createHash, randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  downloadPackages,
  type Layer,
  layerPackages,
  pythonVersion,
  unpackPackages,
} from './debian-files';
import { output } from './program';

export type Docker = (
  args: readonly string[],
  input?: string | Buffer,
  env?: Record<string, string>,
) => Promise<string>;

const sources = join(__dirname, 'images');
const wheelBytes = 36 * 1024 * 1024;

/** Changes whenever the sample images would come out differently. */
export function sampleImagesKey(): string {
  const hash = createHash('sha256');
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).sort();
  const all = files.map((file) => join(sources, file)).filter((file) => statSync(file).isFile());
  for (const file of [...all, __filename, join(__dirname, 'debian-files.ts')]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Builds every sample image in this engine with its own `docker build`. */
export async function buildSampleImages(
  docker: Docker,
  work: string,
  cache: string,
): Promise<void> {
  await layContexts(work, join(cache, 'packages'));
  const lighthouse =
    'northern-lights-harbour-authority/coastal-services/lighthouse-keepers-almanac';
  const builds: [folder: string, tag: string][] = [
    ['busybox', 'busybox:latest'],
    ['lighthouse', `${lighthouse}:2024-10-before-the-workshop`],
    ['hello-world', 'hello-world:latest'],
    ['python', 'python:latest'],
    ['quayside', 'quayside:2.1.0'],
    ['python-hello-world', 'python-hello-world:latest'],
  ];
  const python = `PYTHON=${await pythonVersion()}`;
  for (const [folder, tag] of builds) await build(docker, join(work, folder), tag, python);
}

async function build(docker: Docker, context: string, tag: string, arg: string): Promise<void> {
  // The classic builder: BuildKit's is a plugin that Debian's docker.io does not bring.
  const args = ['--quiet', '--network=none', `--build-arg=${arg}`, `--tag=${tag}`, context];
  await docker(['build', ...args], undefined, { DOCKER_BUILDKIT: '0' });
}

/** The build contexts: the Dockerfiles of `images/` beside files from the distribution's packages. */
async function layContexts(work: string, packageCache: string): Promise<void> {
  cpSync(sources, work, { recursive: true });
  const packages = await layerPackages();
  await downloadPackages(Object.values(packages).flat(), packageCache);
  const unpack = (layer: Layer, ...target: string[]) =>
    unpackPackages(packages[layer], packageCache, join(work, ...target));
  await unpack('base', 'base');
  await unpack('libraries', 'python', 'libraries');
  await unpack('interpreter', 'python', 'interpreter');
  await unpack('standard-library', 'python', 'standard-library');
  // Some libraries lie in /lib, some in /usr/lib; the loader looks in both.
  const libraries = join(work, 'python', 'libraries');
  if (existsSync(join(libraries, 'lib'))) {
    cpSync(join(libraries, 'lib'), join(libraries, 'usr', 'lib'), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  const hello = join(work, 'python-hello-world');
  await unpack('flask', 'flask');
  renameSync(join(work, 'flask', 'usr', 'lib', 'python3', 'dist-packages'), join(hello, 'flask'));
  leaveWheels(join(hello, 'flask'));
  mkdirSync(join(work, 'base', 'tmp'));
  cpSync(join(work, 'base', 'bin', 'busybox'), join(work, 'hello-world', 'busybox'));
  for (const applet of ['sh', 'cat', 'echo', 'ln', 'ls', 'ps', 'wget']) {
    await output('ln', ['-s', 'busybox', join(work, 'base', 'bin', applet)]);
  }
  for (const image of ['python', 'busybox']) {
    await output('tar', ['-cf', join(work, image, 'base.tar'), '-C', join(work, 'base'), '.']);
  }
}

/** Wheels that nobody cleared away: big, and packed already, so that a push takes its time. */
function leaveWheels(packages: string): void {
  mkdirSync(join(packages, 'wheels'));
  writeFileSync(join(packages, 'wheels', 'flask-and-friends.whl'), randomBytes(wheelBytes));
}
