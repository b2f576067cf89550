import { describe, expect, it } from 'vitest';
import { createLineReader } from './json-lines';

function read(chunks: Uint8Array[]): string[] {
  const lines: string[] = [];
  const reader = createLineReader((line) => lines.push(line));
  for (const chunk of chunks) reader.feed(chunk);
  reader.end();
  return lines;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the line reader', () => {
  it('gives the same lines wherever the stream is cut, even inside a character', () => {
    const text = '{"a":"ä€😀"}\r\n\r\n{"b":1}\n{"last":"no newline"}';
    const whole = bytes(text);
    const expected = ['{"a":"ä€😀"}', '', '{"b":1}', '{"last":"no newline"}'];
    for (let at = 0; at <= whole.length; at++) {
      expect(read([whole.subarray(0, at), whole.subarray(at)])).toEqual(expected);
    }
    expect(read([...whole].map((byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  it('keeps a line of one MiB whole', () => {
    const long = 'x'.repeat(1024 * 1024);
    expect(read([bytes(`${long}\nnext`)])).toEqual([long, 'next']);
  });

  it('cuts a line that never ends, and goes on with the next', () => {
    const flood = Array.from({ length: 100 }, () => bytes('y'.repeat(100_000)));
    const [cut = '', next] = read([...flood, bytes('\nnext')]);
    expect(cut.length).toBe(4 * 1024 * 1024);
    expect(next).toBe('next');
  });

  it('does not change lines it handed on when the stream reuses its buffer', () => {
    const lines: string[] = [];
    const reader = createLineReader((line) => lines.push(line));
    const buffer = bytes('half');
    reader.feed(buffer);
    buffer.fill(0x21);
    reader.feed(bytes(' a line\n'));
    expect(lines).toEqual(['half a line']);
  });

  it('says nothing about an empty stream', () => {
    expect(read([])).toEqual([]);
  });
});
