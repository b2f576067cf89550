import { expect, it } from 'vitest';
import { cloudRegistryOf } from './cloud-registries';

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
