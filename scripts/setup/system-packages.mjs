import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Stop, say } from './place.mjs';
import { run } from './run.mjs';
import {
  desktopPackages,
  enginePackages,
  otherEnginePackages,
  windowPackages,
} from './system-packages.list.mjs';

const policyFile = '/usr/sbin/policy-rc.d';
const ourPolicy = '# written by Slipway while it installs packages';
const services = {
  docker: ['docker.service', 'docker.socket', 'containerd.service', 'docker-registry.service'],
  podman: ['podman.socket', 'podman.service', 'podman-restart.service', 'podman-auto-update.timer'],
};

/**
 * Installs what is missing, on Debian and Ubuntu as root. Elsewhere on Debian and Ubuntu it stops
 * with the one line to run; on other systems it does nothing and says nothing.
 */
export async function systemPackages({ lab, engines }) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const isRoot = process.getuid?.() === 0;
  const wanted = [...windowPackages, ...(lab ? desktopPackages : [])];
  // Who is not root borrows the engine that is there, and needs one only where there is none.
  if (lab && isRoot) wanted.push(...enginePackages);
  else if (lab && !existsSync('/usr/bin/docker')) wanted.push('docker.io');
  if (engines && isRoot) wanted.push(...otherEnginePackages);
  let missing = await missingPackages(wanted);
  if (missing.length === 0) return;
  const known = await knownNames(missing);
  if (!isRoot) {
    const names = missing.map((each) => pick(each, known) ?? lastName(each)).join(' ');
    throw new Stop(
      `Some system packages are missing. Run this, then try again:\n\n` +
        `  sudo apt-get update && sudo apt-get install --no-install-recommends ${names}\n`,
    );
  }
  say(`Installing system packages: ${missing.map(lastName).join(' ')}`);
  if (missing.some((names) => pick(names, known) === undefined)) {
    await apt(['update']);
    const fresh = await knownNames(missing);
    missing = missing.map((names) => pick(names, fresh) ?? lastName(names));
  } else {
    missing = missing.map((names) => pick(names, known));
  }
  await withoutStartingServices(async () => {
    const install = ['install', '--yes', '--no-install-recommends', ...missing];
    // An old package list names files that are gone: one refresh, one more try.
    if ((await apt(install)).code === 0) return;
    await apt(['update']);
    const second = await apt(install);
    if (second.code !== 0) throw new Stop(`apt-get could not install them:\n${second.stderr}`);
  });
}

function lastName(names) {
  return Array.isArray(names) ? names.at(-1) : names;
}

function pick(names, known) {
  return [names].flat().find((name) => known.has(name));
}

async function missingPackages(wanted) {
  const { stdout } = await run(
    'dpkg-query',
    ['--show', '--showformat=${Package} ${db:Status-Abbrev}\n', ...wanted.flat()],
    { capture: true },
  );
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => / ii/.test(line))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((names) => pick(names, installed) === undefined);
}

async function knownNames(wanted) {
  const { stdout } = await run('apt-cache', ['policy', ...wanted.flat()], { capture: true });
  const blocks = stdout.split(/^(?=\S)/m);
  const real = blocks.filter((block) => /Candidate: (?!\(none\))/.test(block));
  return new Set(real.map((block) => block.slice(0, block.indexOf(':'))));
}

function apt(args) {
  return run('apt-get', ['--quiet=2', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    capture: true,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });
}

/** The packages bring an engine and a registry as services. The lab wants the programs only. */
async function withoutStartingServices(install) {
  const dockerWasThere = existsSync('/usr/bin/dockerd') || existsSync('/usr/sbin/dockerd');
  const podmanWasThere = existsSync('/usr/bin/podman');
  const foreign = existsSync(policyFile) && !readFileSync(policyFile, 'utf8').includes(ourPolicy);
  if (!foreign) {
    // It forbids only while we live, so that one left behind by a crash does no harm.
    const policy = `#!/bin/sh\n${ourPolicy}\nkill -0 ${process.pid} 2>/dev/null && exit 101\nexit 0\n`;
    writeFileSync(policyFile, policy, { mode: 0o755 });
  }
  try {
    await install();
  } finally {
    if (!foreign) rmSync(policyFile, { force: true });
  }
  if (!existsSync('/run/systemd/system')) return;
  const unasked = [
    ...(dockerWasThere ? [] : services.docker),
    ...(podmanWasThere ? [] : services.podman),
  ];
  await run('systemctl', ['--quiet', 'disable', ...unasked], { capture: true });
}
