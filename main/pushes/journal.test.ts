import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { Push } from '../../app/push/push';
import { openJournal } from './journal';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipway-journal-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = () => path.join(folder, 'pushes.jsonl');
const open = (keep = 100) => openJournal({ folder, keep, now: () => 99, report: vi.fn() });
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
    const later = openJournal({ folder, keep: 100, now: () => 500, report: vi.fn() });
    expect(later.past[0]).toMatchObject({ state: 'interrupted', endedAt: 99 });
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
  ])('keeps the readable part beside %s, and a copy of the whole', (_what, rubbish) => {
    open().write(succeeded('one'));
    appendFileSync(file(), `${rubbish}\n`);
    const before = readFileSync(file(), 'utf8');
    expect(open().past).toEqual([succeeded('one')]);
    const copy = readdirSync(folder).find((name) => name.includes('corrupt')) ?? '';
    expect(readFileSync(path.join(folder, copy), 'utf8')).toBe(before);
    expect(readFileSync(file(), 'utf8')).not.toContain(rubbish);
  });

  it('is left as it is when it cannot be read at all', () => {
    mkdirSync(file());
    const report = vi.fn();
    const journal = openJournal({ folder, keep: 9, now: () => 1, report });
    expect(journal.past).toEqual([]);
    expect(report).toHaveBeenCalled();
    expect(readdirSync(folder)).toEqual(['pushes.jsonl']);
  });

  it('forgets the oldest', () => {
    const journal = open();
    for (const id of ['one', 'two', 'three']) journal.write(succeeded(id));
    expect(open(2).past.map(({ id }) => id)).toEqual(['two', 'three']);
  });

  it('lasts for this run when the folder cannot be written', () => {
    const blocked = path.join(folder, 'file');
    writeFileSync(blocked, '');
    const report = vi.fn();
    const journal = openJournal({
      folder: path.join(blocked, 'in'),
      keep: 9,
      now: () => 1,
      report,
    });
    expect(() => {
      journal.write(push('one'));
    }).not.toThrow();
    expect(report).toHaveBeenCalled();
  });
});
