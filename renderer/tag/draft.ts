// What is being typed in the tag dialog, and everything the dialog says about it. No React here:
// each keystroke is judged by these functions alone.
import {
  checkRepositoryPath,
  checkTag,
  familiarReference,
  formatReference,
  parseReference,
  suggestRepositoryName,
} from '../../app/image/reference';
import type { ReferenceProblem } from '../../app/image/reference-problem';
import type { Account } from '../../app/registry/account';
import { homeNamespace } from '../../app/registry/home-namespace';
import type { TagDraft } from '../stores/view';
import { doubtNamespace, findNamespaceProblem, findSlashProblem } from './namespace-rules';
import { readWholeReference } from './paste';
import { describeProblem } from './reference-words';
import { tagsOf } from './tags';

export type Draft = TagDraft;
export type DraftField = 'namespace' | 'repository' | 'tag';

export interface FieldNote {
  reason: string;
  /** One click from here to a draft without this problem. */
  fix?: { label: string; draft: Draft };
}

export interface CheckedDraft {
  problems: Partial<Record<DraftField, FieldNote>>;
  /** Allowed, but worth a second look. */
  doubt: FieldNote | undefined;
  /** One for each tag, once nothing is wrong. */
  names: readonly DraftName[];
}

/** Both forms of a name: `docker.io/ada/web:v1` and `ada/web:v1`. */
export interface DraftName {
  full: string;
  familiar: string;
}

const DEFAULT_HOST = 'docker.io';
const DEFAULT_TAG = 'latest';

export function startDraft(from: string | undefined, account: Account | undefined): Draft {
  const local = from === undefined ? undefined : parseReference(from);
  return {
    host: account?.host ?? DEFAULT_HOST,
    namespace: account === undefined ? '' : homeNamespace(account),
    repository: suggestRepositoryName(from ?? ''),
    tag: (local?.ok ? local.value.tag : undefined) ?? DEFAULT_TAG,
  };
}

/** The account for the registry the image is named for already, else the first. */
export function preferredAccount(
  accounts: readonly Account[],
  from: string | undefined,
): Account | undefined {
  const local = parseReference(from ?? '');
  const host = local.ok ? local.value.host : undefined;
  return accounts.find((account) => account.host === host) ?? accounts[0];
}

/**
 * A draft from before a sign-in, with what only the sign-in could tell: where nothing of it said
 * whose it is, the new account does.
 */
export function resumeDraft(draft: Draft, accounts: readonly Account[]): Draft {
  if (draft.namespace !== '') return draft;
  const account = accounts.find(({ host }) => host === draft.host);
  const [other] = accounts;
  if (account === undefined && other && draft.host === DEFAULT_HOST) {
    return chooseAccount(draft, other);
  }
  const missing = findNamespaceProblem(draft.host, draft.namespace, account)?.suggestion;
  return missing === undefined ? draft : { ...draft, namespace: missing };
}

/** Another registry or account: the namespace follows, the name stays. */
export function chooseAccount(draft: Draft, account: Account): Draft {
  return { ...draft, host: account.host, namespace: homeNamespace(account) };
}

export function checkDraft(draft: Draft, account: Account | undefined): CheckedDraft {
  const namespace = checkNamespace(draft, account);
  const repository = checkField(draft, 'repository', checkRepositoryPath) ?? checkSlash(draft);
  const tag = checkTags(draft);
  const problems = {
    ...(namespace && { namespace }),
    ...(repository && { repository }),
    ...(tag && { tag }),
  };
  if (Object.keys(problems).length > 0) return { problems, doubt: undefined, names: [] };
  const names: DraftName[] = [];
  for (const each of tagsOf(draft.tag)) {
    const whole = parseReference(`${draft.host}/${pathOf(draft)}:${each}`);
    if (!whole.ok) {
      const reason = describeProblem(whole.error);
      return { problems: { repository: { reason } }, doubt: undefined, names: [] };
    }
    names.push({ full: formatReference(whole.value), familiar: familiarReference(whole.value) });
  }
  const doubt = doubtNamespace(draft.host, draft.namespace, account);
  return {
    problems,
    doubt: doubt && noteWithFix(doubt.reason, draft, 'namespace', doubt.suggestion),
    names,
  };
}

/** The draft that leads to this reference, for a push that is to be named anew. */
export function draftOf(reference: string): Draft {
  const blank = { host: DEFAULT_HOST, namespace: '', repository: reference, tag: DEFAULT_TAG };
  return readWholeReference(blank, reference) ?? blank;
}

/** The name as far as it is typed, right or wrong: what the sentence at the top shows. */
export function nameSoFar(draft: Draft): string {
  const host = draft.host === DEFAULT_HOST ? '' : `${draft.host}/`;
  return `${host}${pathOf(draft)}${tagsOf(draft.tag)
    .map((tag) => `:${tag}`)
    .join(' ')}`;
}

function pathOf(draft: Draft): string {
  return draft.namespace === '' ? draft.repository : `${draft.namespace}/${draft.repository}`;
}

function checkNamespace(draft: Draft, account: Account | undefined): FieldNote | undefined {
  const spelling =
    draft.namespace === '' ? undefined : checkField(draft, 'namespace', checkRepositoryPath);
  if (spelling) return spelling;
  const problem = findNamespaceProblem(draft.host, draft.namespace, account);
  if (problem === undefined) return undefined;
  return (
    withWhole({ reason: problem.reason }, draft, draft.namespace) ??
    noteWithFix(problem.reason, draft, 'namespace', problem.suggestion)
  );
}

/** The first tag that is wrong; its fix leaves the others as they are. */
function checkTags(draft: Draft): FieldNote | undefined {
  const tags = tagsOf(draft.tag);
  if (tags.length < 2) return checkField({ ...draft, tag: tags[0] ?? '' }, 'tag', checkTag);
  for (const [at, tag] of tags.entries()) {
    const problem = checkTag(tag);
    if (problem === undefined) continue;
    const reason = `“${tag}”: ${describeProblem(problem)}`;
    // `web:v2` among tags means the `v2`.
    const suggestion = tagsOf(tag.replace(/^.*:/, ',')).find((end) => !checkTag(end));
    const mend = tag.includes(':') ? suggestion : problem.suggestion;
    if (mend === undefined) return { reason };
    const mended = tags.with(at, mend).join(',');
    return { reason, fix: { label: `Use ${mend}`, draft: { ...draft, tag: mended } } };
  }
  return undefined;
}

/** A repository with a slash in it, where the registry allows none, is a namespace typed too late. */
function checkSlash(draft: Draft): FieldNote | undefined {
  if (!draft.repository.includes('/')) return undefined;
  const reason = findSlashProblem(draft.host);
  return reason === undefined ? undefined : withWhole({ reason }, draft, draft.repository);
}

function checkField(
  draft: Draft,
  field: DraftField,
  check: (text: string) => ReferenceProblem | undefined,
): FieldNote | undefined {
  const text = draft[field];
  const problem = check(text);
  if (problem === undefined) return undefined;
  const reason = describeProblem(problem);
  return (
    withWhole({ reason }, draft, text) ?? noteWithFix(reason, draft, field, problem.suggestion)
  );
}

function noteWithFix(
  reason: string,
  draft: Draft,
  field: DraftField,
  suggestion: string | undefined,
): FieldNote {
  if (suggestion === undefined) return { reason };
  return { reason, fix: { label: `Use ${suggestion}`, draft: { ...draft, [field]: suggestion } } };
}

function withWhole(note: FieldNote, draft: Draft, text: string): FieldNote | undefined {
  const whole = readWholeReference(draft, text);
  return whole && { ...note, fix: { label: `Use ${nameSoFar(whole)}`, draft: whole } };
}
