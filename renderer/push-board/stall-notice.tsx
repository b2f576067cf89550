import { useState } from 'react';
import type { Push } from '../../app/push/push';
import type { PushTotals } from '../../app/push/totals';
import { Notice } from '../ui/notice';
import { describeStall } from './stall-words';
import { useDestination } from './use-destination';

export interface StallNoticeProps {
  push: Push;
  totals: PushTotals;
  /** Milliseconds since the Unix epoch. */
  now: number;
}

/** Appears when a push has stood still for a while, and goes when it moves. */
export function StallNotice({ push, totals, now }: StallNoticeProps) {
  const [last, setLast] = useState({ layers: push.layers, state: push.state, at: now });
  if (last.layers !== push.layers || last.state !== push.state) {
    setLast({ layers: push.layers, state: push.state, at: now });
  }
  const { name } = useDestination(push.reference);
  const words = describeStall(push, totals, (now - last.at) / 1_000, name);
  if (words === undefined) return null;
  return (
    <Notice tone="warning" announce title={words.title}>
      {words.body}
    </Notice>
  );
}
