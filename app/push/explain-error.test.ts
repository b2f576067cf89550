import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AppError, appErrorSchema } from '../app-error';
import { explainError } from './explain-error';

const SHA = 'sha256:7cb293c52e5a2b547a0c17da0ab3ba7b38a90ad4b0df628ff34c685e25127a71';
const NGINX_413 = '<html>\\r\\n<head><title>413 Request Entity Too Large</title></head>';

/** What engines printed, by the fault of the project's table that provokes it. */
const TEXTS: [AppError['kind'], string[]][] = [
  [
    'image-missing',
    [
      'An image does not exist locally with the tag: localhost:5000/ada/nothere',
      'tag does not exist: localhost:5000/ada/nothere:v1',
      'failed to find local image "localhost:5000/ada/no:v1": localhost:5000/ada/no:v1: image not known',
      'failed to find image localhost:5000/ada/no:v1: localhost:5000/ada/no:v1: image not known',
      'No such image: ada/web:v1',
    ],
  ],
  [
    'registry-unreachable',
    [
      'Get "http://localhost:5001/v2/": dial tcp 127.0.0.1:5001: connect: connection refused',
      `failed to do request: Head "http://localhost:5001/v2/ada/web/blobs/${SHA}": dial tcp [::1]:5001: connect: connection refused`,
      `trying to reuse blob ${SHA} at destination: pinging container registry localhost:5001: Get "http://localhost:5001/v2/": dial tcp [::1]:5001: connect: connection refused`,
      'Get "https://registry-1.docker.io/v2/": EOF',
      'Get "https://registry.example/v2/": net/http: TLS handshake timeout',
      'Get "https://registry.example/v2/": dial tcp 192.0.2.1:443: i/o timeout',
      'Get "https://registry-1.docker.io/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
      'Get "https://registry.example/v2/": context deadline exceeded',
    ],
  ],
  [
    'registry-lost',
    [
      'Patch "http://localhost:5000/v2/ada/web/blobs/uploads/1": write tcp 127.0.0.1:40414->127.0.0.1:5000: write: connection reset by peer',
      'Patch "http://localhost:5000/v2/ada/web/blobs/uploads/1": write tcp 127.0.0.1:40414->127.0.0.1:5000: write: broken pipe',
      'Patch "https://registry.example:5000/v2/ada/web/blobs/uploads/1?_state=x": EOF',
      'unexpected EOF',
      'write tcp 127.0.0.1:40962->127.0.0.1:46677: use of closed network connection',
    ],
  ],
  [
    'sign-in-refused',
    [
      'login attempt to http://localhost:5000/v2/ failed with status: 401 Unauthorized',
      'Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password',
      'unable to retrieve auth token: invalid username/password: unauthorized: authentication required',
      'Get "https://ghcr.io/v2/": denied: denied',
    ],
  ],
  [
    'sign-in-needed',
    [
      'unauthorized: authentication required',
      'unauthorized',
      'no basic auth credentials',
      'push access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
      `unexpected status from HEAD request to http://localhost:5000/v2/ada/big/blobs/${SHA}: 401 Unauthorized`,
      'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://auth.example/token: 401 Unauthorized',
      `trying to reuse blob ${SHA} at destination: checking whether a blob ${SHA} exists in localhost:5000/ada/big: unauthorized: authentication required`,
      `trying to reuse blob ${SHA} at destination: requesting bearer token: invalid status code from registry 401 (Unauthorized)`,
      'error parsing HTTP 401 response body: unexpected end of JSON input: ""',
      'unauthorized',
      'writing blob: initiating layer upload to /v2/ada/web/blobs/uploads/ in localhost:5000: unauthorized',
      'denied: Your authorization token has expired. Reauthenticate and try again.',
      "denied: Your Authorization Token has expired. Please run 'aws ecr get-login' to fetch a new one.",
    ],
  ],
  [
    'push-denied',
    [
      'denied: requested access to the resource is denied',
      'denied',
      'push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      'denied: permission_denied: write_package',
      `trying to reuse blob ${SHA} at destination: failed to read from destination repository library/web: 403 (Forbidden)`,
      'failed commit on ref "manifest-v1@sha256:1": unexpected status from PUT request to http://localhost:5000/v2/library/web/manifests/v1: 403 Forbidden',
      'writing manifest: uploading manifest v1 to localhost:5000/library/web: denied: requested access to the resource is denied',
      'writing blob: initiating layer upload to /v2/library/web/blobs/uploads/ in localhost:5000: StatusCode: 403, <html><body>Forbidden</body></html>',
      'writing blob: initiating layer upload to /v2/library/web/blobs/uploads/ in localhost:5000: denied',
      'denied: installation not allowed to Write organization package',
      'error parsing HTTP 403 response body: unexpected end of JSON input: ""',
      'unexpected status from POST request to https://registry.example/v2/ada/web/blobs/uploads/: 403 Forbidden',
      'writing blob: uploading layer chunked: StatusCode: 403, <!DOCTYPE html>',
      'unauthorized: unauthorized to access repository: ada/web, action: push: unauthorized to access repository: ada/web, action: push',
      'unauthorized: access to the requested resource is not authorized',
    ],
  ],
  [
    'repository-unknown',
    [
      "name unknown: The repository with name 'web' does not exist in the registry with id '123456789012'",
      'name unknown: repository name not known to registry',
      'name unknown',
      'writing blob: initiating layer upload to /v2/ada/web/blobs/uploads/ in localhost:5000: name unknown: repository name not known to registry',
      'name unknown',
      'error parsing HTTP 404 response body: invalid character \'p\' after top-level value: "404 page not found\\n"',
      'unexpected status from POST request to https://registry.example/v2/ada/web/blobs/uploads/: 404 Not Found',
      'unauthorized: project ada not found: project ada not found',
    ],
  ],
  [
    'layer-too-large',
    [
      `error parsing HTTP 413 response body: invalid character '<' looking for beginning of value: "${NGINX_413}"`,
      'unexpected status from PUT request to http://localhost:5000/v2/ada/web/blobs/uploads/1: 413 Request Entity Too Large',
      'writing blob: uploading layer chunked: StatusCode: 413, <html>\n<head><title>413 Request Entity Too Large<...',
      'failed commit on ref "layer-sha256:1": unexpected status from PUT request to http://localhost:5000/v2/ada/web/blobs/uploads/1?digest=sha256%3A1: 413 Payload Too Large',
    ],
  ],
  [
    'rate-limited',
    [
      'Get "http://localhost:5000/v2/": toomanyrequests',
      'toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating',
      'error parsing HTTP 429 response body: invalid character \'s\' looking for beginning of value: "slow down"',
      `unexpected status from HEAD request to https://registry-1.docker.io/v2/ada/web/blobs/${SHA}: 429 Too Many Requests`,
      `trying to reuse blob ${SHA} at destination: failed to read from destination repository ada/web: 429 (Too Many Requests)`,
      'writing blob: initiating layer upload to /v2/ada/web/blobs/uploads/ in localhost:5000: StatusCode: 429, slow down',
    ],
  ],
  [
    'registry-failed',
    [
      'received unexpected HTTP status: 500 Internal Server Error',
      'received unexpected HTTP status: 502 Bad Gateway',
      'failed commit on ref "layer-sha256:1": unexpected status: 503 Service Unavailable',
      'error parsing HTTP 504 response body: invalid character \'<\' looking for beginning of value: "<html>"',
      'writing blob: initiating layer upload to /v2/ada/web/blobs/uploads/ in localhost:5000: StatusCode: 500, oops',
      'blob upload unknown',
      'unknown blob',
      'failed commit on ref "layer-sha256:1": unexpected status from PUT request to http://localhost:5000/v2/ada/web/blobs/uploads/1?digest=sha256%3A1: 404 Not Found',
      'failed commit on ref "layer-sha256:1": unexpected status from PUT request to http://localhost:5000/v2/ada/web/blobs/uploads/1?digest=sha256%3A1: 507 Insufficient Storage',
      `trying to reuse blob ${SHA} at destination: failed to read from destination repository ada/web: 500 (Internal Server Error)`,
      'writing blob: uploading layer to http://localhost:5000/v2/ada/web/blobs/uploads/1?digest=sha256%3A1: received unexpected HTTP status: 507 Insufficient Storage',
    ],
  ],
  [
    'registry-unknown-ca',
    [
      'Get "https://192.0.2.7:5000/v2/": x509: certificate signed by unknown authority',
      `trying to reuse blob ${SHA} at destination: pinging container registry 192.0.2.7:5000: Get "https://192.0.2.7:5000/v2/": x509: certificate signed by unknown authority`,
      'Get "https://192.0.2.7:5000/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      'failed to do request: Head "https://192.0.2.7:5000/v2/ada/web": tls: failed to verify certificate: x509: “registry” certificate is not trusted',
    ],
  ],
  [
    'registry-plain-http',
    [
      'Get "https://192.0.2.7:5000/v2/": http: server gave HTTP response to HTTPS client',
      `trying to reuse blob ${SHA} at destination: pinging container registry localhost:5000: Get "https://localhost:5000/v2/": http: server gave HTTP response to HTTPS client`,
      'failed to do request: Head "https://192.0.2.7:5000/v2/ada/web": http: server gave HTTP response to HTTPS client',
      'Get "https://192.0.2.7:5000/v2/": EOF',
      'Get https://192.0.2.7:5000/v2/: EOF',
      'Get "https://192.0.2.7:5000/v2/": tls: first record does not look like a TLS handshake',
    ],
  ],
  [
    'registry-not-found',
    [
      'Get "https://nosuchhost.invalid/v2/": dial tcp: lookup nosuchhost.invalid on 127.0.0.53:53: no such host',
      `failed to do request: Head "https://nosuchhost.invalid/v2/ada/web/blobs/${SHA}": dial tcp: lookup nosuchhost.invalid: no such host`,
      'Get "https://nosuchhost.invalid/v2/": dial tcp: lookup nosuchhost.invalid on 127.0.0.53:53: server misbehaving',
      'Get "https://nosuchhost.invalid/v2/": dial tcp: lookup nosuchhost.invalid on 127.0.0.53:53: read udp 127.0.0.1:4->127.0.0.53:53: i/o timeout',
    ],
  ],
  [
    'unknown',
    [
      'manifest invalid: manifest invalid',
      'received unexpected HTTP status: 418 I’m a teapot',
      'x509: certificate has expired or is not yet valid: current time 2031-01-01T00:00:00Z is after 2030-01-01T00:00:00Z',
      'error parsing HTTP 400 response body: invalid character \'C\' looking for beginning of value: "Client sent an HTTP request to an HTTPS server."',
      '',
    ],
  ],
];

const cases = TEXTS.flatMap(([kind, texts]) =>
  texts.map((text): [typeof kind, string] => [kind, text]),
);

test.each(cases)('%s: %s', (kind, text) => {
  const error = explainError(text, { reference: 'localhost:5000/ada/web:v1' });
  expect(error).toMatchObject({ kind, raw: text });
});

describe('who it is about', () => {
  const denied = 'denied: requested access to the resource is denied';
  const refused = 'dial tcp 127.0.0.1:5001: connect: connection refused';

  test.each([
    ['ada/web:v1', 'ada/web'],
    ['localhost:5000/ada/web:v1', 'localhost:5000/ada/web'],
    ['web', 'web'],
    [`ada/web@${SHA}`, 'ada/web'],
  ])('is the repository of %s', (reference, repository) => {
    expect(explainError(denied, { reference })).toMatchObject({ repository });
  });

  test('is the reference of an image that is missing', () => {
    expect(explainError('tag does not exist: x', { reference: 'ada/web:v1' })).toMatchObject({
      reference: 'ada/web:v1',
    });
  });

  test.each([
    [`Get "http://localhost:5001/v2/": ${refused}`, 'localhost:5001'],
    [`Get "https://auth.example/token?scope=x": ${refused}`, 'auth.example'],
    [`Post "http://[::1]:5001/v2/": ${refused}`, '[::1]:5001'],
    [refused, '127.0.0.1:5001'],
    [`Get "https://a.example/v2/": proxyconnect tcp: ${refused}`, '127.0.0.1:5001'],
    ['dial tcp: lookup nosuch.invalid: no such host', 'nosuch.invalid'],
  ])('is the host the engine could not talk to: %s', (text, host) => {
    expect(explainError(text, { host: 'docker.io' })).toMatchObject({ host });
  });

  test('is the host of the account when the registry answered', () => {
    const text = `unexpected status from HEAD request to https://registry-1.docker.io/v2/x: 401 Unauthorized`;
    expect(explainError(text, { host: 'docker.io' })).toMatchObject({ host: 'docker.io' });
    expect(explainError(text, { reference: 'ada/web:v1' })).toMatchObject({ host: 'docker.io' });
    expect(explainError(text, {})).toMatchObject({ host: 'registry-1.docker.io' });
  });

  test('is the account that was signed in, and whether it had been taken before', () => {
    const text = 'unauthorized: authentication required';
    const about = { host: 'ghcr.io', username: 'ada' };
    const before = explainError(text, about);
    expect(before).toEqual({ kind: 'sign-in-needed', ...about, raw: text });
    expect(explainError(text, { ...about, midway: true })).toEqual({ ...before, midway: true });
    expect(explainError(text, { host: 'ghcr.io', midway: true })).not.toHaveProperty('midway');
    expect(explainError(denied, { ...about, reference: 'ghcr.io/grace/web' })).toMatchObject({
      username: 'ada',
    });
  });

  test('may not be known', () => {
    expect(explainError('EOF', {})).toEqual({ kind: 'registry-unreachable', host: '', raw: 'EOF' });
    expect(explainError(denied, {})).toMatchObject({ repository: '' });
  });
});

test('a repository’s name does not tell what went wrong', () => {
  const text = `unexpected status from HEAD request to http://localhost:5000/v2/ada/denied/no-such-host/500/blobs/${SHA}: 401 Unauthorized`;
  expect(explainError(text, {}).kind).toBe('sign-in-needed');
});

test('any text, of any length, becomes an error that may cross to the window', () => {
  const words = fc.constantFrom(
    ...cases.map(([, text]) => text),
    ' ',
    ': ',
    '"',
    'x'.repeat(3_000),
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(words).map((parts) => parts.join('')),
  );
  const context = fc.record({ reference: text, host: text }, { requiredKeys: [] });
  fc.assert(
    fc.property(text, context, (raw, about) => {
      appErrorSchema.parse(explainError(raw, about));
    }),
  );
});

test('a text made to be slow to match is not', () => {
  const start = performance.now();
  for (const part of [
    'lookup a',
    'repository with name ',
    'project a',
    'Get "https://a:1/',
    '/v2/": ',
  ]) {
    explainError(part.repeat(100_000), {});
  }
  expect(performance.now() - start).toBeLessThan(1_000);
});
