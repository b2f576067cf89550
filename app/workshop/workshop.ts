// What an instructor hands out as `name.slipway.json`. It fills in; it never signs in or pushes.
import { z } from 'zod';
import { appErrorSchema } from '../app-error';
import { STEP_IDS } from '../guide/step-ids';
import { checkHost, checkTag, parseReference } from '../image/reference';
import { findBadName } from './naming';
import { findHidden } from './visible';

export const WORKSHOP_VERSION = 1;

/** Checks by a function that says what is wrong, if anything. */
function judged(length: number, problem: (text: string) => string | undefined) {
  return z
    .string()
    .min(1)
    .max(length)
    .superRefine((text, context) => {
      const message = findHidden(text) ?? problem(text);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    });
}

const words = (length: number) => judged(length, () => undefined);

export const workshopSchema = z.strictObject({
  version: z.literal(WORKSHOP_VERSION),
  title: words(80),
  /** Host as used in image names. */
  registry: judged(255, (text) =>
    checkHost(text) ? 'the address of a registry, like registry.example.com:5000' : undefined,
  ),
  /** The path at the registry, with `{username}` and `{image}` in it. */
  naming: judged(255, findBadName).default('{username}/{image}'),
  /** What is to be pushed, as it is called on the attendee's computer. */
  image: judged(255, (text) =>
    parseReference(text).ok ? undefined : 'the name of an image, like python-hello-world',
  ).optional(),
  tags: z
    .array(judged(128, (text) => (checkTag(text) ? 'a tag, like latest or v1' : undefined)))
    .min(1)
    .max(10)
    .default(['latest']),
  /** What the instructor has to say to a step, in the guide. */
  steps: z.partialRecord(z.enum(STEP_IDS), words(600)).default({}),
});
export type Workshop = z.infer<typeof workshopSchema>;

export const workshopStateSchema = z.strictObject({
  /** The one that is open. */
  workshop: workshopSchema.nullable(),
  /** What is wrong with the last file that was to be opened. */
  error: appErrorSchema.nullable(),
});
export type WorkshopState = z.infer<typeof workshopStateSchema>;
