import { useEffect, useState } from 'react';
import type { AppError } from '../../app/app-error';
import { ErrorNotice } from '../errors/error-notice';
import { visibleText } from '../errors/visible-text';
import { chooseEngine, loadEngines, useEngines } from '../stores/engines';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { Spinner } from '../ui/spinner';
import { whyInUse } from './candidate-words';
import { EngineRow } from './engine-row';
import './engine-picker.css';

/** Every engine Slipway could use, which of them answers, and which one it does use. */
export function EnginePicker({ onClose }: { onClose: () => void }) {
  const engines = useEngines((state) => state.engines);
  const answers = useEngines((state) => state.answers);
  const [choosing, setChoosing] = useState(false);
  const [error, setError] = useState<AppError>();

  useEffect(() => {
    void loadEngines('all');
  }, []);

  const choose = async (id: string | null) => {
    setChoosing(true);
    const answer = await chooseEngine(id);
    setChoosing(false);
    if (answer.ok) onClose();
    else setError(answer.error);
  };

  const own = engines?.candidates.find(({ id }) => id === engines.own);
  const canFollow = engines && (engines.reason === 'chosen' || engines.own !== engines.inUse);
  return (
    <Dialog
      title="Docker engine"
      isDismissable
      isBusy={choosing}
      onClose={onClose}
      footer={
        canFollow ? (
          <Button isDisabled={choosing} onPress={() => void choose(null)}>
            {`Follow Docker’s own choice (${own?.name ?? ''})`}
          </Button>
        ) : null
      }
    >
      <div className="engine-picker">
        <p className="engine-picker-lead">
          The engine holds your images and sends the pushes. One that is under way stays with the
          engine it began on.
        </p>
        {error ? <ErrorNotice error={error} /> : null}
        {engines ? (
          <ul className="engine-picker-list" aria-label="Engines">
            {engines.candidates.map((candidate) => (
              <EngineRow
                key={candidate.id}
                candidate={candidate}
                answer={answers[candidate.id]}
                inUse={candidate.id === engines.inUse ? whyInUse(engines.reason) : undefined}
                isDisabled={choosing}
                onUse={() => void choose(candidate.id)}
              />
            ))}
          </ul>
        ) : (
          <Spinner label="Looking for engines" />
        )}
        {engines?.skipped.map(({ file, reason }) => (
          <Notice key={file} tone="warning" title="A file of Docker’s can’t be read">
            <p>
              {reason} Slipway left it as it is: <code>{visibleText(file)}</code>
            </p>
          </Notice>
        ))}
      </div>
    </Dialog>
  );
}
