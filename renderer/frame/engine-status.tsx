import { ChevronsUpDown } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { EnginePicker } from '../engines/engine-picker';
import { useEngine } from '../stores/engine';
import { pickEngine, useEngines } from '../stores/engines';
import { Tooltip } from '../ui/tooltip';
import { describeEngine } from './engine-words';
import './engine-status.css';

/** The engine in a line; pressed, it lets another one be chosen. */
export const EngineStatus = memo(function EngineStatus() {
  const engine = useEngine((state) => state.engine);
  const isPicking = useEngines((state) => state.isPicking);
  const { tone, title, detail } = describeEngine(engine);
  return (
    <>
      <Tooltip text={engine.endpoint === '' ? title : `${title} at ${engine.endpoint}`}>
        <Button
          className="rail-link engine-status"
          data-tone={tone}
          aria-label={`Docker engine: ${title} ${detail}`}
          onPress={() => {
            pickEngine(true);
          }}
        >
          <span className="engine-status-dot" aria-hidden="true" />
          <span className="rail-words">
            <span className="engine-status-title">{title}</span>
            <span className="engine-status-detail">{detail}</span>
          </span>
          <ChevronsUpDown className="engine-status-more" aria-hidden="true" />
        </Button>
      </Tooltip>
      <p role="status" className="engine-status-news">
        {`Docker engine: ${title}`}
      </p>
      {isPicking ? (
        <EnginePicker
          onClose={() => {
            pickEngine(false);
          }}
        />
      ) : null}
    </>
  );
});
