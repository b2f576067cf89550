// The lines of the history: a push as it stands, or how far one has come since its last line.
import { z } from 'zod';
import { type Layer, layerSchema, type Push, pushSchema } from '../../app/push/push';

const version = z.literal(1);
const progressSchema = z.object({
  ...pushSchema.pick({ id: true, state: true, startedAt: true, repository: true, digest: true })
    .shape,
  /** Those that changed, whole. */
  layers: z.array(layerSchema).max(1_024),
});
const lineSchema = z.union([
  z.object({ version, push: pushSchema }),
  z.object({ version, progress: progressSchema }),
  /** The first line: a file without a push in it has one all the same. */
  z.object({ version, history: z.literal('pushes') }),
]);

const HEAD = `${JSON.stringify({ version: 1, history: 'pushes' })}\n`;

/** A whole file of them. */
export function wholeHistory(pushes: Iterable<Push>): string {
  return HEAD + [...pushes].map(pushLine).join('');
}

export function pushLine(push: Push): string {
  return `${JSON.stringify({ version: 1, push })}\n`;
}

/** What `push` says more than `written`, an earlier state of it. */
export function progressLine(push: Push, written: Push | undefined): string {
  const { id, state, startedAt, repository, digest } = push;
  const before = new Set(written?.layers);
  const layers = push.layers.filter((layer) => !before.has(layer));
  const progress = { id, state, startedAt, repository, digest, layers };
  return `${JSON.stringify({ version: 1, progress })}\n`;
}

/**
 * Of several lines of one push the last counts; it keeps the place of the first.
 * @returns also whether all of it could be read. Nothing at all could not.
 */
export function readHistory(text: string): { pushes: Push[]; isWhole: boolean } {
  const pushes = new Map<string, Push>();
  let isWhole = text.endsWith('\n');
  for (const each of text.split('\n')) {
    if (each === '') continue;
    const line = readLine(each);
    if (line === undefined) isWhole = false;
    else if ('push' in line) pushes.set(line.push.id, line.push);
    else if ('progress' in line) {
      const push = pushes.get(line.progress.id);
      if (push) pushes.set(push.id, furtherOn(push, line.progress));
    }
  }
  return { pushes: [...pushes.values()], isWhole };
}

function readLine(text: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function furtherOn(push: Push, { layers, ...rest }: z.infer<typeof progressSchema>): Push {
  const known = new Map<string, Layer>(push.layers.map((layer) => [layer.id, layer]));
  for (const layer of layers) known.set(layer.id, layer);
  return { ...push, ...rest, layers: [...known.values()].slice(0, 1_024) };
}
