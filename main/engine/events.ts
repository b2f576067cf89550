import type Docker from 'dockerode';
import { z } from 'zod';
import { createLineReader, parseLine } from './json-lines';
import { PRACTICE_LABEL } from './practice-container';

const eventSchema = z.object({ Type: z.string(), Action: z.string().optional() });
/** What a container does that makes an image used, unused, or new; health checks do far more. */
const CONTAINER_ACTIONS = ['create', 'destroy', 'remove', 'commit'];

export interface EventListeners {
  onOpen: () => void;
  /** The images may have changed. */
  onEvent: () => void;
  /** Something happened to a container with the practice registry's label. */
  onLabelled: () => void;
}

/**
 * Follows the engine's events that may change the list of images, until the stream ends
 * (`GET /events`). What changed does not matter to the caller, who lists again.
 * @returns never on its own: rejects when the engine goes away, resolves when `signal` aborts.
 */
export async function followImageEvents(
  docker: Docker,
  signal: AbortSignal,
  { onOpen, onEvent, onLabelled }: EventListeners,
): Promise<void> {
  const stream = await docker.getEvents({
    filters: { type: ['image', 'container'] },
    abortSignal: signal,
  });
  const lines = createLineReader((line) => {
    if (mayChangeImages(line)) onEvent();
    if (line.includes(PRACTICE_LABEL)) onLabelled();
  });
  onOpen();
  await new Promise<void>((resolve, reject) => {
    stream.on('data', (chunk: Uint8Array) => {
      lines.feed(chunk);
    });
    stream.on('error', (cause) => {
      if (signal.aborted) resolve();
      else reject(cause instanceof Error ? cause : new Error(String(cause)));
    });
    stream.on('end', () => {
      reject(
        Object.assign(new Error('The engine closed its event stream.'), { code: 'ECONNRESET' }),
      );
    });
  });
}

/** A line that cannot be read may mean anything: listing once too often does no harm. */
export function mayChangeImages(line: string): boolean {
  const event = parseLine(eventSchema, line);
  if (event === undefined) return true;
  const { Type, Action = '' } = event;
  return Type !== 'container' || CONTAINER_ACTIONS.includes(Action);
}
