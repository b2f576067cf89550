import { useEffect, useState } from 'react';
import type { AppError } from '../../app/app-error';
import { ErrorNotice } from '../errors/error-notice';
import { chooseEngine, isLocal, loadEngines, pickEngine, useEngines } from '../stores/engines';
import { Button } from '../ui/button';
import { identityWords } from './candidate-words';
import './other-engines.css';

const LOOK_AGAIN_MS = 5_000;

/** While the engine in use is away: those on this computer that do answer, and the way to the rest. */
export function OtherEngines() {
  const engines = useEngines((state) => state.engines);
  const answers = useEngines((state) => state.answers);
  const [error, setError] = useState<AppError>();

  useEffect(() => {
    void loadEngines('local');
    const timer = setInterval(() => void loadEngines('local'), LOOK_AGAIN_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);

  const use = async (id: string) => {
    const answer = await chooseEngine(id);
    // This screen goes, and the button with it: the keyboard stays where the images will be.
    if (answer.ok) document.querySelector('main')?.focus();
    else setError(answer.error);
  };

  const others = (engines?.candidates ?? []).flatMap(({ id, name, endpoint }) => {
    const answer = answers[id];
    const isOther = id !== engines?.inUse && isLocal(endpoint);
    return isOther && answer?.ok ? [{ id, name, who: identityWords(answer.value) }] : [];
  });
  return (
    <div className="other-engines">
      {others.length === 0 ? null : (
        <>
          <p>Another engine is running on this computer:</p>
          <ul className="other-engines-list">
            {others.map(({ id, name, who }) => (
              <li key={id}>
                <Button onPress={() => void use(id)}>{`Use ${name}`}</Button>
                <span>{who}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {error ? <ErrorNotice error={error} /> : null}
      <Button
        variant="quiet"
        onPress={() => {
          pickEngine(true);
        }}
      >
        Choose another engine…
      </Button>
    </div>
  );
}
