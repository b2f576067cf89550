import type { EngineState } from '../../app/engine/engine';
import { OtherEngines } from '../engines/other-engines';
import { RawText } from '../errors/raw-text';
import { useAppInfo } from '../stores/app-info';
import { copyText } from '../stores/desktop';
import { CommandLine } from '../ui/command-line';
import { EmptyState } from '../ui/empty-state';
import { Spinner } from '../ui/spinner';
import { howToStart } from './engine-help';
import { Quay } from './quay';
import './engine-down.css';

/** In the place of the grid while the engine is away. Goes by itself when it is back. */
export function EngineDown({ engine }: { engine: Extract<EngineState, { kind: 'unreachable' }> }) {
  const platform = useAppInfo(({ info }) => info.platform);
  const { title, steps, command, after, waiting } = howToStart(engine.error, platform);
  return (
    <div className="engine-down">
      <EmptyState isScreen announce title={title} picture={<Quay isDark />}>
        <p>{steps}</p>
        {command === undefined ? null : (
          <CommandLine command={command} copyLabel="Copy the command" onCopy={copyText} />
        )}
        {after === undefined ? null : <p>{after}</p>}
        <p className="engine-down-waiting">
          <Spinner label="Waiting for Docker" />
          {waiting}
        </p>
        <p className="engine-down-endpoint">
          Looked for at <code>{engine.endpoint}</code>
        </p>
        <OtherEngines />
        <RawText text={engine.error.raw} onCopy={copyText} />
      </EmptyState>
    </div>
  );
}
