import { describe, expect, it } from 'vitest';
import { scrubSecrets } from './scrub-secrets';

const CANARY = 'cAnary7-aBcDeFgH.iJk';

describe('secrets in what an engine said', () => {
  it.each([
    `Get "https://ada:${CANARY}@registry.example/v2/": dial tcp`,
    `Get "https://${CANARY}@registry.example/v2/": dial tcp`,
    `Get "https://ada:${CANARY}…`,
    `proxyconnect tcp: dial http://user:${CANARY}@proxy:3128`,
    `Authorization: Bearer ${CANARY}`,
    `authorization: Basic ${CANARY}`,
    `{"Authorization":"Bearer ${CANARY}"}`,
    `X-Registry-Auth: ${CANARY}`,
    `map[Authorization:[Bearer ${CANARY}]]`,
    `the token Bearer ${CANARY} was refused`,
    `GET /token?account=ada&token=${CANARY}&service=x`,
    `https://blobs.example/x?X-Amz-Signature=${CANARY}&X-Amz-Credential=${CANARY}`,
    `https://blobs.example/x?sv=2020&sig=${CANARY}`,
    `{"username":"ada","password":"${CANARY}"}`,
    `{"identitytoken": "${CANARY}"}`,
    `password: ${CANARY}`,
    `Set-Cookie: session=${CANARY}; Path=/`,
    `eyJhbGciOiJSUzI1NiJ9.${CANARY}`,
    `not allowed for dckr_pat_${CANARY}`,
    `not allowed for ghp_${CANARY}`,
  ])('are left out of %s', (text) => {
    const left = scrubSecrets(text);
    expect(left).toContain('[hidden]');
    for (const part of ['cAnary7', 'aBcDeFgH']) expect(left).not.toContain(part);
  });

  it.each([
    'denied: requested access to the resource is denied',
    'no basic auth credentials',
    'Get "https://registry.example:5000…',
    'unauthorized: authentication required',
    'Www-Authenticate: Bearer realm="https://auth.example/token",service="registry"',
    'Head "https://registry-1.docker.io/v2/ada/web/blobs/sha256:9e0a": dial tcp 10.0.0.1:443',
    'invalid token: token has expired',
    `latest: digest: sha256:${'9f'.repeat(32)} size: 1786`,
  ])('are not suspected in %s', (text) => {
    expect(scrubSecrets(text)).toBe(text);
  });

  it('are left out wherever they stand when they are known', () => {
    expect(scrubSecrets('ada typed hunter2, says the proxy', ['hunter2'])).toBe(
      'ada typed [hidden], says the proxy',
    );
  });

  it('do not leave a rest when one known form holds another', () => {
    expect(scrubSecrets('key hunter2-long', ['hunter2', 'hunter2-long'])).toBe('key [hidden]');
  });
});
