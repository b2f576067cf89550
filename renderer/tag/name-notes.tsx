import { useImages } from '../stores/images';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Draft, FieldNote } from './draft';

export interface NameNotesProps {
  doubt: FieldNote | undefined;
  imageId: string;
  /** Familiar, once nothing is wrong with it. */
  name: string | undefined;
  onChange: (draft: Draft) => void;
}

/** What is allowed, but may not be what was meant. */
export function NameNotes({ doubt, imageId, name, onChange }: NameNotesProps) {
  const taken = useImages(({ images = [] }) =>
    images.some((image) => name !== undefined && image.id !== imageId && image.tags.includes(name)),
  );
  const fix = doubt?.fix;
  return (
    <>
      {doubt === undefined ? null : (
        <Notice
          tone="warning"
          actions={
            fix === undefined ? null : (
              <Button
                size="small"
                onPress={() => {
                  onChange(fix.draft);
                }}
              >
                {fix.label}
              </Button>
            )
          }
        >
          {doubt.reason}
        </Notice>
      )}
      {taken ? (
        <Notice tone="info">
          Another image on this computer has this name. It will lose the name to this one.
        </Notice>
      ) : null}
    </>
  );
}
