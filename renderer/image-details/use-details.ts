import { useEffect, useState } from 'react';
import type { ImageDetails } from '../../app/image/image-details';
import type { Answer } from '../../app/ipc/contract';
import { readDetails } from '../stores/image-details';
import { useImages } from '../stores/images';

/** So that arrow keys and a busy engine do not make it ask for each step. */
const SETTLE_MS = 60;

export type KnownDetails = Answer<'images.details'> | undefined;

/** Undefined while they are on their way. Asked again whenever an image changes: sharing does, too. */
export function useDetails(imageId: string): KnownDetails {
  const images = useImages((state) => state.images);
  const [told, setTold] = useState<{ imageId: string; answer: Answer<'images.details'> }>();
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void readDetails(imageId).then((answer) => {
        if (isCurrent) setTold({ imageId, answer });
      });
    }, SETTLE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [imageId, images]);
  return told?.imageId === imageId ? told.answer : undefined;
}

/** Bytes that only this image needs: what deleting it would free. */
export function ownBytes({ layers }: ImageDetails): number {
  return layers.reduce((sum, layer) => sum + (layer.sharedBy === 0 ? layer.size : 0), 0);
}
