// `docker rmi NAME` deletes an image along with its last name, and no engine offers to take the name
// alone. So the name is first moved onto an empty image, and goes with that one.
import { Readable } from 'node:stream';
import type Docker from 'dockerode';
import { z } from 'zod';
import { type AppError, rawText } from '../../app/app-error';
import type { Target } from '../../app/push/target';
import { err, ok, type Result } from '../../app/result';
import type { Endpoint } from './endpoint';
import { engineError, engineWords } from './engine-error';
import { containersOf } from './image-details';
import { readLines } from './json-lines';

const inspectSchema = z.object({ Id: z.string(), RepoTags: z.array(z.string()).nullish() });

/** A tar archive of nothing: two blocks of zeros (POSIX pax). */
const EMPTY_TAR_BYTES = 1_024;

export interface UntagOrder {
  imageId: string;
  target: Target;
  /** With the last name the image goes too. */
  deleteImage: boolean;
}

/** Takes the name from the image, if it still has it. */
export async function untagImage(
  docker: Docker,
  endpoint: Endpoint,
  { imageId, target, deleteImage }: UntagOrder,
): Promise<Result<null>> {
  const name = `${target.repository}:${target.tag}`;
  try {
    const named = inspectSchema.parse(await docker.getImage(name).inspect());
    if (named.Id !== imageId) {
      const raw = `${name} names another image by now: ${named.Id}`;
      return err({ kind: 'image-missing', reference: name, raw });
    }
    const isLast = (named.RepoTags ?? []).length <= 1;
    if (isLast && !deleteImage) await removeNameAlone(docker, imageId, target);
    else await docker.getImage(name).remove(deleteImage ? {} : { noprune: true });
    return ok(null);
  } catch (cause) {
    return err(await removalError(docker, endpoint, imageId, name, cause));
  }
}

/** `docker rmi ID`, for an image without a name. */
export async function deleteImage(
  docker: Docker,
  endpoint: Endpoint,
  imageId: string,
): Promise<Result<null>> {
  try {
    await docker.getImage(imageId).remove();
    return ok(null);
  } catch (cause) {
    return err(await removalError(docker, endpoint, imageId, imageId, cause));
  }
}

async function removalError(
  docker: Docker,
  endpoint: Endpoint,
  imageId: string,
  reference: string,
  cause: unknown,
): Promise<AppError> {
  const raw = rawText(engineWords(cause));
  switch (statusOf(cause)) {
    case 409:
      return {
        kind: 'image-in-use',
        reference,
        containers: await containersOf(docker, imageId),
        raw,
      };
    case 404:
      return { kind: 'image-missing', reference, raw };
    default:
      return engineError(cause, endpoint, { reference });
  }
}

async function removeNameAlone(docker: Docker, imageId: string, target: Target): Promise<void> {
  const { repository: repo, tag } = target;
  await importEmpty(docker, repo, tag);
  try {
    await docker.getImage(`${repo}:${tag}`).remove();
  } catch (cause) {
    await docker.getImage(imageId).tag({ repo, tag });
    throw cause;
  }
}

/** `docker import - NAME` of nothing; an image that had the name stays, without it. */
async function importEmpty(docker: Docker, repo: string, tag: string): Promise<void> {
  const tar = Readable.from([Buffer.alloc(EMPTY_TAR_BYTES)]);
  const answer = await docker.importImage(tar, { repo, tag });
  let failure: string | undefined;
  await readLines(answer, (line) => {
    if (line.includes('"errorDetail"')) failure = line;
  });
  if (failure !== undefined) throw new Error(failure);
}

function statusOf(cause: unknown): unknown {
  return cause instanceof Error && 'statusCode' in cause ? cause.statusCode : undefined;
}
