// The words for what goes wrong around the practice registry's container.
import type { AppError } from '../../app/app-error';
import { visibleText } from './visible-text';

type Words = { title: string; body: string };
type PullTrouble = Extract<AppError, { kind: 'image-not-pulled' }>['trouble'];

export function describePull(reference: string, trouble: PullTrouble): Words {
  const image = visibleText(reference);
  const title = `Docker can’t fetch ${image}`;
  switch (trouble) {
    case 'offline':
      return {
        title,
        body: `There is no way to where it is kept. Connect this computer to the internet once, or load the image from a file: on a computer that has it, docker save -o registry.tar ${image} makes one.`,
      };
    case 'missing':
      return {
        title,
        body: 'No such image is there, or it is not for everyone. Check its name and tag.',
      };
    case 'failed':
      return { title, body: 'The image could not be fetched whole. Docker’s own words say more.' };
  }
}

export function describePort(port: number): Words {
  return {
    title: `Port ${port.toString()} is taken`,
    body: 'Another program listens there already. Stop that program, or use another port.',
  };
}

export const CONTAINER_FAILED: Words = {
  title: 'Docker can’t run the practice registry',
  body: 'The container was refused, or it ended at once. The disk may be full, or this engine may not run containers: then choose another engine.',
};
