// Takes secrets out of text that leaves this computer by the user's hand. Errors of engines and
// registries quote whatever was sent to them: addresses, headers, tokens.

const HIDDEN = '[hidden]';
const CUT = '…';
/** A shorter one would blank out half of the text; nobody's secret is. */
const SHORTEST = 4;

const NAMES =
  'access_?token|refresh_?token|identity_?token|registry_?token|id_?token|token|password|passwd|client_secret|secret|api[_-]?key|auth|sig|signature|x-amz-[a-z-]+';

const RULES: readonly [RegExp, string][] = [
  // https://ada:secret@host
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"'<>]+@/gi, `$1${HIDDEN}@`],
  // The same, cut off before its end. A port is no secret.
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s/:@"'<>]*:)(?!\d{1,5}…$)[^\s/@"'<>]+…$/gim, `$1${HIDDEN}…`],
  [
    /\b((?:proxy-)?authorization|x-registry-(?:auth|config)|(?:set-)?cookie)(["']?\s*[:=]\s*["']?)[^\r\n"']+/gi,
    `$1$2${HIDDEN}`,
  ],
  // `Bearer realm=…` is a registry's question, not an answer.
  [
    /\b(bearer|basic)\s+(?!realm\b)(?:(?=\S*[\d=])[\w.~+/=-]{6,}|[\w.~+/=-]{20,})/gi,
    `$1 ${HIDDEN}`,
  ],
  [new RegExp(`\\b(${NAMES})=("?)[^\\s"'&,;}]+`, 'gi'), `$1=$2${HIDDEN}`],
  [new RegExp(`(["'])(${NAMES})\\1(\\s*:\\s*["'])[^"']*`, 'gi'), `$1$2$1$3${HIDDEN}`],
  [/\b(password|passwd|secret)(:\s*)\S+/gi, `$1$2${HIDDEN}`],
  [/\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/g, HIDDEN],
  [/\b(?:dckr_[a-z]+_|gh[a-z]_|github_pat_|glpat-)[\w-]{8,}/g, HIDDEN],
];

/** @param known secrets themselves, in every form they may have been sent in. */
export function scrubSecrets(text: string, known: readonly string[] = []): string {
  const secrets = known
    .filter(({ length }) => length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  const spared = secrets.reduce((left, secret) => left.replaceAll(secret, HIDDEN), text);
  const whole = spared.split('\n').map((line) => withoutHalf(line, secrets));
  return RULES.reduce(
    (left, [pattern, instead]) => left.replace(pattern, instead),
    whole.join('\n'),
  );
}

/** A line that was cut short (`rawText`) may have been cut in the middle of a secret. */
function withoutHalf(line: string, secrets: readonly string[]): string {
  if (!line.endsWith(CUT)) return line;
  const text = line.slice(0, -CUT.length);
  const longest = Math.max(0, ...secrets.map((secret) => startAtEnd(text, secret)));
  return longest === 0 ? line : `${text.slice(0, -longest)}${HIDDEN}${CUT}`;
}

/** How much of the secret's beginning the text ends with. */
function startAtEnd(text: string, secret: string): number {
  let length = Math.min(secret.length, text.length);
  while (length > 0 && !text.endsWith(secret.slice(0, length))) length -= 1;
  return length;
}
