import { ArrowUp, ArrowUpToLine, RotateCw, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AppError } from '../../app/app-error';
import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import { waitingOrder } from '../../app/push/waiting-order';
import { removePushes } from '../stores/push-removal';
import { cancelPush, movePush, startPush, usePushes } from '../stores/pushes';
import { IconButton } from '../ui/icon-button';

export interface PushItemActionsProps {
  push: Push;
  /** Of the element with the name of what is pushed. */
  nameId: string;
  onError: (error: AppError | undefined) => void;
}

/** What can be done with a push without opening it. */
export function PushItemActions({ push, nameId, onError }: PushItemActionsProps) {
  const isNext = usePushes(
    ({ pushes }) =>
      push.state === 'queued' &&
      waitingOrder(Object.values(pushes).map((known) => known.push))[0]?.id === push.id,
  );
  const act = (asked: ReturnType<typeof cancelPush> | ReturnType<typeof startPush>) => {
    onError(undefined);
    void asked.then((answer) => {
      if (!answer.ok) onError(answer.error);
    });
  };
  const button = (label: string, icon: ReactNode, onPress: () => void, isDisabled = false) => (
    <IconButton label={label} aria-describedby={nameId} isDisabled={isDisabled} onPress={onPress}>
      {icon}
    </IconButton>
  );
  if (isOver(push)) {
    return (
      <div className="push-item-actions">
        {button('Push again', <RotateCw aria-hidden="true" />, () => {
          act(startPush(push.imageId, push.reference));
        })}
        {button('Remove from history', <Trash2 aria-hidden="true" />, () => {
          void removePushes([push.id]);
        })}
      </div>
    );
  }
  const move = (to: 'first' | 'up') => () => {
    movePush(push.id, to);
  };
  return (
    <div className="push-item-actions">
      {push.state === 'queued' ? (
        <>
          {button('Move to the front', <ArrowUpToLine aria-hidden="true" />, move('first'), isNext)}
          {button('Move up', <ArrowUp aria-hidden="true" />, move('up'), isNext)}
        </>
      ) : null}
      {button(
        'Cancel',
        <X aria-hidden="true" />,
        () => {
          act(cancelPush(push.id));
        },
        push.cancelling,
      )}
    </div>
  );
}
