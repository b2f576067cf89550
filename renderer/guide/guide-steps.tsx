import { ShipWheel } from 'lucide-react';
import { STEP_IDS, type StepId } from '../../app/guide/step-ids';
import type { Guide } from '../../app/guide/steps';
import { startOver } from '../stores/guide';
import { useImages } from '../stores/images';
import { Button } from '../ui/button';
import { GuideStep } from './guide-step';
import { usePlace } from './use-place';

export interface GuideStepsProps {
  guide: Guide;
  onAct: () => void;
}

export function GuideSteps({ guide, onAct }: GuideStepsProps) {
  const { subject, done, next } = guide;
  const latest = latestDone(guide);
  const { where, onlyFinder } = usePlace(subject);
  return (
    <>
      <ol className="guide-steps">
        {STEP_IDS.map((step, at) => {
          const standing = done.has(step) ? 'done' : step === next ? 'next' : 'later';
          return (
            <GuideStep
              key={step}
              step={step}
              number={at + 1}
              subject={subject}
              standing={standing}
              isLatest={step === latest}
              onAct={onAct}
            />
          );
        })}
      </ol>
      {next === undefined ? (
        <p className="guide-all-done">
          <ShipWheel aria-hidden="true" />
          All six done: your image is at {where}, for {onlyFinder ?? 'whoever may read it'} to pull.
        </p>
      ) : null}
      {done.has('push') ? (
        <p className="guide-again">
          <Button
            size="small"
            onPress={() => {
              startOver(subject, useImages.getState().images ?? []);
            }}
          >
            Start over
          </Button>
          <span>
            Opens steps 3 to 6 again, for another image. Nothing is deleted and nobody is signed
            out.
          </span>
        </p>
      ) : null}
    </>
  );
}

/** Told of while it is fresh: the step just before the next one. */
function latestDone({ done, next }: Guide): StepId | undefined {
  const at = next === undefined ? STEP_IDS.length : STEP_IDS.indexOf(next);
  const step = STEP_IDS[at - 1];
  return step !== undefined && done.has(step) ? step : undefined;
}
