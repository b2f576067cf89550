// What an attendee hands in after a push. It tells what Slipway saw; anyone can edit a file, so
// whoever wants to be sure asks the registry (`npm run check-proofs`).
import { z } from 'zod';
import { parseReference } from '../image/reference';
import { type Push, verificationSchema } from '../push/push';

export const PROOF_VERSION = 1;

export const proofSchema = z.strictObject({
  kind: z.literal('slipway-proof'),
  version: z.literal(PROOF_VERSION),
  /** Host as used in image names. */
  registry: z.string().min(1).max(255),
  /** Path at the registry. */
  repository: z.string().min(1).max(255),
  tag: z.string().min(1).max(128),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  /** Bytes of the manifest. */
  size: z.number().int().nonnegative(),
  /** RFC 3339, UTC: when the push ended, by the clock of that computer. */
  pushedAt: z.iso.datetime(),
  /** What reading the tag back from the registry showed, right after the push. */
  verified: verificationSchema,
  /** Signed in as, when the proof was saved; null where nobody was. */
  username: z.string().max(255).nullable(),
  /** Version of Slipway. */
  slipway: z.string().max(32),
  /** The engine in use when the proof was saved; null where there was none. */
  engine: z.string().max(200).nullable(),
});
export type Proof = z.infer<typeof proofSchema>;

const pixels = z.number().min(0).max(20_000);
/** What is in the picture of a proof: in pixels of the page, as it is laid out. */
export const areaSchema = z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels });
export type Area = z.infer<typeof areaSchema>;

/** Undefined for a push that did not arrive. */
export function makeProof(
  push: Push,
  context: Pick<Proof, 'slipway' | 'engine'> & { usernameAt: (host: string) => string | undefined },
): Proof | undefined {
  const parsed = parseReference(push.reference);
  if (push.state !== 'succeeded' || !push.digest || push.endedAt === undefined || !parsed.ok) {
    return undefined;
  }
  const { host, path, tag = 'latest' } = parsed.value;
  const proof = proofSchema.safeParse({
    kind: 'slipway-proof',
    version: PROOF_VERSION,
    registry: host,
    repository: path,
    tag,
    digest: push.digest.digest,
    size: push.digest.size,
    pushedAt: new Date(push.endedAt).toISOString(),
    verified: push.verification ?? 'unchecked',
    username: context.usernameAt(host) ?? null,
    slipway: context.slipway,
    engine: context.engine,
  });
  return proof.success ? proof.data : undefined;
}

/** `ada-web-latest.proof.json`: a name any file system takes. */
export function proofFileName({ repository, tag }: Proof): string {
  const name = `${repository}-${tag}`.replaceAll(/[^A-Za-z0-9.-]+/g, '-').slice(0, 100);
  return `${name.replace(/^[.-]+/, '') || 'push'}.proof.json`;
}
