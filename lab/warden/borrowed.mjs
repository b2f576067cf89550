import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * On an engine that is the user's own: removes the containers that carry the lab's label and the
 * tags the lab made. `borrowed.json`: `{ env, label, tags, host }`.
 */
export async function removeBorrowed(folder) {
  const file = join(folder, 'borrowed.json');
  if (!existsSync(file)) return;
  const { env, label, tags, host } = JSON.parse(readFileSync(file, 'utf8'));
  const docker = (...args) => output('docker', args, { ...process.env, ...env });
  const containers = words(await docker('ps', '--all', '--quiet', '--filter', `label=${label}`));
  if (containers.length > 0) await docker('rm', '--force', '--volumes', ...containers);
  const names = words(await docker('images', '--format', '{{.Repository}}:{{.Tag}}'));
  const ours = names.filter(
    (name) => (host !== '' && name.startsWith(`${host}/`)) || tags.includes(name),
  );
  if (ours.length > 0) await docker('rmi', ...ours);
}

function words(text) {
  return text.split(/\s+/).filter((word) => word !== '');
}

function output(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    child.on('error', () => resolve(''));
    child.on('close', () => resolve(text));
  });
}
