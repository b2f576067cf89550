import { type AppError, rawText } from '../../app/app-error';
import { type ErrorContext, explainError } from '../../app/push/explain-error';
import { SILENT } from './answer-within';
import { type Endpoint, socketPath } from './endpoint';

const NOT_LISTENING = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT']);
/** Node's own codes and OpenSSL's. */
const NOT_SECURE =
  /^(ERR_(SSL|TLS|OSSL)|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY)|EPROTO$)/;
/** What an engine that wants TLS says to one that does not. */
const WANTS_TLS = /Client sent an HTTP request to an HTTPS server/;
const CUT_OFF = new Set(['ECONNRESET', 'EPIPE', 'ABORT_ERR']);

/** docker-modem hands over a failed stream's answer only inside this sentence. */
const MODEM_PREFIX = /^\(HTTP code \d{3}\) [a-z ]+ - /;

interface Failure {
  code?: unknown;
  statusCode?: unknown;
  json?: unknown;
  message?: unknown;
}

/** What a failed request to the engine means. Covers the transport, then the engine's own words. */
export function engineError(
  cause: unknown,
  endpoint: Endpoint,
  context: ErrorContext = {},
): AppError {
  const failure: Failure = typeof cause === 'object' && cause !== null ? cause : {};
  const raw = rawText(engineWords(cause));
  const where = socketPath(endpoint) ?? endpoint.url;
  if (WANTS_TLS.test(raw)) return { kind: 'engine-untrusted', endpoint: where, raw };
  if (typeof failure.code === 'string' && failure.statusCode === undefined) {
    if (failure.code === SILENT) return { kind: 'engine-silent', endpoint: where, raw };
    if (NOT_SECURE.test(failure.code)) return { kind: 'engine-untrusted', endpoint: where, raw };
    if (failure.code === 'EACCES' || failure.code === 'EPERM') {
      return { kind: 'engine-forbidden', endpoint: where, raw };
    }
    if (NOT_LISTENING.has(failure.code))
      return { kind: 'engine-unreachable', endpoint: where, raw };
    if (CUT_OFF.has(failure.code)) return { kind: 'engine-lost', raw };
  }
  return explainError(raw, context);
}

/** The engine's own message, without docker-modem's `(HTTP code 500) server error -` around it. */
export function engineWords(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return String(cause);
  const { json, message }: Failure = cause;
  if (typeof json === 'object' && json !== null && 'message' in json) return String(json.message);
  if (typeof message !== 'string') return 'The engine gave no reason.';
  return message.replace(MODEM_PREFIX, '').trim();
}
