import type { PracticeStep } from '../../app/practice/practice';
import { usePractice } from '../stores/practice';
import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import { useFormat } from '../use-format';
import './practice-progress.css';

const STEPS: Record<PracticeStep, string> = {
  looking: 'Looking for what is there already…',
  fetching: 'Fetching the registry’s image. This is needed once.',
  making: 'Starting the registry…',
  'signing-in': 'Waiting until it answers, to sign you in…',
  stopping: 'Stopping the registry…',
  wiping: 'Deleting the registry and what was pushed to it…',
};

/** What the practice registry is being made ready for, how far that is, and a way out where there is one. */
export function PracticeProgress({ onCancel }: { onCancel?: () => void }) {
  const format = useFormat();
  const practice = usePractice((state) => state.practice);
  const step = practice.kind === 'busy' ? practice.step : 'looking';
  const bytes = practice.kind === 'busy' ? practice.bytes : undefined;
  const amount = bytes && `${format.bytes(bytes.done)} of ${format.bytes(bytes.total)}`;
  return (
    <div className="practice-progress">
      <div className="practice-progress-words">
        <span role="status">{STEPS[step]}</span>
        {amount === undefined ? null : <span>{amount}</span>}
      </div>
      <ProgressBar
        label="Practice registry"
        {...(bytes && { value: bytes.done, maxValue: bytes.total, valueLabel: amount ?? '' })}
      />
      {onCancel ? (
        <div>
          <Button size="small" variant="quiet" onPress={onCancel}>
            Cancel
          </Button>
        </div>
      ) : null}
    </div>
  );
}
