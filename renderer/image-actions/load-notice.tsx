import { CircleCheck } from 'lucide-react';
import { useRef } from 'react';
import type { ImageLoad } from '../../app/image/image-load';
import { ErrorNotice } from '../errors/error-notice';
import { changeBrowseSettings, chooseAndShow, searchFor } from '../stores/browse';
import { cancelLoad, forgetLoad } from '../stores/loads';
import { show } from '../stores/view';
import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import { useFormat } from '../use-format';
import { NoticeCard } from './notice-card';
import { useFocusHandedBack } from './use-focus-handed-back';

const STAYS_MS = 20_000;

export function LoadNotice({ load }: { load: ImageLoad }) {
  const forget = () => {
    forgetLoad(load.id);
  };
  switch (load.state) {
    case 'sending':
    case 'unpacking':
      return <UnderWay load={load} />;
    case 'loaded':
      return (
        <NoticeCard goesAfter={STAYS_MS} onClose={forget}>
          <Loaded load={load} />
        </NoticeCard>
      );
    case 'cancelled':
      return (
        <NoticeCard goesAfter={STAYS_MS} onClose={forget}>
          <p role="status">Cancelled loading {load.file}.</p>
        </NoticeCard>
      );
    case 'failed':
      return (
        <NoticeCard isBare onClose={forget}>
          {load.error ? <ErrorNotice error={load.error} /> : null}
        </NoticeCard>
      );
  }
}

function UnderWay({ load }: { load: ImageLoad }) {
  const card = useRef<HTMLDivElement>(null);
  useFocusHandedBack(card);
  const { bytes } = useFormat();
  const isSending = load.state === 'sending';
  const amount = `${bytes(load.sent)} of ${bytes(load.total)}`;
  return (
    <div ref={card} className="notice-card">
      <div className="notice-card-words">
        <p>
          Loading <code>{load.file}</code>
        </p>
        <ProgressBar
          label={`Loading ${load.file}`}
          value={isSending && load.total > 0 ? load.sent / load.total : undefined}
          valueLabel={isSending ? amount : 'Docker is unpacking it'}
        />
        <div className="notice-card-foot">
          <span className="notice-card-aside">{isSending ? amount : 'Docker is unpacking it'}</span>
          <Button
            size="small"
            onPress={() => {
              cancelLoad(load.id);
            }}
          >
            Cancel
          </Button>
        </div>
      </div>
    </div>
  );
}

function Loaded({ load }: { load: ImageLoad }) {
  const isNamed = load.arrived.some((name) => !name.startsWith('sha256:'));
  const showIt = () => {
    searchFor('');
    changeBrowseSettings({ show: isNamed ? 'tagged' : 'untagged' });
    chooseAndShow(load.arrived);
    show({ kind: 'images' });
    forgetLoad(load.id);
  };
  return (
    <div className="load-notice">
      <div role="status">
        <p className="load-notice-title">
          <CircleCheck aria-hidden="true" />
          Loaded {load.file}
        </p>
        <ul className="load-notice-names">
          {load.arrived.slice(0, 5).map((name) => (
            <li key={name}>
              <code>{name.startsWith('sha256:') ? `untagged ${name.slice(7, 19)}` : name}</code>
            </li>
          ))}
          {load.arrived.length > 5 ? <li>and {load.arrived.length - 5} more</li> : null}
        </ul>
      </div>
      <Button size="small" onPress={showIt}>
        Show
      </Button>
    </div>
  );
}
