// One row for each way engines and registries say that something went wrong, most telling first.
// Texts: Go's net and crypto packages, moby, containerd, containers/image, and registries' own.
import type { AppError } from '../app-error';

export type ExplainedKind = Extract<
  AppError['kind'],
  | 'unknown'
  | 'image-missing'
  | 'push-denied'
  | 'repository-unknown'
  | 'sign-in-needed'
  | 'sign-in-refused'
  | 'registry-unreachable'
  | 'registry-lost'
  | 'registry-not-found'
  | 'registry-plain-http'
  | 'registry-unknown-ca'
  | 'registry-failed'
  | 'rate-limited'
  | 'layer-too-large'
>;

interface ErrorRule {
  kind: ExplainedKind;
  says?: RegExp;
  /** HTTP statuses of the registry that mean the same. */
  statuses?: readonly number[];
}

export const ERROR_RULES: readonly ErrorRule[] = [
  // The image. Classic store, containerd store, Podman, in this order.
  {
    kind: 'image-missing',
    says: /image does not exist locally with the tag|tag does not exist:|no such image|image not known/i,
  },
  // On the way to the registry.
  { kind: 'registry-plain-http', says: /server gave HTTP response to HTTPS client/i },
  { kind: 'registry-plain-http', says: /first record does not look like a TLS handshake/i },
  // A connection closed as the TLS handshake begins. On 443 nothing speaks plain HTTP.
  {
    kind: 'registry-plain-http',
    says: /\b(?:Get|Head) "?https:\/\/[^/"\s]+:(?!443\/)\d+\/[^"\s]*?"?: EOF$/,
  },
  // Linux and Windows; then macOS, whose Docker Desktop asks the system.
  { kind: 'registry-unknown-ca', says: /certificate signed by unknown authority/i },
  { kind: 'registry-unknown-ca', says: /certificate is not trusted|self[- ]signed certificate/i },
  {
    kind: 'registry-not-found',
    says: /no such host|server misbehaving|failure in name resolution|\blookup [^\s:]+(?: on \S+)?: .*i\/o timeout/i,
  },
  {
    kind: 'registry-lost',
    says: /connection reset by peer|broken pipe|use of closed network connection|unexpected EOF/i,
  },
  { kind: 'registry-lost', says: /\b(?:Patch|Put|Post) "?https?:\/\/[^"\s]+"?: EOF$/ },
  {
    kind: 'registry-unreachable',
    says: /connection refused|no route to host|(?:network|host) is unreachable/i,
  },
  {
    kind: 'registry-unreachable',
    says: /i\/o timeout|handshake timeout|deadline exceeded|Client\.Timeout exceeded|\bEOF$/i,
  },
  // What the registry, or a proxy before it, answered.
  { kind: 'rate-limited', says: /toomanyrequests\b|too many requests/i, statuses: [429] },
  { kind: 'layer-too-large', says: /request entity too large/i, statuses: [413] },
  // A registry's own sentence comes after the code; without one the classic store gives the code alone.
  // GitLab and ECR say it in a sentence, Harbor of the project.
  {
    kind: 'repository-unknown',
    says: /\bname unknown(?::|$)|name_unknown|(?:^|: )name unknown$|repository name not known|repository with name .{1,300} does not exist|project \S{1,300} not found/i,
  },
  {
    kind: 'sign-in-refused',
    says: /incorrect username or password|invalid username\/password|login attempt to \S+ failed/i,
  },
  // GHCR, of a token it does not know.
  { kind: 'sign-in-refused', says: /\/v2\/"?: denied: denied/ },
  // ECR says "denied" of a token whose twelve hours are over.
  { kind: 'sign-in-needed', says: /token (?:has |is )?expired/i },
  // containerd wraps this one in "push access denied".
  { kind: 'sign-in-needed', says: /no basic auth credentials|failed to fetch anonymous token/i },
  // Harbor and Quay say "unauthorized" of a right that a signed-in user lacks.
  {
    kind: 'push-denied',
    says: /unauthorized to access repository|requested resource is not authorized/i,
  },
  {
    kind: 'push-denied',
    says: /push access denied|access to the resource is denied|insufficient_scope|\bdenied: |(?:^|: )denied$/i,
    statuses: [403],
  },
  {
    kind: 'sign-in-needed',
    says: /unauthorized:|(?:^|: )unauthorized$|authentication required/i,
    statuses: [401],
  },
  { kind: 'registry-failed', says: /blob upload (?:unknown|invalid)|\bunknown blob$/i },
  // An upload the registry forgot half-way: the repository is there.
  { kind: 'registry-failed', says: /from P(?:UT|ATCH) request to \S+\/blobs\/uploads\/\S+: 404\b/ },
  { kind: 'registry-failed', statuses: [500, 501, 502, 503, 504, 507] },
  { kind: 'repository-unknown', statuses: [404] },
];

/** Classic store (two forms), containerd, Podman (three forms). */
const HTTP_STATUS = [
  /\berror parsing HTTP (\d{3}) response body/,
  /\bunexpected HTTP status: (\d{3})\b/,
  /\bunexpected status(?: from [A-Z]+ request to \S+)?: (\d{3})\b/,
  /\bStatusCode: (\d{3})\b/,
  /\bstatus code from registry (\d{3})\b/,
  /\bdestination repository \S+: (\d{3}) \(/,
  /\bstatus(?: code)?:? (\d{3})\b/i,
];

/** The HTTP status of the registry's answer, when an error text tells of one. */
export function httpStatus(text: string): number | undefined {
  for (const pattern of HTTP_STATUS) {
    const digits = pattern.exec(text)?.[1];
    if (digits !== undefined) return Number(digits);
  }
  return undefined;
}
