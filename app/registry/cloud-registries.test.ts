import { expect, it } from 'vitest';
import { cloudRegistryOf, createRepositoryCommand } from './cloud-registries';

it.each([
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'Amazon ECR', '--region eu-west-1 |'],
  ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'Amazon ECR', '--region cn-north-1 |'],
  ['europe-west3-docker.pkg.dev', 'Google Artifact Registry', 'europe-west3-docker.pkg.dev'],
  ['eu.gcr.io', 'Google Artifact Registry', 'eu.gcr.io'],
  ['gcr.io', 'Google Artifact Registry', 'gcr.io'],
  ['harbour.azurecr.io', 'Azure Container Registry', '--name harbour'],
])('knows %s and the command that signs in there', (host, name, part) => {
  const found = cloudRegistryOf(host);
  expect(found?.name).toBe(name);
  expect(found?.signInCommand).toContain(part);
});

it.each(['azurecr.io', 'harbour.azurecr.io.example', 'evil.com/;x.azurecr.io', 'ghcr.io', ''])(
  'does not take %j for one',
  (host) => {
    expect(cloudRegistryOf(host)).toBeUndefined();
  },
);

it('knows how a repository is made at Amazon and Google, and nowhere else', () => {
  const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
  expect(createRepositoryCommand(ecr, 'ada/web')).toBe(
    'aws ecr create-repository --repository-name ada/web --region eu-west-1',
  );
  expect(createRepositoryCommand('europe-west3-docker.pkg.dev', 'harbour/cargo/web')).toBe(
    'gcloud artifacts repositories create cargo --repository-format=docker --location=europe-west3 --project=harbour',
  );
  expect(createRepositoryCommand('europe-west3-docker.pkg.dev', 'web')).toBeUndefined();
  expect(createRepositoryCommand('ghcr.io', 'ada/web')).toBeUndefined();
});
