// What else one may want of an image that arrived: for someone's phone, and for an instructor.
import { FileBadge, QrCode as QrIcon } from 'lucide-react';
import { useState } from 'react';
import type { Push } from '../../app/push/push';
import { Button } from '../ui/button';
import { ProofDialog } from './proof-dialog';
import { QrDialog } from './qr-dialog';

export function ArrivalExtras({ push, page }: { push: Push; page: string | undefined }) {
  const [shown, setShown] = useState<'qr' | 'proof'>();
  const close = () => {
    setShown(undefined);
  };
  return (
    <>
      <Button
        variant="quiet"
        icon={<QrIcon aria-hidden="true" />}
        onPress={() => {
          setShown('qr');
        }}
      >
        Show QR code
      </Button>
      {push.digest === undefined ? null : (
        <Button
          variant="quiet"
          icon={<FileBadge aria-hidden="true" />}
          onPress={() => {
            setShown('proof');
          }}
        >
          Save proof…
        </Button>
      )}
      {shown === 'qr' ? <QrDialog push={push} page={page} onClose={close} /> : null}
      {shown === 'proof' ? <ProofDialog push={push} page={page} onClose={close} /> : null}
    </>
  );
}
