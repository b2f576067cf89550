import { expect, it } from 'vitest';
import { workshopSchema } from '../../app/workshop/workshop';
import { firstDraft } from './workshop-draft';

const lab = { host: 'localhost:5000', username: 'Ada', keptIn: 'keychain' } as const;
const hub = { host: 'docker.io', username: 'ada', keptIn: 'keychain' } as const;
const workshop = workshopSchema.parse({
  version: 1,
  title: 'Monday',
  registry: 'localhost:5000',
  naming: 'monday/{username}/{image}',
  tags: ['v1', 'latest'],
});

it('fills in the registry, the rule and the tags of the workshop, with this account and image', () => {
  expect(firstDraft('hello:dev', [hub, lab], workshop)).toEqual({
    host: 'localhost:5000',
    namespace: 'monday/ada',
    repository: 'hello',
    tag: 'v1, latest',
  });
});

it('suggests as ever where no workshop is open', () => {
  expect(firstDraft('hello:dev', [hub], null)).toMatchObject({ host: 'docker.io', tag: 'dev' });
});
