import { familiarReference, parseReference, type Reference } from '../image/reference';
import { err, ok, type Result } from '../result';

/** Where an image is to be tagged and pushed. */
export interface Target {
  /** Familiar name without a tag, as `docker push` takes it: `ada/web`, `localhost:5000/ada/web`. */
  repository: string;
  tag: string;
  reference: Reference & { tag: string };
}

/** A name to push to has a tag (`latest` when none is given) and cannot have a digest. */
export function readTarget(text: string): Result<Target> {
  const parsed = parseReference(text);
  if (!parsed.ok) {
    return err({
      kind: 'bad-input',
      field: 'reference',
      reason: 'This is not a name an image can have.',
      raw: text,
    });
  }
  const { tag = 'latest', digest, ...name } = parsed.value;
  if (digest !== undefined) {
    return err({
      kind: 'bad-input',
      field: 'reference',
      reason: 'A digest names what is already in a registry. Push to a tag instead.',
      raw: text,
    });
  }
  return ok({ repository: familiarReference(name), tag, reference: { ...name, tag } });
}
