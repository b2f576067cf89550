import { RawText } from '../errors/raw-text';
import { NoticeCard } from '../image-actions/notice-card';
import { copyText } from '../stores/desktop';
import { dismissTrouble, useStorageTroubles } from '../stores/storage';
import { Notice } from '../ui/notice';
import { describeTrouble } from './storage-words';

/** Files of Slipway's own that are damaged or cannot be written: said once, until waved away. */
export function StorageNotices() {
  const troubles = useStorageTroubles();
  return troubles.map((trouble) => {
    const { title, body } = describeTrouble(trouble);
    return (
      <NoticeCard
        key={`${trouble.what} ${trouble.trouble}`}
        isBare
        onClose={() => {
          dismissTrouble(trouble);
        }}
      >
        <Notice tone="warning" title={title} announce>
          <p>{body}</p>
          <RawText text={trouble.raw} words="the details" onCopy={copyText} />
        </Notice>
      </NoticeCard>
    );
  });
}
