import { describe, expect, it } from 'vitest';
import { engineError } from './engine-error';

const socket = { url: 'unix:///run/docker.sock' };
const remote = { url: 'tcp://10.0.0.5:2376' };
const failed = (code: string) => Object.assign(new Error(`it says ${code}`), { code });

describe('a request the engine never answered', () => {
  it.each([
    ['EACCES', 'engine-forbidden'],
    ['ENOENT', 'engine-unreachable'],
    ['ECONNREFUSED', 'engine-unreachable'],
    ['ENGINE_SILENT', 'engine-silent'],
    ['ECONNRESET', 'engine-lost'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'engine-untrusted'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'engine-untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'engine-untrusted'],
    ['CERT_HAS_EXPIRED', 'engine-untrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'engine-untrusted'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'engine-untrusted'],
    ['EPROTO', 'engine-untrusted'],
  ])('with %s is %s', (code, kind) => {
    expect(engineError(failed(code), remote)).toMatchObject({ kind, raw: `it says ${code}` });
  });

  it('is told with the socket’s path, or the whole address', () => {
    expect(engineError(failed('ENOENT'), socket)).toMatchObject({ endpoint: '/run/docker.sock' });
    expect(engineError(failed('ENOENT'), remote)).toMatchObject({ endpoint: remote.url });
  });
});

it('knows an engine that wants TLS by its own words', () => {
  const cause = Object.assign(new Error('(HTTP code 400) unexpected - nothing more'), {
    statusCode: 400,
    json: { message: 'Client sent an HTTP request to an HTTPS server.' },
  });
  expect(engineError(cause, remote).kind).toBe('engine-untrusted');
});
