import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LabFolder } from './lab-folder';

/** A long-running program of the lab. What it prints goes to `log/<name>.log`. */
export interface Program {
  readonly name: string;
  readonly pid: number;
  running(): boolean;
  log(): string;
  /** Signals it and waits for its end; after ten seconds it is killed. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

export type Environment = Readonly<Record<string, string>>;

/** What each program gets from this machine; everything else is the lab's own. */
export function plainEnvironment(): Environment {
  const kept: Record<string, string> = {
    PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin`,
  };
  for (const name of ['LANG', 'LC_ALL', 'TZ', 'USER', 'LOGNAME', 'SystemRoot']) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/** Starts a program in a session of its own, so that Ctrl-C in the terminal does not reach it. */
export function startProgram(
  lab: LabFolder,
  name: string,
  command: readonly [string, ...string[]],
  options: { env?: Environment; input?: string } = {},
): Program {
  const logFile = join(lab.folder('log'), `${name}.log`);
  const log = openSync(logFile, 'a');
  const [file, ...args] = command;
  const child = spawn(file, args, {
    cwd: lab.path,
    detached: true,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', log, log],
    env: { ...plainEnvironment(), ...options.env, ...lab.mark },
  });
  closeSync(log);
  child.stdin?.on('error', () => undefined).end(options.input);
  let running = true;
  let failure = '';
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      failure = error.message;
      running = false;
      resolve();
    });
    child.once('exit', () => {
      running = false;
      resolve();
    });
  });
  child.unref();
  return {
    name,
    pid: child.pid ?? 0,
    running: () => running,
    log: () => `${failure}\n${readFileSync(logFile, 'utf8')}`.trim(),
    end: async (signal = 'SIGTERM') => {
      if (!running) return;
      child.ref();
      child.kill(signal);
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Asks until the answer is yes. Throws, with the end of its log, when the program ends first. */
export async function untilReady(
  program: Program,
  ready: () => Promise<boolean>,
  seconds = 30,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await ready())) {
    if (!program.running() || Date.now() > deadline) {
      const how = program.running() ? `was not ready after ${String(seconds)} s` : 'ended at once';
      throw new Error(`${program.name} ${how}:\n${program.log().slice(-2000)}`);
    }
    await pause(40);
  }
}

/** Runs a program to its end and returns what it printed. Throws with its errors otherwise. */
export function output(
  file: string,
  args: readonly string[],
  options: { env?: Environment; input?: string | Buffer; cwd?: string } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      file,
      args,
      {
        env: options.env ?? plainEnvironment(),
        maxBuffer: 64 * 1024 * 1024,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${file} ${args.join(' ')}: ${stderr.trim() || error.message}`));
      },
    );
    child.stdin?.on('error', () => undefined).end(options.input ?? '');
  });
}
