import { _electron, type ElectronApplication, type Page } from 'playwright';
import { electronProgram, electronSwitches, projectRoot } from '../lab/electron-program';
import type { Environment } from '../lab/program';

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** The built app. @param settings a folder of its own for what it keeps. */
export async function launch(env: Environment, settings: string): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: electronProgram(),
    args: [...electronSwitches(), projectRoot],
    env: { ...env, XDG_CONFIG_HOME: settings },
  });
  return { app, page: await app.firstWindow() };
}
