import { memo, type RefObject, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { AppError } from '../../app/app-error';
import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import { furthest, pushTotals } from '../../app/push/totals';
import { ErrorNotice } from '../errors/error-notice';
import { usePush } from '../stores/pushes';
import { ProgressBar } from '../ui/progress-bar';
import { useFormat } from '../use-format';
import { useNow } from '../use-now';
import { PushItemActions } from './push-item-actions';
import { describeState } from './push-state';
import { usePushKeys } from './use-push-keys';
import { useRowFocus } from './use-row-focus';
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
  const [error, setError] = useState<AppError>();
  const row = useRef<HTMLLIElement>(null);
  useRowFocus(row, push.id);
  const name = useId();
  return (
    <li ref={row} className="push-item" data-push={push.id}>
      <div className="push-item-row">
        <OpenButton push={push} nameId={name} row={row} onOpen={onOpen} />
        <PushItemActions push={push} nameId={name} onError={setError} />
      </div>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </li>
  );
}

interface OpenButtonProps {
  push: Push;
  nameId: string;
  row: RefObject<HTMLElement | null>;
  onOpen: (pushId: string) => void;
}

function OpenButton({ push, nameId, row, onOpen }: OpenButtonProps) {
  const format = useFormat();
  const now = useNow(MINUTE);
  const onKeyDown = usePushKeys(push, row);
  const { word, tone } = describeState(push);
  const at = push.endedAt ?? push.startedAt ?? push.queuedAt;
  return (
    <Button
      className="push-item-button"
      onKeyDown={onKeyDown}
      onPress={() => {
        onOpen(push.id);
      }}
    >
      <span className="push-item-state" data-tone={tone}>
        {word}
      </span>
      <code id={nameId} className="push-item-reference" title={push.reference}>
        <bdi>{push.reference}</bdi>
      </code>
      <span className="push-item-bar">{isOver(push) ? null : <ItemBar push={push} />}</span>
      <span className="push-item-time" title={format.moment(at)}>
        {format.shortAge(at, now)}
      </span>
    </Button>
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
