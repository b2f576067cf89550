import { Ship } from 'lucide-react';
import { isOver } from '../../app/push/apply-updates';
import { newestFirst, usePushes } from '../stores/pushes';
import { show } from '../stores/view';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PushItem } from './push-item';
import './pushes-view.css';

export interface PushesViewProps {
  onOpen: (pushId: string) => void;
}

/** Every push Slipway knows of: those under way first, then the past. */
export function PushesView({ onOpen }: PushesViewProps) {
  const pushes = newestFirst(usePushes((state) => state.pushes));
  if (pushes.length === 0) {
    return (
      <div className="pushes-none">
        <NoPushes />
      </div>
    );
  }
  const now = pushes.filter((push) => !isOver(push));
  const past = pushes.filter(isOver);
  return (
    <div className="pushes-view">
      <h1>Pushes</h1>
      <PushList title="Now" ids={now.map(({ id }) => id)} onOpen={onOpen} />
      <PushList title="Past" ids={past.map(({ id }) => id)} onOpen={onOpen} />
    </div>
  );
}

interface PushListProps extends PushesViewProps {
  title: string;
  ids: readonly string[];
}

function PushList({ title, ids, onOpen }: PushListProps) {
  if (ids.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="pushes-title">{title}</h2>
      <ul className="pushes-list" aria-label={`Pushes, ${title.toLowerCase()}`}>
        {ids.map((id) => (
          <PushItem key={id} pushId={id} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function NoPushes() {
  const images = () => {
    show({ kind: 'images' });
  };
  return (
    <EmptyState
      title="Nothing pushed yet"
      picture={<Ship className="pushes-ship" aria-hidden="true" />}
      actions={
        <Button variant="signal" onPress={images}>
          Choose an image
        </Button>
      }
    >
      <p>
        A push sends an image to a registry, so that others can pull it. Yours will be listed here.
      </p>
    </EmptyState>
  );
}
