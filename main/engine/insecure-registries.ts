import type Docker from 'dockerode';
import { z } from 'zod';
import { answerWithin } from './answer-within';

const infoSchema = z.object({
  RegistryConfig: z
    .object({ IndexConfigs: z.record(z.string(), z.object({ Secure: z.boolean() })).nullish() })
    .nullish(),
});

/** Someone waits at a dialog for what is asked after this. */
const ANSWER_LIMIT_MS = 5_000;

/** Hosts the engine itself speaks plain http to (`insecure-registries` of its configuration). */
export async function insecureRegistries(
  docker: Docker,
  limitMs = ANSWER_LIMIT_MS,
): Promise<ReadonlySet<string>> {
  const asking = new AbortController().signal;
  const answer: unknown = await answerWithin(limitMs, asking, () => docker.info());
  const indexes = infoSchema.parse(answer).RegistryConfig?.IndexConfigs ?? {};
  return new Set(Object.keys(indexes).filter((host) => indexes[host]?.Secure === false));
}
