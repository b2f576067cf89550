// What a screen reader says of a push: only words that matter, and not more often than one can hear.
import { useState } from 'react';
import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import { type PushTotals, pushTotals } from '../../app/push/totals';
import { usePush } from '../stores/pushes';
import { roughly } from './amounts';
import { countLayers, describePhase } from './phase';
import { type Pace, usePace } from './use-pace';
import './announcer.css';

const SPEAK_EVERY = 10_000;

/** Mounted as long as the board, or what it says at the end would not be heard. */
export function Announcer({ pushId }: { pushId: string }) {
  const push = usePush(pushId);
  return push === undefined ? null : <Said push={push} />;
}

function Said({ push }: { push: Push }) {
  const pace = usePace(push.id, push.state === 'running');
  const totals = pushTotals(push);
  const turn = Math.floor(pace.now / SPEAK_EVERY);
  const text = announcement(push, totals, pace);
  const [said, setSaid] = useState({ turn, text });
  if (said.turn !== turn) setSaid({ turn, text });
  return (
    <p className="announcer" role="status">
      {isOver(push) ? text : said.text}
    </p>
  );
}

function announcement(push: Push, totals: PushTotals, { secondsLeft }: Pace): string {
  const { done, total } = totals.counts;
  if (isOver(push) || total === 0 || totals.finalising) return describePhase(push, totals);
  const left = secondsLeft === undefined ? '' : `, ${roughly(secondsLeft)} left`;
  return `${done} of ${countLayers(total)}${left}`;
}
