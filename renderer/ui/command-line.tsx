import { breakable } from './breakable';
import { CopyButton } from './copy-button';
import './command-line.css';

export interface CommandLineProps {
  command: string;
  /** `Copy the docker push command`. */
  copyLabel: string;
  onCopy: (text: string) => Promise<boolean>;
}

/** What one would type in a terminal instead. */
export function CommandLine({ command, copyLabel, onCopy }: CommandLineProps) {
  return (
    <div className="command-line">
      <code className="command-line-text">{breakable(command)}</code>
      <CopyButton label={copyLabel} onCopy={() => onCopy(command)} />
    </div>
  );
}
