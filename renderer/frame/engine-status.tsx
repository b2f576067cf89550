import { Focusable } from 'react-aria-components/Focusable';
import { useEngine } from '../stores/engine';
import { Tooltip } from '../ui/tooltip';
import { describeEngine } from './engine-words';
import './engine-status.css';

export function EngineStatus() {
  const engine = useEngine((state) => state.engine);
  const { tone, title, detail } = describeEngine(engine);
  return (
    <Tooltip text={engine.endpoint === '' ? title : `${title} at ${engine.endpoint}`}>
      <Focusable>
        <div role="status" aria-label="Docker engine" className="engine-status" data-tone={tone}>
          <span className="engine-status-dot" aria-hidden="true" />
          <span className="rail-words">
            <span className="engine-status-title">{title}</span>
            <span className="engine-status-detail">{detail}</span>
          </span>
        </div>
      </Focusable>
    </Tooltip>
  );
}
