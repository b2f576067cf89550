import { type Area, makeProof, type Proof, proofFileName } from '../../app/proof/proof';
import type { Push } from '../../app/push/push';
import { err, ok } from '../../app/result';
import type { Handlers } from '../ipc/router';
import { saveProof } from '../proofs/save-proof';

export function proofCommands(options: {
  push: (pushId: string) => Push | undefined;
  context: () => Parameters<typeof makeProof>[1];
  /** A PNG of what the window shows there. */
  capture: (area: Area) => Promise<Uint8Array | undefined>;
  /** @returns the file chosen in the system's own dialog. */
  chooseProofFile: (name: string) => Promise<string | undefined>;
}): Pick<Handlers, 'proof.get' | 'proof.save'> {
  const { push, context, capture, chooseProofFile } = options;
  const find = (pushId: string): Proof | undefined => {
    const found = push(pushId);
    return found && makeProof(found, context());
  };
  const missing = err({
    kind: 'bad-input',
    field: 'pushId',
    reason: 'Only a push that arrived can be proved.',
    raw: '',
  } as const);
  return {
    'proof.get'({ pushId }) {
      const proof = find(pushId);
      return proof === undefined ? missing : ok(proof);
    },

    async 'proof.save'({ pushId, area }) {
      const proof = find(pushId);
      if (proof === undefined) return missing;
      // Before the dialog lies over it. The JSON is worth saving without it.
      const picture = await capture(area).catch(() => undefined);
      const file = await chooseProofFile(proofFileName(proof));
      return file === undefined ? ok([]) : saveProof(file, proof, picture);
    },
  };
}
