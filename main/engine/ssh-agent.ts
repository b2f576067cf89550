// The way to an engine over ssh: the computer's own `ssh` runs `docker system dial-stdio` there, as
// the docker command line does. So known hosts, keys, agents and ~/.ssh/config count as usual, and
// an unknown host is refused: a library's ssh would have believed any.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { Agent } from 'node:http';
import { Duplex } from 'node:stream';

/** Each one is a sign-in at the other end, and sshd drops them when too many come at once. */
const AT_A_TIME = 8;
const CONNECT_SECONDS = 10;
const WORDS_KEPT = 2_000;

const agents = new Map<string, Agent>();

/** @param url `ssh://user@host:port`; user and port may be missing. */
export function sshAgent(url: URL): Agent {
  const known = agents.get(url.href);
  if (known) return known;
  const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME, maxFreeSockets: 2 });
  Object.assign(agent, { createConnection: () => new SshSocket(dial(url)) });
  agents.set(url.href, agent);
  return agent;
}

/** `BatchMode`: there is nobody at a terminal to answer a question. */
export function sshArguments(url: URL): string[] {
  return [
    '-T',
    '-o',
    'BatchMode=yes',
    '-o',
    `ConnectTimeout=${CONNECT_SECONDS.toString()}`,
    ...(url.username === '' ? [] : ['-l', decodeURIComponent(url.username)]),
    ...(url.port === '' ? [] : ['-p', url.port]),
    '--',
    // An IPv6 address stands in brackets in a URL only.
    url.hostname.replace(/^\[|\]$/g, ''),
    'docker system dial-stdio',
  ];
}

function dial(url: URL): ChildProcessWithoutNullStreams {
  return spawn('ssh', sshArguments(url), { stdio: 'pipe', windowsHide: true });
}

/** What Node's HTTP expects of a connection, over the program's input and output. */
class SshSocket extends Duplex {
  readonly #ssh: ChildProcessWithoutNullStreams;

  constructor(ssh: ChildProcessWithoutNullStreams) {
    super();
    this.#ssh = ssh;
    let words = '';
    let heard = false;
    ssh.stderr.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(0, WORDS_KEPT);
    });
    ssh.stdin.on('error', () => undefined);
    ssh.stdout.on('data', (chunk: Buffer) => {
      heard = true;
      if (!this.push(chunk)) ssh.stdout.pause();
    });
    ssh.on('error', (cause) => this.destroy(failure('ECONNREFUSED', cause.message)));
    ssh.on('close', () => {
      if (heard) this.push(null);
      else this.destroy(failure('ECONNREFUSED', words.trim() || 'ssh ended without a word.'));
    });
  }

  override _read(): void {
    this.#ssh.stdout.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    // A broken pipe is no news: the program's end tells why.
    this.#ssh.stdin.write(chunk, () => {
      done();
    });
  }

  override _final(done: () => void): void {
    this.#ssh.stdin.end(done);
  }

  override _destroy(cause: Error | null, done: (cause: Error | null) => void): void {
    this.#ssh.kill();
    done(cause);
  }

  setKeepAlive(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setTimeout(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

function failure(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
