import { type EngineState, engineName } from '../../app/engine/engine';
import { type Area, makeProof, type Proof, proofFileName } from '../../app/proof/proof';
import type { Push } from '../../app/push/push';
import { err, ok } from '../../app/result';
import type { Handlers } from '../ipc/router';
import { saveProof } from '../proofs/save-proof';

export function proofCommands(options: {
  find: (pushId: string) => Push | undefined;
  engine: () => EngineState;
  usernameAt: (host: string) => string | undefined;
  version: string;
  /** A PNG of what the window shows there. */
  capture: (area: Area) => Promise<Uint8Array | undefined>;
  /** @returns the file chosen in the system's own dialog. */
  chooseProofFile: (name: string) => Promise<string | undefined>;
}): Pick<Handlers, 'proof.get' | 'proof.save'> {
  const { find, engine, usernameAt, version, capture, chooseProofFile } = options;
  const proofOf = (pushId: string): Proof | undefined => {
    const push = find(pushId);
    return push && makeProof(push, { slipway: version, engine: engineName(engine()), usernameAt });
  };
  const missing = err({
    kind: 'bad-input',
    field: 'pushId',
    reason: 'Only a push that arrived can be proved.',
    raw: '',
  } as const);
  return {
    'proof.get'({ pushId }) {
      const proof = proofOf(pushId);
      return proof === undefined ? missing : ok(proof);
    },

    async 'proof.save'({ pushId, area }) {
      const proof = proofOf(pushId);
      if (proof === undefined) return missing;
      // Before the dialog lies over it. The JSON is worth saving without it.
      const picture = await capture(area).catch(() => undefined);
      const file = await chooseProofFile(proofFileName(proof));
      return file === undefined ? ok([]) : saveProof(file, proof, picture);
    },
  };
}
