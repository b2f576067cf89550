import { ListX, Settings, Ship } from 'lucide-react';
import type { ReactNode } from 'react';
import { removePushes } from '../stores/push-removal';
import { inGroups, usePushes } from '../stores/pushes';
import { useSettings } from '../stores/settings';
import { show } from '../stores/view';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PushItem } from './push-item';
import './pushes-view.css';

export interface PushesViewProps {
  onOpen: (pushId: string) => void;
}

/** Every push Slipway knows of: those under way, those that wait, and the past. */
export function PushesView({ onOpen }: PushesViewProps) {
  const { now, waiting, past } = inGroups(usePushes((state) => state.pushes));
  if (now.length + waiting.length + past.length === 0) {
    return (
      <div className="pushes-none">
        <NoPushes />
      </div>
    );
  }
  const pastIds = past.map(({ id }) => id);
  return (
    <div className="pushes-view">
      <h1>Pushes</h1>
      <PushList title="Now" ids={now.map(({ id }) => id)} onOpen={onOpen} />
      <PushList
        title="Waiting"
        ids={waiting.map(({ id }) => id)}
        onOpen={onOpen}
        aside={<AtATime />}
      />
      <PushList
        title="Past"
        ids={pastIds}
        onOpen={onOpen}
        aside={
          <Button
            size="small"
            variant="quiet"
            icon={<ListX aria-hidden="true" />}
            onPress={() => void removePushes(pastIds)}
          >
            Clear finished
          </Button>
        }
      />
    </div>
  );
}

interface PushListProps extends PushesViewProps {
  title: string;
  ids: readonly string[];
  /** Beside the title. */
  aside?: ReactNode;
}

function PushList({ title, ids, onOpen, aside }: PushListProps) {
  if (ids.length === 0) return null;
  return (
    <section aria-label={title}>
      <header className="pushes-head">
        <h2 className="pushes-title">{title}</h2>
        {aside}
      </header>
      <ul className="pushes-list" aria-label={`Pushes, ${title.toLowerCase()}`}>
        {ids.map((id) => (
          <PushItem key={id} pushId={id} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

/** Why they wait, and where that is set. */
function AtATime() {
  const { atATime } = useSettings(({ pushes }) => pushes);
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<Settings aria-hidden="true" />}
      onPress={() => {
        show({ kind: 'settings' });
      }}
    >
      {`${String(atATime)} at a time`}
    </Button>
  );
}

function NoPushes() {
  const images = () => {
    show({ kind: 'images' });
  };
  return (
    <EmptyState
      isScreen
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
