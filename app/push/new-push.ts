import type { ImageLayer } from '../image/image';
import type { Push } from './push';

export interface PushOrder {
  id: string;
  imageId: string;
  /** Familiar, tag included: `ada/web:latest`. */
  reference: string;
  /** The image's own layers, base first; empty when not known. */
  recipe: ImageLayer[];
  /** Milliseconds since the Unix epoch. */
  queuedAt: number;
  /** Among the pushes that wait. */
  place?: number;
}

export function newPush({ id, imageId, reference, recipe, queuedAt, place }: PushOrder): Push {
  return {
    id,
    imageId,
    reference,
    state: 'queued',
    cancelling: false,
    queuedAt,
    ...(place !== undefined && { place }),
    layers: [],
    recipe,
    notes: [],
  };
}
