// A password that is in no command line and no environment: typed unseen, or from standard input.
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

export async function readSecret(user) {
  const { stdin, stderr } = process;
  if (stdin.isTTY) stderr.write(`Password or token of ${user}: `);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: unseen, terminal: stdin.isTTY === true });
  try {
    for await (const line of lines) return line;
    throw new Error('No password came.');
  } finally {
    lines.close();
    if (stdin.isTTY) stderr.write('\n');
  }
}
