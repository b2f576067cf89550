// A workshop file comes from anywhere: it is looked at before it is read, and read only so far.
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { type AppError, rawText } from '../../app/app-error';
import { err, ok, type Result } from '../../app/result';
import type { Workshop } from '../../app/workshop/workshop';
import { parseWorkshop, type WorkshopProblem } from './parse-workshop';

/** Bytes: many times what six steps of text take. */
const LARGEST = 65_536;

/** `name.slipway.json`; `name.slipway` too, which every desktop can open by a double click. */
export function isWorkshopFile(file: string): boolean {
  return /[^/\\]\.slipway(?:\.json)?$/i.test(file);
}

/** @param file absolute path. */
export async function readWorkshop(file: string): Promise<Result<Workshop>> {
  const name = path.basename(file).slice(0, 255);
  const refuse = (problem: WorkshopProblem) =>
    err({ kind: 'workshop-refused', file: name, ...problem, raw: '' } satisfies AppError);
  if (!isWorkshopFile(file)) {
    return refuse({ place: 'its name', wanted: 'one that ends in .slipway.json', found: name });
  }
  let handle: FileHandle | undefined;
  try {
    // Not through a link, and not waiting for whoever may write into a pipe. Windows has neither
    // flag, and undefined counts as 0.
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
    handle = await open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const { size, isFile } = await about(handle);
    if (!isFile) return refuse({ place: 'the file', wanted: 'a file', found: 'something else' });
    if (size > LARGEST) {
      const wanted = `at most ${String(LARGEST / 1_024)} KB`;
      return refuse({ place: 'its size', wanted, found: `${String(Math.ceil(size / 1_024))} KB` });
    }
    // It may have grown since it was measured.
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LARGEST), 0, LARGEST, 0);
    const text = decode(buffer.subarray(0, bytesRead));
    if (text === undefined) {
      return refuse({ place: 'the file', wanted: 'text in UTF-8', found: 'other bytes' });
    }
    const parsed = parseWorkshop(text);
    return parsed.ok ? ok(parsed.value) : refuse(parsed.error);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ELOOP') {
      return refuse({ place: 'the file', wanted: 'a file', found: 'a link to another one' });
    }
    const raw = rawText(cause instanceof Error ? cause.message : String(cause));
    return err({ kind: 'file-unreadable', file: name, raw });
  } finally {
    await handle?.close();
  }
}

async function about(handle: FileHandle) {
  const stats = await handle.stat();
  return { size: stats.size, isFile: stats.isFile() };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
