import { Check } from 'lucide-react';
import type { EngineCandidate, EngineIdentity } from '../../app/engine/candidate';
import type { Result } from '../../app/result';
import { visibleText } from '../errors/visible-text';
import { troubleWord } from '../frame/engine-words';
import { isLocal } from '../stores/engines';
import { Button } from '../ui/button';
import { Spinner } from '../ui/spinner';
import { identityWords, kindOf, whySilent } from './candidate-words';
import './engine-row.css';

export interface EngineRowProps {
  candidate: EngineCandidate;
  /** Undefined while it is being asked. */
  answer: Result<EngineIdentity> | undefined;
  /** Why it is the one in use; undefined when it is not. */
  inUse: string | undefined;
  isDisabled: boolean;
  onUse: () => void;
}

export function EngineRow({ candidate, answer, inUse, isDisabled, onUse }: EngineRowProps) {
  const kind = kindOf(candidate);
  const tone = answer === undefined ? 'waiting' : answer.ok ? 'good' : 'bad';
  return (
    <li className="engine-row" data-in-use={inUse !== undefined}>
      <span className="engine-row-dot" data-tone={tone} aria-hidden="true" />
      <div className="engine-row-words">
        <p className="engine-row-name">
          {candidate.name}
          {kind ? <span className="engine-row-kind">{kind}</span> : null}
        </p>
        <Answered answer={answer} isRemote={!isLocal(candidate.endpoint)} />
        <p className="engine-row-endpoint">{visibleText(candidate.endpoint)}</p>
        {inUse === undefined ? null : (
          <p className="engine-row-in-use">
            <Check aria-hidden="true" />
            In use: {inUse}
          </p>
        )}
      </div>
      {inUse === undefined ? (
        <Button
          size="small"
          aria-label={`Use ${candidate.name}`}
          isDisabled={isDisabled}
          onPress={onUse}
        >
          Use
        </Button>
      ) : null}
    </li>
  );
}

interface AnsweredProps {
  answer: Result<EngineIdentity> | undefined;
  isRemote: boolean;
}

function Answered({ answer, isRemote }: AnsweredProps) {
  if (answer === undefined) {
    return (
      <p className="engine-row-answer">
        <Spinner label="Asking" />
        Asking who answers…
      </p>
    );
  }
  if (answer.ok) return <p className="engine-row-answer">{identityWords(answer.value)}</p>;
  const why = whySilent(answer.error.raw);
  return (
    <p className="engine-row-answer" data-tone="bad">
      <strong>
        {isRemote && answer.error.kind === 'engine-unreachable'
          ? 'Not reachable'
          : troubleWord(answer.error.kind)}
      </strong>
      {why === '' ? null : ` · ${why}`}
    </p>
  );
}
