// The guide where there is no room beside the work: one line, and a button that unfolds it.
import { ChevronUp, X } from 'lucide-react';
import { STEP_IDS } from '../../app/guide/step-ids';
import type { Guide } from '../../app/guide/steps';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { actionOf } from './step-action';
import { STEP_TITLES } from './step-words';

export interface GuideStripProps {
  guide: Guide;
  doneCount: number;
  onUnfold: () => void;
  onClose: () => void;
}

export function GuideStrip({ guide, doneCount, onUnfold, onClose }: GuideStripProps) {
  const { next, subject } = guide;
  const action = next && actionOf(next, subject);
  return (
    <div className="guide-strip">
      <p className="guide-strip-words">
        <span className="guide-head-count">
          Lab guide, {doneCount} of {STEP_IDS.length} done
        </span>
        <strong className="guide-strip-next">
          {next === undefined
            ? 'All six done'
            : `${String(STEP_IDS.indexOf(next) + 1)}. ${STEP_TITLES[next]}`}
        </strong>
      </p>
      {action ? (
        <Button size="small" onPress={action.act}>
          {action.label}
        </Button>
      ) : null}
      <span data-folds>
        <IconButton label="Unfold the lab guide" onPress={onUnfold}>
          <ChevronUp aria-hidden="true" />
        </IconButton>
      </span>
      <IconButton label="Close the lab guide" onPress={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
