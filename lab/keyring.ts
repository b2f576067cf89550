import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabFolder } from './lab-folder';
import { type Environment, output, startProgram, untilReady } from './program';

/** A session bus of the lab's own. It activates no services: nothing starts that we did not. */
export async function startBus(lab: LabFolder): Promise<string> {
  const folder = lab.folder('bus');
  const socket = join(folder, 'socket');
  writeFileSync(join(folder, 'bus.conf'), busConfiguration(socket));
  const program = startProgram(lab, 'bus', [
    'dbus-daemon',
    `--config-file=${join(folder, 'bus.conf')}`,
    '--nofork',
    '--nopidfile',
  ]);
  await untilReady(program, () => Promise.resolve(existsSync(socket)));
  return `unix:path=${socket}`;
}

/** Debian's gnome-keyring on that bus, unlocked, with its store in the lab's folder. */
export async function startKeyring(lab: LabFolder, env: Environment): Promise<void> {
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
