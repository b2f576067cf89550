import type Docker from 'dockerode';
import { ok, type Result } from '../../app/result';
import type { Endpoint } from '../engine/endpoint';
import {
  createPracticeContainer,
  findPracticeContainer,
  hasImage,
  lastWords,
  type PracticeContainer,
  putUsers,
  removeContainer,
  removePracticeData,
  startContainer,
  stopContainer,
} from '../engine/practice-container';
import { practiceError } from '../engine/practice-error';
import { type PulledBytes, pullImage } from '../engine/pull-image';

export interface FoundPractice extends PracticeContainer {
  /** As used in image names. */
  host: string;
}

export interface NewPractice {
  image: string;
  port: number;
  /** In the format of htpasswd. */
  users: string;
}

/** What is done to the practice registry, with every failure a value. */
export function createPracticeEngine(client: () => Docker, endpoint: () => Endpoint) {
  const attempt = async <T>(job: (docker: Docker) => Promise<T>, port?: number) => {
    try {
      return ok(await job(client()));
    } catch (cause) {
      return { ok: false as const, error: practiceError(cause, endpoint(), port) };
    }
  };
  return {
    find: (): Promise<Result<FoundPractice | undefined>> =>
      attempt(async (docker) => {
        const found = await findPracticeContainer(docker);
        return found && { ...found, host: hostAt(found.port) };
      }),

    hasImage: (image: string): Promise<Result<boolean>> =>
      attempt((docker) => hasImage(docker, image)),

    pull: (image: string, signal: AbortSignal, onBytes: (bytes: PulledBytes) => void) =>
      pullImage(client(), endpoint(), image, signal, onBytes),

    /** Made and started, or not there at all. */
    make: ({ image, port, users }: NewPractice): Promise<Result<FoundPractice>> =>
      attempt(async (docker) => {
        const id = await createPracticeContainer(docker, { image, port });
        try {
          await putUsers(docker, id, users);
          await startContainer(docker, id);
        } catch (cause) {
          await removeContainer(docker, id);
          throw cause;
        }
        return { id, port, isRunning: true, health: 'untold' as const, host: hostAt(port) };
      }, port),

    putUsers: ({ id }: FoundPractice, users: string): Promise<Result<void>> =>
      attempt((docker) => putUsers(docker, id, users)),

    start: ({ id, port }: FoundPractice): Promise<Result<void>> =>
      attempt((docker) => startContainer(docker, id), port),

    stop: ({ id }: FoundPractice): Promise<Result<void>> =>
      attempt((docker) => stopContainer(docker, id)),

    /** Its data stays. */
    remove: ({ id }: FoundPractice): Promise<Result<void>> =>
      attempt((docker) => removeContainer(docker, id)),

    wipe: (found: FoundPractice | undefined): Promise<Result<void>> =>
      attempt(async (docker) => {
        if (found) await removeContainer(docker, found.id);
        await removePracticeData(docker);
      }),

    lastWords: ({ id }: FoundPractice): Promise<string> => lastWords(client(), id),
  };
}
export type PracticeEngine = ReturnType<typeof createPracticeEngine>;

function hostAt(port: number): string {
  return `localhost:${port.toString()}`;
}
