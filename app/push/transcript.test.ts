import { expect, test } from 'vitest';
import { queuedPush, recordedLines, recordings } from '../fixtures/recorded-stream';
import { applyUpdates } from './apply-updates';
import { parseEngineLine } from './engine-message';
import type { LayerStatus } from './push';
import { transcript } from './transcript';

interface Message {
  status?: string;
  id?: string;
  progress?: string;
  progressDetail?: object;
  aux?: object;
  error?: string;
}

/**
 * The screen after these lines, by the steps of `DisplayJSONMessagesStream` and `Display` in moby's
 * jsonmessage.go. The engine drew `progress` with the same code; its bar needs over 110 columns.
 */
function terminal(lines: string[]): string[] {
  const screen: string[] = [];
  let rows = new Map<string, number>();
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const message = JSON.parse(line) as Message;
    const { status = '', id, progress = '', progressDetail, aux, error } = message;
    if (aux) continue;
    if (error !== undefined) return [...screen, ...error.split(/\r?\n/)];
    if (id === undefined) {
      rows = new Map();
      screen.push(status);
      continue;
    }
    expect(progressDetail).toBeDefined();
    const row = rows.get(id) ?? screen.push('') - 1;
    rows.set(id, row);
    screen[row] = `${id}: ${status} ${progress.replace(/^\[.*?\] /, '')}`;
  }
  return screen;
}

test.each(recordings)('reads like the terminal after every line of %s', (name) => {
  const lines = recordedLines(name);
  for (let count = 0; count <= lines.length; count++) {
    const heard = lines.slice(0, count);
    const updates = heard.flatMap((line) => parseEngineLine(line) ?? []);
    expect(transcript(applyUpdates(queuedPush(), updates))).toEqual(terminal(heard));
  }
});

test.each<[LayerStatus, string]>([
  [{ kind: 'pushing', current: 12_200_000, total: 60_000_000 }, 'a: Pushing   12.2MB/60MB'],
  [{ kind: 'pushing', current: 0, total: 9_001_984 }, 'a: Pushing       0B/9.002MB'],
  [{ kind: 'pushing', current: 0 }, 'a: Pushing '],
  [{ kind: 'pushing', current: 512 }, 'a: Pushing     512B'],
  [{ kind: 'retrying', seconds: 1 }, 'a: Retrying in 1 second '],
  [{ kind: 'retrying', seconds: 5 }, 'a: Retrying in 5 seconds '],
  [{ kind: 'mounted', from: 'library/python' }, 'a: Mounted from library/python '],
  [{ kind: 'other', text: 'Unavailable' }, 'a: Unavailable '],
])('writes %j the way Docker does', (status, line) => {
  const push = applyUpdates(queuedPush(), [{ kind: 'layer', id: 'a', status }]);
  expect(transcript(push)).toEqual([line]);
});

test('ends with the error, line by line', () => {
  const push = applyUpdates(queuedPush(), [
    { kind: 'refers', repository: 'ada/web' },
    { kind: 'error', error: { kind: 'unknown', raw: 'denied:\r\nno' } },
  ]);
  expect(transcript(push)).toEqual(['The push refers to repository [ada/web]', 'denied:', 'no']);
});

test('adds no words of ours: an engine that died said nothing', () => {
  expect(transcript(applyUpdates(queuedPush(), [{ kind: 'ended', at: 1 }]))).toEqual([]);
});
