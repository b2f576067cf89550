// The practice registry's image without a download: Debian's docker-registry on nothing but the
// libraries it asks for, set up as the official image is.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LabFolder } from './lab-folder';
import { output } from './program';
import type { Docker } from './sample-images';

const PROGRAM = '/usr/bin/docker-registry';
const SETTINGS = '/etc/distribution/config.yml';

const DOCKERFILE = [
  'FROM scratch',
  'COPY files /',
  'VOLUME ["/var/lib/registry"]',
  'EXPOSE 5000',
  `ENTRYPOINT ["${PROGRAM}"]`,
  `CMD ["serve", "${SETTINGS}"]`,
  '',
].join('\n');

/** What the official image brings; the container's environment adds to it. */
const CONFIGURATION = [
  'version: 0.1',
  'log: { level: warn }',
  'storage: { filesystem: { rootdirectory: /var/lib/registry } }',
  'http: { addr: ":5000", headers: { X-Content-Type-Options: [nosniff] } }',
  '',
].join('\n');

export async function buildRegistryImage(
  docker: Docker,
  lab: LabFolder,
  name: string,
): Promise<void> {
  const context = lab.folder('registry-image');
  const files = lab.folder('registry-image', 'files');
  // `ldd` names each library by its path, and the loader too.
  const libraries = (await output('ldd', [PROGRAM])).match(/\/\S+/g) ?? [];
  for (const file of [PROGRAM, ...libraries]) {
    mkdirSync(dirname(join(files, file)), { recursive: true });
    cpSync(file, join(files, file), { dereference: true });
  }
  mkdirSync(dirname(join(files, SETTINGS)), { recursive: true });
  writeFileSync(join(files, SETTINGS), CONFIGURATION);
  writeFileSync(join(context, 'Dockerfile'), DOCKERFILE);
  const build = ['build', '--quiet', '--network=none', `--tag=${name}`, context];
  await docker(build, undefined, { DOCKER_BUILDKIT: '0' });
  rmSync(context, { recursive: true });
}
