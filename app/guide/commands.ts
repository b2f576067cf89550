// What each step is in a terminal, with the attendee's own values: ready to paste.
import { shellQuote } from '../image/shell-quote';
import { presetOf } from '../registry/registries';
import type { StepId } from './step-ids';
import { pagesOf, pullCommand } from './steps';
import type { Subject } from './subject';

export interface TerminalLine {
  text: string;
  /** An address for the browser: the lab page has no command there. */
  isAddress: boolean;
  /** Something in it is not known yet. */
  hasGap: boolean;
}

/** Undefined where neither a terminal nor a browser has anything for it. */
export function terminalLine(step: StepId, subject: Subject): TerminalLine | undefined {
  const { host, username, source, target } = subject;
  const registry = host === 'docker.io' ? '' : ` ${host === '' ? 'REGISTRY' : shellQuote(host)}`;
  const name = target === undefined ? wishedName(subject) : shellQuote(target);
  const tagGap = target === undefined || source === undefined;
  switch (step) {
    case 'account':
      return address(presetOf(host)?.signUpUrl);
    case 'sign-in': {
      const user = username === undefined ? '' : ` --username ${shellQuote(username)}`;
      return line(`docker login${user}${registry}`, host === '');
    }
    case 'tag':
      return line(
        `docker tag ${source === undefined ? 'IMAGE' : shellQuote(source)} ${name}`,
        tagGap,
      );
    case 'push':
      return line(`docker push ${name}`, target === undefined);
    case 'look':
      return address(target === undefined ? undefined : pagesOf(subject)[0]);
    case 'pull':
      return target === undefined
        ? line(`docker pull ${name}`, true)
        : line(pullCommand(target), false);
  }
}

/** What comes before a pull, in a terminal that never signed in, where the registry may ask for it. */
export function signInToPull(subject: Subject): TerminalLine | undefined {
  const { host, username } = subject;
  if (host === '' || username === undefined || presetOf(host)) return undefined;
  return terminalLine('sign-in', subject);
}

function wishedName({ host, username }: Subject): string {
  const registry = host === 'docker.io' ? '' : `${host || 'REGISTRY'}/`;
  return `${registry}${username ?? 'USERNAME'}/IMAGE`;
}

function line(text: string, hasGap: boolean): TerminalLine {
  return { text, isAddress: false, hasGap };
}

function address(page: string | undefined): TerminalLine | undefined {
  return page === undefined ? undefined : { text: page, isAddress: true, hasGap: false };
}
