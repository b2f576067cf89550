import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { Push, PushUpdate } from '../../app/push/push';
import { openJournal } from './journal';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipway-journal-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = () => path.join(folder, 'pushes.jsonl');
const told = () => ({ tell: vi.fn(), mended: vi.fn() });
const open = (keep = 100, troubles = told()) =>
  openJournal({ folder, keep, now: () => 99, troubles });
const push = (id: string): Push =>
  newPush({ id, imageId: 'i', reference: 'ada/web:v1', recipe: [], queuedAt: 1 });
const succeeded = (id: string): Push =>
  applyUpdates(push(id), [
    { kind: 'started', at: 2 },
    { kind: 'digest', tag: 'v1', digest: `sha256:${'a'.repeat(64)}`, size: 1 },
    { kind: 'ended', at: 3 },
    { kind: 'verified', outcome: 'held' },
  ]);

describe('the journal', () => {
  it('brings pushes back in the next run, in their order', () => {
    const journal = open();
    journal.write(push('one'));
    journal.write(push('two'));
    journal.write(succeeded('one'));
    expect(open().past).toEqual([
      succeeded('one'),
      { ...push('two'), state: 'interrupted', endedAt: 99 },
    ]);
  });

  it('calls what was under way interrupted, once and for good', () => {
    open().write(push('one'));
    expect(open().past[0]).toMatchObject({ state: 'interrupted', endedAt: 99 });
    const later = openJournal({ folder, keep: 100, now: () => 500, troubles: told() });
    expect(later.past[0]).toMatchObject({ state: 'interrupted', endedAt: 99 });
  });

  it('forgets nothing that was still to be done, however much that is', () => {
    const all = [succeeded('old'), push('one'), push('two'), push('three')];
    open(2).rewrite(all);
    expect(open(2).past.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('does not wait for an answer about a push that nobody asks any more', () => {
    const unasked = succeeded('one');
    delete unasked.verification;
    open().write(unasked);
    expect(open().past[0]).toMatchObject({ state: 'succeeded', verification: 'unchecked' });
  });

  it('is readable wherever a kill cut its last line', () => {
    const journal = open();
    journal.write(succeeded('one'));
    const whole = readFileSync(file(), 'utf8');
    journal.write(push('two'));
    const longer = readFileSync(file(), 'utf8');
    for (let at = whole.length; at <= longer.length; at += 7) {
      writeFileSync(file(), longer.slice(0, at));
      expect(open().past[0]).toEqual(succeeded('one'));
    }
  });

  it.each([
    ['NULs', '\0\0\0'],
    ['another format', '{"version":9}'],
    ['text', 'hello'],
  ])(
    'keeps the readable part beside %s, and a copy of the whole, and says so',
    (_what, rubbish) => {
      open().write(succeeded('one'));
      appendFileSync(file(), `${rubbish}\n`);
      const before = readFileSync(file(), 'utf8');
      const troubles = told();
      expect(open(100, troubles).past).toEqual([succeeded('one')]);
      const copy = readdirSync(folder).find((name) => name.includes('corrupt')) ?? '';
      expect(readFileSync(path.join(folder, copy), 'utf8')).toBe(before);
      expect(readFileSync(file(), 'utf8')).not.toContain(rubbish);
      expect(troubles.tell).toHaveBeenCalledExactlyOnceWith(
        'history',
        'damaged',
        path.join(folder, copy),
        expect.anything(),
      );
    },
  );

  it.each([
    ['0 bytes', ''],
    ['NULs alone', '\0'.repeat(4_096)],
  ])('starts anew over a file of %s, keeps it as a copy, and says so', (_what, content) => {
    writeFileSync(file(), content);
    const troubles = told();
    open(100, troubles).write(push('one'));
    expect(troubles.tell.mock.calls.map(([, trouble]) => trouble as string)).toEqual(['damaged']);
    expect(open(100, troubles).past).toHaveLength(1);
    expect(troubles.tell).toHaveBeenCalledOnce();
  });

  it('has nothing to say of a history that is merely empty', () => {
    open();
    const troubles = told();
    expect(open(100, troubles).past).toEqual([]);
    expect(troubles.tell).not.toHaveBeenCalled();
  });

  it('is left as it is when it cannot be read at all', () => {
    mkdirSync(file());
    const troubles = told();
    const journal = open(9, troubles);
    journal.write(push('one'));
    expect(journal.past).toEqual([]);
    expect(troubles.tell.mock.calls[0]?.slice(0, 2)).toEqual(['history', 'unreadable']);
    expect(readdirSync(folder)).toEqual(['pushes.jsonl']);
  });

  it('forgets the oldest', () => {
    const journal = open();
    for (const id of ['one', 'two', 'three']) journal.write(succeeded(id));
    expect(open(2).past.map(({ id }) => id)).toEqual(['two', 'three']);
  });

  it('holds nothing any more of what was removed', () => {
    const journal = open();
    journal.write(succeeded('one'));
    journal.write(succeeded('two'));
    journal.rewrite([succeeded('two')]);
    expect(readFileSync(file(), 'utf8')).not.toContain('"one"');
    journal.write(succeeded('three'));
    expect(open().past.map(({ id }) => id)).toEqual(['two', 'three']);
  });

  it('lasts for this run while its folder cannot be written, and says so', () => {
    const blocked = path.join(folder, 'file');
    writeFileSync(blocked, '');
    const troubles = told();
    const options = { keep: 9, now: () => 1, troubles };
    const journal = openJournal({ folder: path.join(blocked, 'in'), ...options });
    expect(troubles.tell.mock.calls[0]?.slice(0, 2)).toEqual(['history', 'unwritable']);
    journal.write(push('one'));
    expect(troubles.mended).not.toHaveBeenCalled();
    rmSync(blocked);
    journal.write(push('two'));
    expect(troubles.mended).toHaveBeenCalledWith('history');
    const later = openJournal({ folder: path.join(blocked, 'in'), ...options });
    expect(later.past.map(({ id }) => id)).toEqual(['one', 'two']);
  });
});

describe('how far a push had come', () => {
  const running = applyUpdates(push('one'), [{ kind: 'started', at: 2 }]);
  const layer = (id: string, current: number): PushUpdate => {
    return { kind: 'layer', id, status: { kind: 'pushing', current, total: 100 } };
  };

  it('is known after a kill, a second late at most', () => {
    vi.useFakeTimers();
    const journal = open();
    journal.write(running);
    const halfway = applyUpdates(running, [
      { kind: 'refers', repository: 'docker.io/ada/web' },
      layer('a', 10),
      layer('b', 20),
    ]);
    journal.follow(halfway);
    vi.advanceTimersByTime(1_000);
    const further = applyUpdates(halfway, [layer('b', 90)]);
    journal.follow(applyUpdates(halfway, [layer('b', 50)]));
    journal.follow(further);
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    expect(open().past).toEqual([{ ...further, state: 'interrupted', endedAt: 99 }]);
    const lines = readFileSync(file(), 'utf8').split('\n');
    expect(lines.filter((line) => line.includes('"b"'))).toHaveLength(1);
  });

  it('costs a line of what changed, and the file stays small', () => {
    vi.useFakeTimers();
    const journal = open();
    let long = applyUpdates(
      running,
      Array.from({ length: 125 }, (_, at) => layer(`layer-${at}`, 0)),
    );
    journal.write(long);
    let largest = 0;
    for (let second = 1; second <= 900; second++) {
      const all = Array.from({ length: 125 }, (_, at) => layer(`layer-${at}`, second));
      long = applyUpdates(long, all);
      journal.follow(long);
      vi.advanceTimersByTime(1_000);
      if (second % 100 === 0) largest = Math.max(largest, statSync(file()).size);
    }
    vi.useRealTimers();
    expect(largest).toBeLessThan(9 * 1024 * 1024);
    expect(open().past[0]?.layers).toEqual(long.layers);
  });
});
