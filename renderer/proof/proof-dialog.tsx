// The proof as it will be saved: what is seen here is what the picture shows.
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../app/ipc/contract';
import type { Push } from '../../app/push/push';
import { ErrorNotice } from '../errors/error-notice';
import { readProof, saveProof } from '../stores/proofs';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { ProofCard } from './proof-card';
import './proof-dialog.css';

export interface ProofDialogProps {
  push: Push;
  page: string | undefined;
  onClose: () => void;
}

export function ProofDialog({ push, page, onClose }: ProofDialogProps) {
  const card = useRef<HTMLDivElement>(null);
  const proof = useProof(push);
  const [isSaving, setSaving] = useState(false);
  const [saved, setSaved] = useState<Answer<'proof.save'>>();
  const save = async () => {
    if (card.current === null) return;
    card.current.scrollIntoView({ block: 'start' });
    setSaving(true);
    const answer = await saveProof(push.id, card.current);
    setSaving(false);
    setSaved(answer);
  };
  return (
    <Dialog
      title="Proof of a push"
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button
            variant="signal"
            isPending={isSaving}
            isDisabled={!proof?.ok}
            onPress={() => void save()}
          >
            Save…
          </Button>
        </>
      }
    >
      <div className="proof-dialog">
        {proof?.ok ? <ProofCard ref={card} proof={proof.value} page={page} /> : null}
        {proof?.ok === false ? <ErrorNotice error={proof.error} /> : null}
        <p className="proof-meaning">
          It says what Slipway saw on this computer: the registry took this image under this digest.
          A file can be edited, so whoever has to be sure asks the registry for the digest.
        </p>
        {saved?.ok && saved.value.length > 0 ? (
          <Notice tone="arrived" announce title={`Saved ${saved.value.join(' and ')}`} />
        ) : null}
        {saved?.ok === false ? (
          <ErrorNotice error={saved.error} actions={{ retry: () => void save() }} />
        ) : null}
      </div>
    </Dialog>
  );
}

/** Asked anew when the registry has been read back meanwhile. */
function useProof({ id, verification }: Push) {
  const [proof, setProof] = useState<Answer<'proof.get'>>();
  useEffect(() => {
    let isGone = false;
    void readProof(id).then((answer) => {
      if (!isGone) setProof(answer);
    });
    return () => {
      isGone = true;
    };
  }, [id, verification]);
  return proof;
}
