import { Fragment } from 'react';
import type { AppError } from '../../app/app-error';
import { useAppInfo } from '../stores/app-info';
import { copyText } from '../stores/desktop';
import { useEngine } from '../stores/engine';
import { CommandLine } from '../ui/command-line';
import { registryHelp } from './registry-help';
import './help-steps.css';

/** What to do outside Slipway, on this computer and with this engine. */
export function HelpSteps({ error }: { error: AppError }) {
  const { platform } = useAppInfo(({ info }) => info);
  const engine = useEngine(({ engine }) => engine);
  const steps = registryHelp(error, platform, engine);
  if (steps.length === 0) return null;
  return (
    <div className="help-steps">
      {steps.map(({ say, text }) => (
        <Fragment key={say}>
          <p>{say}</p>
          {text === undefined ? null : (
            <CommandLine command={text} copyLabel={`Copy ${text}`} onCopy={copyText} />
          )}
        </Fragment>
      ))}
    </div>
  );
}
