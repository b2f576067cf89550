import { describe, expect, it } from 'vitest';
import type { Account } from '../../app/registry/account';
import { checkDraft, chooseAccount, type Draft, draftOf, resumeDraft, startDraft } from './draft';
import { readWholeReference } from './paste';

const ada: Account = { host: 'docker.io', username: 'ada', keptIn: 'keychain' };
const lab: Account = { host: 'localhost:5000', username: 'ada', keptIn: 'keychain' };
const hub: Draft = { host: 'docker.io', namespace: 'ada', repository: 'web', tag: 'v1' };

describe('startDraft', () => {
  it('takes namespace from the account, name and tag from the image', () => {
    expect(startDraft('python-hello-world:v2', ada)).toEqual({
      host: 'docker.io',
      namespace: 'ada',
      repository: 'python-hello-world',
      tag: 'v2',
    });
  });

  it('drops the registry and namespace the image was tagged for before', () => {
    expect(startDraft('ghcr.io/grace/web:edge', lab)).toEqual({
      host: 'localhost:5000',
      namespace: 'ada',
      repository: 'web',
      tag: 'edge',
    });
  });

  it('starts with something pushable for an image without a name', () => {
    const draft = startDraft(undefined, ada);
    expect(draft.tag).toBe('latest');
    expect(checkDraft(draft, ada).names[0]?.familiar).toBe(`ada/${draft.repository}:latest`);
  });

  it.each([
    ['Ada-Lovelace', 'ghcr.io', 'ada-lovelace'],
    ['lab+ci', 'quay.io', 'lab'],
    ['ada@example.com', 'docker.io', ''],
  ])('turns the user name %s at %s into the namespace “%s”', (username, host, namespace) => {
    expect(chooseAccount(hub, { host, username, keptIn: 'memory' }).namespace).toBe(namespace);
  });
});

describe('checkDraft', () => {
  it('gives both forms of a name without problems', () => {
    expect(checkDraft(hub, ada)).toEqual({
      problems: {},
      doubt: undefined,
      names: [{ full: 'docker.io/ada/web:v1', familiar: 'ada/web:v1' }],
    });
  });

  it('offers the small-letter form of a name with capitals', () => {
    const { problems, names } = checkDraft({ ...hub, repository: 'Python Hello' }, ada);
    expect(names).toEqual([]);
    expect(problems.repository?.fix?.draft.repository).toBe('python-hello');
  });

  it('says which fields are empty', () => {
    const { problems } = checkDraft({ ...hub, namespace: '', repository: '', tag: '' }, ada);
    expect(Object.keys(problems).sort()).toEqual(['namespace', 'repository', 'tag']);
    expect(problems.namespace?.fix?.draft.namespace).toBe('ada');
  });

  it('keeps library/ of Docker Hub for Docker, and allows it elsewhere', () => {
    const library = { ...hub, namespace: 'library' };
    expect(checkDraft(library, ada).problems.namespace?.fix?.draft.namespace).toBe('ada');
    const local = { ...library, host: 'localhost:5000' };
    expect(checkDraft(local, lab).names[0]?.full).toBe('localhost:5000/library/web:v1');
  });

  it('takes one slash on Docker Hub and as many as are wanted elsewhere', () => {
    const deep = { ...hub, repository: 'team/web' };
    expect(checkDraft(deep, ada).problems.repository?.fix?.draft).toEqual({
      ...hub,
      namespace: 'team',
    });
    const local = { ...deep, host: 'localhost:5000' };
    expect(checkDraft(local, lab).names[0]?.familiar).toBe('localhost:5000/ada/team/web:v1');
  });

  it('pushes without a namespace where the registry has none', () => {
    const bare = { ...hub, host: 'localhost:5000', namespace: '' };
    expect(checkDraft(bare, lab).names[0]?.familiar).toBe('localhost:5000/web:v1');
  });

  it('doubts, but allows, the namespace of somebody else', () => {
    const checked = checkDraft({ ...hub, namespace: 'grace' }, ada);
    expect(checked.names[0]?.familiar).toBe('grace/web:v1');
    expect(checked.doubt?.fix?.draft.namespace).toBe('ada');
  });

  it('refuses a path that is too long only when put together', () => {
    const long = { ...hub, host: 'localhost:5000', namespace: 'a'.repeat(200) };
    const { problems, names } = checkDraft({ ...long, repository: 'b'.repeat(100) }, lab);
    expect(names).toEqual([]);
    expect(problems.repository?.reason).toContain('255');
  });

  it('offers to spread an address typed into one field over all of them', () => {
    const address = { ...hub, repository: 'https://hub.docker.com/r/grace/cobol' };
    expect(checkDraft(address, ada).problems.repository?.fix?.draft).toEqual({
      host: 'docker.io',
      namespace: 'grace',
      repository: 'cobol',
      tag: 'v1',
    });
  });
});

describe('readWholeReference', () => {
  it.each<[string, Partial<Draft>]>([
    [
      'ghcr.io/grace/cobol:59',
      { host: 'ghcr.io', namespace: 'grace', repository: 'cobol', tag: '59' },
    ],
    ['docker push grace/cobol:59', { namespace: 'grace', repository: 'cobol', tag: '59' }],
    ['cobol:59', { repository: 'cobol', tag: '59' }],
    ['localhost:5000/cobol', { host: 'localhost:5000', namespace: '', repository: 'cobol' }],
    ['quay.io/a/b/c', { host: 'quay.io', namespace: 'a/b', repository: 'c' }],
  ])('reads %s', (text, expected) => {
    expect(readWholeReference(hub, text)).toEqual({ ...hub, ...expected });
  });

  it('keeps the chosen registry when the text names none', () => {
    const local = { ...hub, host: 'localhost:5000' };
    expect(readWholeReference(local, 'grace/cobol')?.host).toBe('localhost:5000');
    expect(readWholeReference(local, 'docker.io/grace/cobol')?.host).toBe('docker.io');
  });

  it.each(['web', '', 'a b c', 'sha256'])('leaves the plain text “%s” in its field', (text) => {
    expect(readWholeReference(hub, text)).toBeUndefined();
  });
});

describe('resumeDraft', () => {
  const before = { ...hub, namespace: '' };

  it('fills in the namespace only the sign-in could tell', () => {
    expect(resumeDraft(before, [lab, ada])).toEqual({ ...before, namespace: 'ada' });
  });

  it('follows to the registry that was signed in to instead of the suggested one', () => {
    expect(resumeDraft(before, [lab])).toEqual({ ...hub, host: 'localhost:5000' });
  });

  it('leaves alone what was typed', () => {
    const typed = { ...hub, host: 'ghcr.io', namespace: 'team' };
    expect(resumeDraft(typed, [lab])).toBe(typed);
    const bare = { ...hub, host: 'localhost:5000', namespace: '' };
    expect(resumeDraft(bare, [lab])).toBe(bare);
  });
});

describe('several tags', () => {
  const familiar = (tag: string) =>
    checkDraft({ ...hub, tag }, ada).names.map((one) => one.familiar);

  it('make a name each, in the order typed, and none twice', () => {
    expect(familiar('v1, latest,v1,')).toEqual(['ada/web:v1', 'ada/web:latest']);
  });

  it('are each checked, and a fix for one leaves the others alone', () => {
    const { problems, names } = checkDraft({ ...hub, tag: 'v1, new one, latest' }, ada);
    expect(names).toEqual([]);
    expect(problems.tag?.reason).toContain('“new one”');
    expect(problems.tag?.fix?.draft.tag).toBe('v1,new-one,latest');
  });

  it('are still missing when there are only commas', () => {
    expect(checkDraft({ ...hub, tag: ' , ' }, ada).problems.tag?.reason).toContain('empty');
  });
});

describe('draftOf', () => {
  it.each(['ada/web:v1', 'localhost:5000/ada/team/web:v2', 'quay.io/ada/web:v1'])(
    'leads back to %s',
    (reference) => {
      const [name] = checkDraft(draftOf(reference), undefined).names;
      expect(name?.familiar).toBe(reference);
    },
  );
});
