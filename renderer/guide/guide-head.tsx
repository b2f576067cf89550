import { ChevronDown, X } from 'lucide-react';
import { STEP_IDS } from '../../app/guide/step-ids';
import { IconButton } from '../ui/icon-button';

export interface GuideHeadProps {
  doneCount: number;
  onClose: () => void;
  /** Back to a strip; undefined where it has its own place. */
  onFold: (() => void) | undefined;
}

export function GuideHead({ doneCount, onClose, onFold }: GuideHeadProps) {
  return (
    <header className="guide-head">
      <div className="guide-head-words">
        <h2>Lab guide</h2>
        <p className="guide-head-count">
          {doneCount} of {STEP_IDS.length} done
        </p>
      </div>
      {onFold ? (
        <span data-folds>
          <IconButton label="Fold the lab guide" onPress={onFold}>
            <ChevronDown aria-hidden="true" />
          </IconButton>
        </span>
      ) : null}
      <IconButton label="Close the lab guide" onPress={onClose}>
        <X aria-hidden="true" />
      </IconButton>
      <GuideCargo doneCount={doneCount} />
    </header>
  );
}

/** Six containers, loaded one by one. */
export function GuideCargo({ doneCount }: { doneCount: number }) {
  return (
    <div className="guide-cargo" aria-hidden="true">
      {STEP_IDS.map((id, at) => (
        <span key={id} className="guide-cargo-box" data-loaded={at < doneCount || undefined} />
      ))}
    </div>
  );
}
