// What an action leaves behind, at the foot of the window: how a file is getting on, and the way back.
import { useEffect } from 'react';
import { ErrorNotice } from '../errors/error-notice';
import { InterruptedNotice } from '../notices/interrupted-notice';
import { StorageNotices } from '../notices/storage-notices';
import { PushSeveralDialog } from '../push-several/push-several-dialog';
import { PushNotice } from '../pushes/push-notice';
import { PushRemovalNotice } from '../pushes/push-removal-notice';
import { askToPush, askToRemove, useImageDialogs } from '../stores/image-dialogs';
import { useInterrupted } from '../stores/interrupted';
import { forgetLoadError, useLoads } from '../stores/loads';
import { usePushNews } from '../stores/push-news';
import { usePushRemoval } from '../stores/push-removal';
import { hush, useSaid } from '../stores/said';
import { useStorageTroubles } from '../stores/storage';
import { useUntag } from '../stores/untag';
import { forgetWorkshopError, useWorkshop } from '../stores/workshop';
import { DeleteImageDialog } from './delete-image-dialog';
import { DropZone } from './drop-zone';
import { LoadNotice } from './load-notice';
import { NoticeCard } from './notice-card';
import { RemovalNotice } from './removal-notice';
import { RemoveTagDialog } from './remove-tag-dialog';
import { RemoveTagsDialog } from './remove-tags-dialog';
import './action-notices.css';

const SAID_FOR_MS = 3_000;

export function ActionNotices() {
  const loads = useLoads((state) => state.loads);
  const error = useLoads((state) => state.error);
  const removed = useUntag((state) => state.removed);
  const ended = usePushNews((state) => state.ended);
  const workshopError = useWorkshop((state) => state.error);
  const forgotten = usePushRemoval((state) => state.removed);
  const atStart = useStorageTroubles().length + useInterrupted().length;
  const counts = [loads.length, ended.length, forgotten.length, atStart];
  const isEmpty =
    workshopError === null &&
    counts.every((count) => count === 0) &&
    removed === undefined &&
    error === undefined;
  return (
    <>
      <section
        className="action-notices"
        aria-label="Notices"
        data-empty={isEmpty || undefined}
        data-standing={atStart > 0 || undefined}
      >
        <StorageNotices />
        <InterruptedNotice />
        {loads.map((load) => (
          <LoadNotice key={load.id} load={load} />
        ))}
        {ended.map((pushId) => (
          <PushNotice key={pushId} pushId={pushId} />
        ))}
        {error ? (
          <NoticeCard isBare onClose={forgetLoadError}>
            <ErrorNotice error={error} />
          </NoticeCard>
        ) : null}
        {removed ? (
          <RemovalNotice
            key={removed.names.map(({ reference }) => reference).join(' ')}
            removal={removed}
          />
        ) : null}
        {forgotten.length > 0 ? (
          <PushRemovalNotice key={forgotten.join(' ')} count={forgotten.length} />
        ) : null}
        {workshopError ? (
          <NoticeCard isBare onClose={forgetWorkshopError}>
            <ErrorNotice error={workshopError} />
          </NoticeCard>
        ) : null}
        <Said />
      </section>
      <Asking />
      <DropZone />
    </>
  );
}

function Asking() {
  const { removing, pushing } = useImageDialogs();
  const [first] = removing;
  const close = () => {
    askToRemove([]);
    askToPush([]);
  };
  if (pushing.length > 0) return <PushSeveralDialog chosen={pushing} onClose={close} />;
  if (first === undefined) return null;
  if (removing.length > 1) return <RemoveTagsDialog chosen={removing} onClose={close} />;
  const { image, reference } = first;
  if (reference === undefined) return <DeleteImageDialog image={image} onClose={close} />;
  return <RemoveTagDialog image={image} reference={reference} onClose={close} />;
}

function Said() {
  const said = useSaid((state) => state.said);
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(hush, SAID_FOR_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);
  return (
    <p role="status" className="action-said" data-empty={said === undefined || undefined}>
      {said?.text}
    </p>
  );
}
