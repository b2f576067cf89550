import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabFolder } from './lab-folder';
import { type Environment, output, type Program, startProgram, untilReady } from './program';

/** A session bus of the lab's own. It activates no services: nothing starts that we did not. */
export async function startBus(lab: LabFolder, name = 'bus'): Promise<string> {
  const folder = lab.folder(name);
  const socket = join(folder, 'socket');
  writeFileSync(join(folder, 'bus.conf'), busConfiguration(socket));
  const program = startProgram(lab, name, [
    'dbus-daemon',
    `--config-file=${join(folder, 'bus.conf')}`,
    '--nofork',
    '--nopidfile',
  ]);
  await untilReady(program, () => Promise.resolve(existsSync(socket)));
  return `unix:path=${socket}`;
}

/** Debian's gnome-keyring on that bus, unlocked, with its store in the lab's folder. */
export async function startKeyring(lab: LabFolder, env: Environment): Promise<Program> {
  const program = startProgram(
    lab,
    'keyring',
    ['gnome-keyring-daemon', '--foreground', '--unlock', '--components=secrets'],
    { env, input: randomBytes(12).toString('hex') },
  );
  const ask = [
    '--session',
    '--print-reply=literal',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.secrets',
  ];
  await untilReady(program, async () => (await output('dbus-send', ask, { env })).includes('true'));
  return program;
}

/** Whether a keyring on this bus has a secret of Slipway's under this name. */
export async function keyringHolds(env: Environment, account: string): Promise<boolean> {
  const found = await output(
    'dbus-send',
    [
      '--session',
      '--print-reply',
      '--dest=org.freedesktop.secrets',
      '/org/freedesktop/secrets',
      'org.freedesktop.Secret.Service.SearchItems',
      `dict:string:string:service,Slipway,username,${account}`,
    ],
    { env },
  );
  return found.includes('/org/freedesktop/secrets/collection/');
}

/** A second keyring, on a bus of its own, that can be locked for good without hurting the first. */
export interface SpareKeyring {
  /** For the environment of whoever is to use it. */
  readonly env: Environment;
  /** Locks it. Whoever wants in is refused: the bus has nothing to ask for the password with. */
  lock(): Promise<void>;
  /** Stops every thread of it: it is there, and answers nobody. */
  freeze(): void;
}

export async function startSpareKeyring(
  lab: LabFolder,
  env: Environment,
  name: string,
): Promise<SpareKeyring> {
  const own = {
    DBUS_SESSION_BUS_ADDRESS: await startBus(lab, `${name}-bus`),
    XDG_DATA_HOME: lab.folder(name, 'data'),
    XDG_RUNTIME_DIR: lab.folder(name, 'run'),
  };
  const program = await startKeyring(lab, { ...env, ...own });
  const lock = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.secrets',
    '/org/freedesktop/secrets',
    'org.freedesktop.Secret.Service.Lock',
    'array:objpath:/org/freedesktop/secrets/aliases/default',
  ];
  return {
    env: own,
    lock: async () => {
      await output('dbus-send', lock, { env: { ...env, ...own } });
    },
    freeze: () => {
      process.kill(program.pid, 'SIGSTOP');
    },
  };
}

function busConfiguration(socket: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}
