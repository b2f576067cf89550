import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const politeMs = 1500;
const patienceMs = 15_000;

function read(...parts) {
  try {
    return readFileSync(`/proc/${parts.join('/')}`, 'latin1');
  } catch {
    return '';
  }
}

function pids() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** State and parent, read after the program's name, which may itself hold brackets and spaces. */
function status(pid) {
  const [state, parent] = read(pid, 'stat').split(') ').at(-1).split(' ');
  return { state, parent: Number(parent) };
}

/**
 * Every process of the lab: those started with its mark in the environment or at home in its folder
 * (Podman gives those who watch its containers no other hint), those whose root is a container of its
 * engine, and all their children. No list is kept, so none can be out of date.
 */
export function labProcesses(folder) {
  const found = new Set();
  const parents = new Map();
  for (const pid of pids()) {
    const { state, parent } = status(pid);
    if (pid === process.pid || state === undefined || state === 'Z' || state === 'X') continue;
    parents.set(pid, parent);
    const environment = `\0${read(pid, 'environ')}\0`;
    const marks = [`SLIPWAY_LAB=${folder}\0`, `\0HOME=${folder}/`];
    if (marks.some((mark) => environment.includes(mark)) || rootIn(pid, folder)) found.add(pid);
  }
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

function rootIn(pid, folder) {
  const root = read(pid, 'mountinfo')
    .split('\n')
    .find((line) => line.split(' ')[4] === '/');
  return root?.includes(`=${folder}/`) ?? false;
}

/** Paths of the Unix sockets these processes hold: some lie outside the lab's folder. */
export function socketsOf(processes) {
  const inodes = new Set();
  for (const pid of processes) {
    let names = [];
    try {
      names = readdirSync(`/proc/${pid}/fd`);
    } catch {
      continue;
    }
    for (const name of names) {
      try {
        const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1];
        if (inode !== undefined) inodes.add(inode);
      } catch {
        // Closed since it was listed.
      }
    }
  }
  const lines = read('net', 'unix')
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return lines
    .filter((words) => words[7]?.startsWith('/') && inodes.has(words[6]))
    .map((w) => w[7]);
}

/** Ends them, politely first. Resolves to what is still alive: nothing, unless the kernel hangs. */
export async function endProcesses(folder) {
  const began = Date.now();
  let asked = new Set();
  let quiet = 0;
  while (Date.now() - began < patienceMs) {
    const alive = labProcesses(folder);
    quiet = alive.length === 0 ? quiet + 1 : 0;
    // Twice, because a process being started carries its mark only from its exec on.
    if (quiet === 2) return [];
    const late = Date.now() - began > politeMs;
    for (const pid of alive) {
      // A container has nothing to finish, and its first process would ignore a polite word.
      const name = late || rootIn(pid, folder) ? 'SIGKILL' : 'SIGTERM';
      if (name === 'SIGKILL' || !asked.has(pid)) signal(pid, name);
    }
    asked = new Set([...asked, ...alive]);
    await pause(100);
  }
  return labProcesses(folder);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
