import { useShallow } from 'zustand/react/shallow';
import { useImages } from '../stores/images';
import type { TagRequest } from '../stores/view';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useFormat } from '../use-format';
import { useNow } from '../use-now';
import type { Draft, DraftName, FieldNote } from './draft';
import { explainSuggestion } from './explain-suggestion';
import './name-notes.css';

export interface NameNotesProps {
  doubt: FieldNote | undefined;
  request: TagRequest;
  draft: Draft;
  names: readonly DraftName[];
  onChange: (draft: Draft) => void;
}

/** What is allowed, but may not be what was meant. */
export function NameNotes({ doubt, request, draft, names, onChange }: NameNotesProps) {
  const fix = doubt?.fix;
  const suggested = explainSuggestion(request.from, draft.repository);
  return (
    <>
      {suggested === undefined ? null : <p className="name-suggested">{suggested}</p>}
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
      <TakenNames imageId={request.imageId} names={names} />
    </>
  );
}

const MINUTE = 60_000;

/** Names other images on this computer would lose to this one. */
function TakenNames({ imageId, names }: { imageId: string; names: readonly DraftName[] }) {
  const { age, bytes } = useFormat();
  const now = useNow(MINUTE);
  const owners = useImages(
    useShallow(({ images = [] }) =>
      names.map(({ familiar }) =>
        images.find((image) => image.id !== imageId && image.tags.includes(familiar)),
      ),
    ),
  );
  return names.map(({ familiar }, at) => {
    const owner = owners[at];
    if (owner === undefined) return null;
    const what = `made ${age(owner.created * 1_000, now)}, ${bytes(owner.size)}`;
    return (
      <Notice key={familiar} tone="warning">
        <code>{familiar}</code> names another image on this computer now ({what}). That image loses
        the name to this one.
      </Notice>
    );
  });
}
