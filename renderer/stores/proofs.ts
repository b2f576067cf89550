import type { Answer } from '../../app/ipc/contract';
import { invoke } from '../bridge';

export function readProof(pushId: string): Promise<Answer<'proof.get'>> {
  return invoke('proof.get', { pushId });
}

/** With a picture of what `shown` looks like right now. Where it goes, main asks. */
export function saveProof(pushId: string, shown: Element): Promise<Answer<'proof.save'>> {
  const { x, y, width, height } = shown.getBoundingClientRect();
  const area = { x: Math.max(0, x), y: Math.max(0, y), width, height };
  return invoke('proof.save', { pushId, area });
}
