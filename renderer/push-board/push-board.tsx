// The heart of the product: one push, live. What follows every update looks at the store itself: the
// meter, the layers row by row, the log. All the rest is drawn again when the push stands otherwise.
import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import { usePushStanding } from '../stores/push-standings';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useAfterPaint } from '../ui/use-after-paint';
import { Announcer } from './announcer';
import { ArrivalCard } from './arrival-card';
import { BoardHead } from './board-head';
import { Layers } from './layers';
import { Meter } from './meter';
import { PushLog } from './push-log';
import { SpeedLine } from './speed-line';
import { StoppedCard } from './stopped-card';
import { usePresent } from './use-present';
import './push-board.css';
import './present.css';

export interface PushBoardProps {
  pushId: string;
  onBack: () => void;
}

export function PushBoard({ pushId, onBack }: PushBoardProps) {
  const push = usePushStanding(pushId);
  const present = usePresent();
  if (push === undefined) {
    return (
      <EmptyState
        isScreen
        title="This push is not here"
        actions={<Button onPress={onBack}>Pushes</Button>}
      >
        <p>It may have been removed, or its record is still being read.</p>
      </EmptyState>
    );
  }
  return (
    <div
      className="push-board"
      data-push-state={push.state}
      data-present={present.isPresenting || undefined}
    >
      <div className="push-board-top">
        <BoardHead push={push} present={present} onBack={onBack} />
        <Standing push={push} />
      </div>
      <Details pushId={pushId} />
      <Announcer pushId={pushId} />
    </div>
  );
}

/** How it stands comes first: a push that is refused is so before all of this could be drawn. */
function Details({ pushId }: { pushId: string }) {
  const isPainted = useAfterPaint();
  if (!isPainted) return <div className="layers" />;
  return (
    <>
      <Layers key={pushId} pushId={pushId} />
      <div className="push-board-below">
        <SpeedLine pushId={pushId} />
        <PushLog pushId={pushId} />
      </div>
    </>
  );
}

/** How far it is, or how it ended. */
function Standing({ push }: { push: Push }) {
  if (!isOver(push)) return <Meter pushId={push.id} />;
  return push.state === 'succeeded' ? <ArrivalCard push={push} /> : <StoppedCard push={push} />;
}
