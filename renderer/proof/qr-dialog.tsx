import type { Push } from '../../app/push/push';
import { destinationOf } from '../push-board/destination';
import { useOnlyHere } from '../push-board/use-only-here';
import { copyText } from '../stores/desktop';
import { CommandLine } from '../ui/command-line';
import { Dialog } from '../ui/dialog';
import { QrCode } from '../ui/qr-code';
import './qr-dialog.css';

export interface QrDialogProps {
  push: Push;
  /** The web page of the repository, for registries that have one. */
  page: string | undefined;
  onClose: () => void;
}

export function QrDialog({ push, page, onClose }: QrDialogProps) {
  const text = page ?? push.reference;
  const onlyHere = useOnlyHere(destinationOf(push.reference).host);
  return (
    <Dialog title={page ? 'Repository page' : 'Name of the image'} isDismissable onClose={onClose}>
      <div className="qr-dialog">
        <QrCode text={text} label={`QR code of ${text}`} />
        <CommandLine command={text} copyLabel="Copy what the QR code says" onCopy={copyText} />
        <p className="qr-dialog-note">
          {page
            ? 'Point a phone’s camera at it to open the page.'
            : 'This registry has no web page: the code says the name to pull.'}
          {onlyHere === undefined ? null : ` ${onlyHere}`}
        </p>
      </div>
    </Dialog>
  );
}
