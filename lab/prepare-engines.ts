// Fetches what the engines of `npm run test:engines` need that no package of this machine's holds, and
// says which of them cannot be tested here.
import { canRun, ENGINE_KINDS } from './any-engine';
import { fetchContainerdEngine } from './containerd-engine';
import { makeLabFolder } from './lab-folder';

const names = {
  classic: 'Docker with the classic store',
  containerd: 'Docker with the containerd store',
  podman: 'Podman',
} as const;

function say(line: string): void {
  process.stdout.write(`» ${line}\n`);
}

async function prepare(): Promise<void> {
  for (const kind of ENGINE_KINDS) {
    if (canRun(kind)) continue;
    say(`Not tested here: ${names[kind]}. The lab makes one as root on Debian or Ubuntu only.`);
  }
  if (!canRun('containerd')) return;
  const folder = makeLabFolder();
  try {
    await fetchContainerdEngine(folder, say);
  } finally {
    await folder.remove();
  }
}

void prepare();
