// What `npm run lab` runs once everything is set up and built.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { electronProgram, electronSwitches, projectRoot } from './electron-program';
import { type Lab, startLab } from './lab';
import { tour } from './tour';

const { values } = parseArgs({
  options: { tour: { type: 'boolean', default: false }, out: { type: 'string' } },
});

function say(line: string): void {
  process.stdout.write(`» ${line}\n`);
}

function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/** The lab ends with this process, and `exit` waits for it: see lab-folder.ts. */
function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
  process.on('disconnect', () => process.exit(1));
}

async function openSlipway(lab: Lab): Promise<void> {
  say(`Slipway is open. Sign in to ${lab.registry.host} and push ${lab.sample.image}:`);
  process.stdout.write(
    `\n    Registry   ${lab.registry.host}\n    Name       ${lab.registry.username}\n` +
      `    Password   ${lab.registry.password}\n\n`,
  );
  say('Close the window or press Ctrl-C to end.');
  const app = spawn(electronProgram(), [...electronSwitches(), projectRoot], {
    env: lab.env,
    stdio: 'ignore',
  });
  await once(app, 'close');
  if (app.exitCode !== 0) throw new Error(`Slipway ended with ${String(app.exitCode)}.`);
}

async function run(): Promise<void> {
  endOnSignals();
  const touring = values.tour || !hasScreen();
  if (touring && !values.tour) say('There is no screen here: Slipway shows the job by itself.');
  say('Starting the lab: a private engine, registry and keyring');
  const lab = await startLab({ screen: touring ? 'private' : 'own', say });
  try {
    if (touring) {
      const started = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
      const out = resolve(values.out ?? join(projectRoot, '.lab', `tour-${started}`));
      await tour(lab, out, say, endOnSignals);
    } else {
      await openSlipway(lab);
    }
  } finally {
    await lab.stop();
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${stripVTControlCharacters(reason)}\n`);
    process.exit(1);
  },
);
