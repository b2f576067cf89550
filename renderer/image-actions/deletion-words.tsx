import type { ImageSummary } from '../../app/image/image';
import { ownBytes, useDetails } from '../image-details/use-details';
import { useFormat } from '../use-format';
import { listNames } from './remove-words';

/** What deleting the image would free, and what Docker would have against it. */
export function DeletionWords({ image }: { image: ImageSummary }) {
  const { bytes } = useFormat();
  const details = useDetails(image.id);
  const own = details?.ok ? ownBytes(details.value) : undefined;
  const containers = details?.ok ? details.value.containers : [];
  const shared = own === undefined ? 0 : image.size - own;
  return (
    <>
      {own === undefined ? `Frees up to ${bytes(image.size)}.` : `Frees ${bytes(own)}.`}
      {shared > 0 ? ` The other ${bytes(shared)} belong to other images, too, and stay.` : null}{' '}
      This can’t be undone.
      {containers.length > 0
        ? ` Docker refuses while ${listNames(containers)} ${containers.length === 1 ? 'uses' : 'use'} it.`
        : null}
    </>
  );
}
