import type Docker from 'dockerode';
import { z } from 'zod';

const infoSchema = z.object({
  RegistryConfig: z
    .object({ IndexConfigs: z.record(z.string(), z.object({ Secure: z.boolean() })).nullish() })
    .nullish(),
});

/** Hosts the engine itself speaks plain http to (`insecure-registries` of its configuration). */
export async function insecureRegistries(docker: Docker): Promise<ReadonlySet<string>> {
  const answer: unknown = await docker.info();
  const indexes = infoSchema.parse(answer).RegistryConfig?.IndexConfigs ?? {};
  return new Set(Object.keys(indexes).filter((host) => indexes[host]?.Secure === false));
}
