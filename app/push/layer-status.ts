// The engines' words for what a layer is doing. Docker says most of them in
// distribution/push_v2.go (classic store) and daemon/containerd/progress.go, Podman in its compat API.
import { rawText } from '../app-error';
import type { LayerStatus } from './push';

const MAX_FROM = 512;
const MAX_TEXT = 512;

/** `detail` is the line's `progressDetail`, as it came; engines leave `current` out when it is 0. */
export function parseLayerStatus(text: string, detail: unknown): LayerStatus {
  switch (text) {
    case 'Preparing':
      return { kind: 'preparing' };
    case 'Waiting':
      return { kind: 'waiting' };
    case 'Pushing':
      return { kind: 'pushing', ...readProgress(detail) };
    case 'Pushed':
      return { kind: 'pushed' };
    case 'Layer already exists':
    case 'Already exists':
      return { kind: 'exists', text };
  }
  const seconds = /^Retrying in (\d{1,9}) seconds?$/.exec(text)?.[1];
  if (seconds !== undefined) return { kind: 'retrying', seconds: Number(seconds) };
  const from = /^Mounted from (\S.*)$/.exec(text)?.[1];
  if (from !== undefined) return { kind: 'mounted', from: from.slice(0, MAX_FROM) };
  return { kind: 'other', text: rawText(text, MAX_TEXT) };
}

/** The inverse of `parseLayerStatus`, without the progress: what the engine said. */
export function layerStatusText(status: LayerStatus): string {
  switch (status.kind) {
    case 'preparing':
      return 'Preparing';
    case 'waiting':
      return 'Waiting';
    case 'pushing':
      return 'Pushing';
    case 'pushed':
      return 'Pushed';
    case 'retrying':
      return `Retrying in ${status.seconds} second${status.seconds === 1 ? '' : 's'}`;
    case 'mounted':
      return `Mounted from ${status.from}`;
    case 'exists':
    case 'other':
      return status.text;
  }
}

/** A count of bytes an engine sent, made one that can be one; undefined when it is no count. */
export function readBytes(value: unknown): number | undefined {
  if (typeof value !== 'number' || !(value >= 0)) return undefined;
  return Math.floor(Math.min(value, Number.MAX_SAFE_INTEGER));
}

function readProgress(detail: unknown): { current: number; total?: number } {
  if (typeof detail !== 'object' || detail === null) return { current: 0 };
  const { current, total }: { current?: unknown; total?: unknown } = detail;
  const bytes = { current: readBytes(current) ?? 0 };
  const known = readBytes(total);
  return known === undefined || known === 0 ? bytes : { ...bytes, total: known };
}
