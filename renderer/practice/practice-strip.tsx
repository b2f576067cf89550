import { Play, Square, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../app/app-error';
import type { Answer } from '../../app/ipc/contract';
import type { PracticeState } from '../../app/practice/practice';
import { ErrorNotice } from '../errors/error-notice';
import { resumePractice, stopPractice, usePractice } from '../stores/practice';
import { hush } from '../stores/said';
import { useSession } from '../stores/session';
import { showPractice } from '../stores/view';
import { Button } from '../ui/button';
import { PracticeProgress } from './practice-progress';
import { WipeDialog } from './wipe-dialog';
import './practice-strip.css';

const SETTLED_MS = 60;

type Outcome = Answer<'practice.stop'>;

/** How the practice registry is, and what can be done with it. Nothing where there is none. */
export function PracticeStrip() {
  const practice = usePractice((state) => state.practice);
  const [failed, setFailed] = useState<{ error: AppError; again: () => void }>();
  const [wiping, setWiping] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(settling.current);
    },
    [],
  );
  const run = async (job: () => Promise<Outcome>) => {
    setFailed(undefined);
    hush();
    const answer = await job();
    if (!answer.ok) {
      const again = () => void run(job);
      setFailed({ error: answer.error, again });
    }
    if (place.current === null) return;
    // The button that was pressed made way for the progress.
    settling.current = setTimeout(() => {
      if (document.activeElement === document.body) place.current?.querySelector('button')?.focus();
    }, SETTLED_MS);
  };
  return (
    <div ref={place} className="practice-place">
      {practice.kind === 'busy' ? <PracticeProgress /> : null}
      {practice.kind === 'running' || practice.kind === 'stopped' ? (
        <Strip
          practice={practice}
          onResume={() => void run(resumePractice)}
          onStop={() => void run(stopPractice)}
          onWipe={() => {
            setWiping(true);
          }}
        />
      ) : null}
      {failed ? (
        <ErrorNotice
          error={failed.error}
          actions={{
            retry: failed.again,
            'other-port': () => {
              showPractice(true);
            },
          }}
        />
      ) : null}
      {wiping ? (
        <WipeDialog
          onClose={() => {
            setWiping(false);
          }}
        />
      ) : null}
    </div>
  );
}

interface StripProps {
  practice: Extract<PracticeState, { host: string }>;
  onResume: () => void;
  onStop: () => void;
  onWipe: () => void;
}

function Strip({ practice, onResume, onStop, onWipe }: StripProps) {
  const { host } = practice;
  const isKnown = useSession(({ session }) => session?.accounts.some((one) => one.host === host));
  const isRunning = practice.kind === 'running';
  return (
    <section className="practice-strip" aria-label="Practice registry">
      <p className="practice-strip-words">
        <strong>Practice registry</strong> <code>{host}</code>
        <span className="practice-strip-state" data-state={stateOf(practice)}>
          {STATES[stateOf(practice)]}
        </span>
      </p>
      <div className="practice-strip-buttons">
        {isKnown ? null : (
          <Button
            size="small"
            onPress={() => {
              showPractice(true);
            }}
          >
            Make an account…
          </Button>
        )}
        {isRunning ? (
          <Button size="small" icon={<Square aria-hidden="true" />} onPress={onStop}>
            Stop
          </Button>
        ) : (
          <Button size="small" icon={<Play aria-hidden="true" />} onPress={onResume}>
            Start
          </Button>
        )}
        <Button size="small" icon={<Trash2 aria-hidden="true" />} onPress={onWipe}>
          Wipe…
        </Button>
      </div>
    </section>
  );
}

const STATES = {
  stopped: 'Stopped',
  untold: 'Running',
  starting: 'Running, still getting ready',
  healthy: 'Running and healthy',
  unhealthy: 'Running, but not healthy',
};

function stateOf(practice: StripProps['practice']): keyof typeof STATES {
  return practice.kind === 'running' ? practice.health : 'stopped';
}
