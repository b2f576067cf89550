import { ChevronRight } from 'lucide-react';
import { memo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import { furthest, pushTotals } from '../../app/push/totals';
import { usePush } from '../stores/pushes';
import { ProgressBar } from '../ui/progress-bar';
import { useFormat } from '../use-format';
import { useNow } from '../use-now';
import { describeState } from './push-state';
import './push-item.css';

const MINUTE = 60_000;

export interface PushItemProps {
  pushId: string;
  onOpen: (pushId: string) => void;
}

export const PushItem = memo(function PushItem({ pushId, onOpen }: PushItemProps) {
  const push = usePush(pushId);
  return push === undefined ? null : <Item push={push} onOpen={onOpen} />;
});

function Item({ push, onOpen }: { push: Push; onOpen: (pushId: string) => void }) {
  const format = useFormat();
  const now = useNow(MINUTE);
  const { word, tone } = describeState(push);
  const at = push.endedAt ?? push.startedAt ?? push.queuedAt;
  return (
    <li className="push-item">
      <Button
        className="push-item-button"
        onPress={() => {
          onOpen(push.id);
        }}
      >
        <span className="push-item-state" data-tone={tone}>
          {word}
        </span>
        <code className="push-item-reference">{push.reference}</code>
        <span className="push-item-bar">{isOver(push) ? null : <ItemBar push={push} />}</span>
        <span className="push-item-time" title={format.moment(at)}>
          {format.age(at, now)}
        </span>
        <ChevronRight className="push-item-chevron" aria-hidden="true" />
      </Button>
    </li>
  );
}

function ItemBar({ push }: { push: Push }) {
  const totals = pushTotals(push);
  const [shown, setShown] = useState(totals.fraction);
  const reached = furthest(shown, totals);
  if (reached !== shown) setShown(reached);
  const silent = push.state === 'running' && push.layers.length === 0;
  return <ProgressBar label={`Push of ${push.reference}`} value={silent ? undefined : reached} />;
}
