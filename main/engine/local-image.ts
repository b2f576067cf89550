import type Docker from 'dockerode';
import { z } from 'zod';

const inspectSchema = z.object({
  RepoDigests: z.array(z.string()).nullish(),
  RootFS: z.object({ Layers: z.array(z.string()).nullish() }).nullish(),
});

/** What tells an image of this computer from any other. */
export interface LocalImage {
  /** Of its manifests, wherever the engine knows it to be. */
  digests: readonly string[];
  /** Base first. */
  diffIds: readonly string[];
}

/** @throws when the engine does not answer, or has no such image. */
export async function localImage(docker: Docker, id: string): Promise<LocalImage> {
  const answer: unknown = await docker.getImage(id).inspect();
  const { RepoDigests, RootFS } = inspectSchema.parse(answer);
  return {
    digests: (RepoDigests ?? []).map((name) => name.slice(name.indexOf('@') + 1)),
    diffIds: RootFS?.Layers ?? [],
  };
}
