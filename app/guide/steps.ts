// Which of the six steps are done. Each is judged by what is so now, and none is ticked by hand:
// what is undone is open again.

import { parseReference } from '../image/reference';
import { shellQuote } from '../image/shell-quote';
import { hasArrived } from '../push/arrival-check';
import { presetOf, profilePage, repositoryPage } from '../registry/registries';
import type { GuideFacts } from './facts';
import { isWiped } from './guide-record';
import { STEP_IDS, type StepId } from './step-ids';
import { findSubject, type Subject } from './subject';

export interface Guide {
  subject: Subject;
  done: ReadonlySet<StepId>;
  /** The first that is not done; undefined when all are. */
  next: StepId | undefined;
}

export function judgeGuide(all: GuideFacts): Guide {
  const { since, wiped } = all.record;
  const pushes = all.pushes.filter((push) => push.queuedAt >= since && !isWiped(wiped, push));
  const facts = { ...all, pushes };
  const subject = findSubject(facts);
  const done = new Set(STEP_IDS.filter((id) => JUDGES[id](subject, facts)));
  return { subject, done, next: STEP_IDS.find((id) => !done.has(id)) };
}

type Judge = (subject: Subject, facts: GuideFacts) => boolean;

const isPushed: Judge = ({ push }) => push !== undefined && hasArrived(push);

const JUDGES: Record<StepId, Judge> = {
  account: ({ host, isSignedIn }, { found, record }) =>
    isSignedIn ||
    [...found, ...record.accounts].some((account) => account.host === host) ||
    record.opened.includes(presetOf(host)?.signUpUrl ?? ''),
  'sign-in': ({ isSignedIn }) => isSignedIn,
  tag: ({ isTagged }) => isTagged,
  push: isPushed,
  look: (subject, facts) =>
    isPushed(subject, facts) &&
    (facts.record.viewed.includes(subject.host) ||
      pagesOf(subject).some((page) => facts.record.opened.includes(page))),
  pull: (subject, facts) =>
    isPushed(subject, facts) && facts.record.copied.includes(pullCommand(subject.target ?? '')),
};

/** Where to look at it in a browser, the image's own page first; none for most registries. */
export function pagesOf({ host, target, username }: Subject): string[] {
  const parsed = parseReference(target ?? '');
  const pages = [
    parsed.ok ? repositoryPage(host, parsed.value.path) : undefined,
    username === undefined ? undefined : profilePage(host, username),
  ];
  return pages.filter((page) => page !== undefined);
}

export function pullCommand(reference: string): string {
  return `docker pull ${shellQuote(reference)}`;
}
