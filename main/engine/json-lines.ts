// docker-modem's own reader cuts characters in two, throws on a bad line and keeps everything in
// memory; this one works on bytes and holds at most one line.

import type { z } from 'zod';

const NEWLINE = 0x0a;
const LINE_LIMIT = 4 * 1024 * 1024;

/**
 * Cuts a byte stream into lines, whatever the chunks. A line over 4 MiB is cut there and its rest
 * dropped, so a broken peer cannot fill the memory.
 */
export function createLineReader(onLine: (line: string) => void) {
  const decoder = new TextDecoder('utf-8');
  let parts: Uint8Array[] = [];
  let held = 0;

  const keep = (bytes: Uint8Array) => {
    const room = LINE_LIMIT - held;
    if (room <= 0 || bytes.length === 0) return;
    // A copy: the stream may reuse its buffer.
    parts.push(bytes.slice(0, room));
    held += Math.min(bytes.length, room);
  };

  const emit = () => {
    const line = decoder.decode(concat(parts, held));
    parts = [];
    held = 0;
    onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
  };

  return {
    feed(chunk: Uint8Array): void {
      let from = 0;
      for (;;) {
        const to = chunk.indexOf(NEWLINE, from);
        if (to < 0) break;
        keep(chunk.subarray(from, to));
        emit();
        from = to + 1;
      }
      keep(chunk.subarray(from));
    },
    /** The stream is over: a last line without a newline still counts. */
    end(): void {
      if (held > 0) emit();
    },
  };
}

/**
 * Hands on every line of the stream, and resolves at its end; rejects when it breaks. A last line
 * without a newline counts then too, unless it was cut off by `signal`.
 */
export async function readLines(
  stream: NodeJS.ReadableStream,
  onLine: (line: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const lines = createLineReader(onLine);
  try {
    await new Promise<void>((resolve, reject) => {
      stream.on('data', (chunk: Uint8Array) => {
        lines.feed(chunk);
      });
      stream.on('end', resolve);
      stream.on('error', reject);
    });
  } finally {
    if (!signal?.aborted) lines.end();
  }
}

/** Undefined for what is no JSON, or not of this shape. */
export function parseLine<T extends z.ZodType>(schema: T, line: string): z.infer<T> | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
