import { copyText } from '../stores/desktop';
import { CommandLine } from '../ui/command-line';
import { commandsFor } from './draft';
import './commands.css';

export interface CommandsProps {
  source: string;
  /** Familiar, once nothing is wrong with it. */
  name: string | undefined;
  /** Tagging it again would do nothing. */
  alreadyTagged: boolean;
}

/** The terminal's way to the same end, for whoever wants to learn it. */
export function Commands({ source, name, alreadyTagged }: CommandsProps) {
  if (name === undefined) {
    return <p className="commands-pending">The commands appear here once the name is right.</p>;
  }
  const { tag, push } = commandsFor(source, name);
  return (
    <section className="commands" aria-label="The same in a terminal">
      <h3 className="commands-title">The same in a terminal</h3>
      {alreadyTagged ? null : (
        <CommandLine command={tag} copyLabel="Copy the docker tag command" onCopy={copyText} />
      )}
      <CommandLine command={push} copyLabel="Copy the docker push command" onCopy={copyText} />
    </section>
  );
}
