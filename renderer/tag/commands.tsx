import { copyText } from '../stores/desktop';
import { CommandLine } from '../ui/command-line';
import { commandsFor } from './commands-for';
import type { DraftName } from './draft';
import './commands.css';

export interface CommandsProps {
  source: string;
  /** None while something is wrong. */
  names: readonly DraftName[];
}

/** The terminal's way to the same end, for whoever wants to learn it. */
export function Commands({ source, names }: CommandsProps) {
  if (names.length === 0) {
    return <p className="commands-pending">The commands appear here once the name is right.</p>;
  }
  const { tag, push } = commandsFor(source, names);
  return (
    <section className="commands" aria-label="The same in a terminal">
      <h3 className="commands-title">The same in a terminal</h3>
      {tag === '' ? null : (
        <CommandLine command={tag} copyLabel="Copy the docker tag command" onCopy={copyText} />
      )}
      <CommandLine command={push} copyLabel="Copy the docker push command" onCopy={copyText} />
    </section>
  );
}
