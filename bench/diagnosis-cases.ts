// What can be wrong with a push, set up at real and at grumpy registries.
import type { Lab } from '../lab/lab';
import { startGrumpyRegistry } from './grumpy-registry';

export interface Case {
  readonly name: string;
  /** Of the registry, as typed. */
  readonly host: string;
  /** Who signs in there before anything goes wrong. */
  readonly account?: { readonly username: string; readonly password: string };
  /** What goes wrong only after the sign-in. */
  readonly spoil?: () => void;
  /** `checks`: in the dialog, before the push. `board`: after the click on “Tag and push”. */
  readonly where: 'checks' | 'board';
  /** Part of the words that are the correct diagnosis. */
  readonly words: string;
}

export async function makeCases(lab: Lab): Promise<Case[]> {
  const anyone = { username: 'ada', password: 'practice' };
  const denying = await startGrumpyRegistry(403, 'DENIED');
  const refusing = await startGrumpyRegistry(403);
  const empty = await startGrumpyRegistry(404, 'NAME_UNKNOWN');
  const gone = await startGrumpyRegistry(500);
  gone.close();
  const tokens = await lab.tokenRegistry();
  return [
    {
      name: 'Wrong namespace (DENIED without a detail)',
      host: denying.host,
      account: anyone,
      where: 'checks',
      words: 'may not push to',
    },
    {
      name: 'Wrong namespace (403 without a word)',
      host: refusing.host,
      account: anyone,
      where: 'checks',
      words: 'may not push to',
    },
    {
      name: 'Expired sign-in',
      host: tokens.host,
      account: tokens,
      spoil: () => {
        tokens.tokens.behave({ accepts: false });
      },
      where: 'checks',
      words: 'no longer takes the sign-in',
    },
    {
      name: 'Unknown repository',
      host: empty.host,
      account: anyone,
      where: 'checks',
      words: 'created',
    },
    { name: 'Registry down', host: gone.host, where: 'checks', words: 'Nothing answers' },
    { name: 'Wrong host', host: 'registry.invalid', where: 'checks', words: 'check the spelling' },
    { name: 'Registry down, push anyway', host: gone.host, where: 'board', words: 'answer' },
    {
      name: 'Wrong host, push anyway',
      host: 'registry.invalid',
      where: 'board',
      words: 'There is no registry',
    },
  ];
}
