import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startBus, startKeyring } from './keyring';
import type { LabFolder } from './lab-folder';
import { type Environment, plainEnvironment } from './program';
import { startScreen } from './screen';

export interface DesktopOptions {
  /** Default true, where the programs are installed. Without it there is no session bus either. */
  readonly keyring?: boolean;
  /** `private` is a screen nobody sees (the default), `own` the one of whoever runs this. */
  readonly screen?: 'private' | 'own' | 'none';
  readonly screenSize?: string;
}

/** A home, a keyring and a screen of the lab's own. */
export async function startDesktop(lab: LabFolder, options: DesktopOptions): Promise<Environment> {
  const home = lab.folder('home');
  const env: Record<string, string> = {
    ...plainEnvironment(),
    ...lab.mark,
    HOME: home,
    TMPDIR: lab.folder('tmp'),
    XDG_CONFIG_HOME: lab.folder('home', '.config'),
    XDG_CACHE_HOME: lab.folder('home', '.cache'),
    XDG_DATA_HOME: lab.folder('home', '.local', 'share'),
    XDG_RUNTIME_DIR: lab.folder('run'),
    DOCKER_CONFIG: lab.folder('home', '.docker'),
    // No session bus is better than the user's own.
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(lab.path, 'no-bus')}`,
  };
  if (options.keyring !== false && hasKeyring()) {
    env['DBUS_SESSION_BUS_ADDRESS'] = await startBus(lab);
    await startKeyring(lab, env);
  }
  if (options.screen === 'own') Object.assign(env, ownScreen());
  else if (options.screen !== 'none') env['DISPLAY'] = await startScreen(lab, options.screenSize);
  return env;
}

function hasKeyring(): boolean {
  return ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'].every(isInstalled);
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function ownScreen(): Record<string, string> {
  const { DISPLAY, WAYLAND_DISPLAY, XAUTHORITY, XDG_RUNTIME_DIR, HOME, XDG_SESSION_TYPE } =
    process.env;
  const env: Record<string, string> = {};
  if (DISPLAY !== undefined) env['DISPLAY'] = DISPLAY;
  if (XDG_SESSION_TYPE !== undefined) env['XDG_SESSION_TYPE'] = XDG_SESSION_TYPE;
  // The lab's home and runtime folder are not the user's: these two are looked for in them.
  if (WAYLAND_DISPLAY !== undefined) {
    env['WAYLAND_DISPLAY'] = join(XDG_RUNTIME_DIR ?? '/', WAYLAND_DISPLAY);
  }
  if (DISPLAY !== undefined) env['XAUTHORITY'] = XAUTHORITY ?? join(HOME ?? '/', '.Xauthority');
  return env;
}
