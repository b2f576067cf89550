// One line of the engine's push stream, as a PushUpdate. Nothing here trusts the line: whatever it
// holds, the result fits `pushUpdateSchema`, or the line is called unreadable.
import { rawText } from '../app-error';
import { type ErrorContext, explainError } from './explain-error';
import { parseLayerStatus, readBytes } from './layer-status';
import type { PushUpdate } from './push';

const MAX_ID = 128;
const MAX_NOTE = 2_048;
const MAX_REPOSITORY = 1_024;

/** The digest grammar of github.com/distribution/reference; 32 hex digits is its minimum. */
const DIGEST =
  '[A-Za-z][A-Za-z0-9]{0,31}(?:[-_+.][A-Za-z][A-Za-z0-9]{0,31}){0,3}:[0-9a-fA-F]{32,128}';
const DIGEST_ALONE = new RegExp(`^${DIGEST}$`);
const DIGEST_LINE = new RegExp(`^(\\S{1,128}): digest: (${DIGEST}) size: (\\d{1,20})$`);
/** Engines before 17.06 say "to a repository". */
const REFERS_LINE = /^The push refers to (?:a )?repository \[(.*)\]$/;

interface EngineLine {
  status?: unknown;
  stream?: unknown;
  id?: unknown;
  progressDetail?: unknown;
  aux?: unknown;
  error?: unknown;
  errorDetail?: unknown;
}

/**
 * Undefined when the line says nothing a push needs: blank, or an `aux` that is not the digest's.
 * `context` names what is being pushed, for the errors. Never throws.
 */
export function parseEngineLine(line: string, context: ErrorContext = {}): PushUpdate | undefined {
  const text = line.trim();
  if (text === '') return undefined;
  const message = readObject(text);
  if (!message) {
    return { kind: 'error', error: { kind: 'engine-unreadable', raw: rawText(text) } };
  }
  const problem = readError(message, text);
  if (problem !== undefined) return { kind: 'error', error: explainError(problem, context) };
  if (isRecord(message.aux)) return readAux(message.aux);
  return readStatus(message);
}

function readStatus({ status, stream, id, progressDetail }: EngineLine): PushUpdate | undefined {
  const words = (readText(status) ?? readText(stream) ?? '').trim();
  if (words === '') return undefined;
  const layer = readText(id);
  if (layer !== undefined) {
    const status = parseLayerStatus(words, progressDetail);
    return { kind: 'layer', id: layer.slice(0, MAX_ID), status };
  }
  const repository = REFERS_LINE.exec(words)?.[1];
  if (repository !== undefined) {
    return { kind: 'refers', repository: repository.slice(0, MAX_REPOSITORY) };
  }
  const [, tag, digest, size] = DIGEST_LINE.exec(words) ?? [];
  if (tag !== undefined && digest !== undefined) {
    return { kind: 'digest', tag, digest, size: readBytes(Number(size)) ?? 0 };
  }
  return { kind: 'note', text: rawText(words, MAX_NOTE) };
}

/** The classic store's `{Tag, Digest, Size}`. Others exist, such as containerd's on attestations. */
function readAux(aux: { Tag?: unknown; Digest?: unknown; Size?: unknown }): PushUpdate | undefined {
  const tag = readText(aux.Tag);
  const digest = readText(aux.Digest);
  if (tag === undefined || digest === undefined || !DIGEST_ALONE.test(digest)) return undefined;
  return { kind: 'digest', tag: tag.slice(0, 128), digest, size: readBytes(aux.Size) ?? 0 };
}

/** The error's text; the whole line when it has an error without one; undefined when it has none. */
function readError({ error, errorDetail }: EngineLine, line: string): string | undefined {
  const detail = isRecord(errorDetail) ? readText(errorDetail['message']) : readText(errorDetail);
  if (detail !== undefined) return detail;
  const plain = readText(error);
  if (plain !== undefined) return plain;
  return isPresent(errorDetail) || isPresent(error) ? line : undefined;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readObject(text: string): EngineLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
