// Every program the scripts start goes through here: no shell, and a signal sent to us reaches it.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Interrupted, root } from './place.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Starts a program and waits for its end. Resolves to its exit code (128 + n for signal n) and,
 * where `capture` is set, what it printed. `seconds` ends it with SIGTERM, then SIGKILL.
 */
export function run(program, args = [], options = {}) {
  const { capture = false, seconds, ...rest } = options;
  const child = spawn(program, args, {
    cwd: root,
    stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    ...rest,
  });
  let interruption;
  const forward = (signal) => {
    interruption = signal;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  let timedOut = false;
  const timers = [];
  if (seconds !== undefined) {
    const end = (signal) => () => {
      timedOut = true;
      child.kill(signal);
    };
    timers.push(setTimeout(end('SIGTERM'), seconds * 1000));
    timers.push(setTimeout(end('SIGKILL'), (seconds + 5) * 1000));
  }
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      timers.forEach(clearTimeout);
      if (interruption !== undefined) return reject(new Interrupted(interruption));
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0), stdout, stderr, timedOut });
    });
  });
}
