import { arch, release, type } from 'node:os';
import type { EngineState } from '../../app/engine/engine';
import { failureReport, shortReport } from '../../app/push/failure-report';
import type { Push } from '../../app/push/push';
import { readTarget } from '../../app/push/target';
import { err, ok } from '../../app/result';
import { scrubSecrets } from '../../app/scrub-secrets';
import type { Secret } from '../engine/registry-auth';
import type { Handlers } from '../ipc/router';

export function reportCommands(options: {
  version: string;
  find: (pushId: string) => Push | undefined;
  engine: () => EngineState;
  secret: (host: string) => Promise<Secret | undefined>;
}): Pick<Handlers, 'push.report'> {
  const { version, find, engine, secret } = options;
  const system = `${type()} ${release()} ${arch()}, Electron ${process.versions['electron']}`;
  return {
    async 'push.report'({ pushId }) {
      const push = find(pushId);
      if (!push) {
        const reason = 'This push is no longer in the history.';
        return err({ kind: 'bad-input', field: 'pushId', reason, raw: pushId });
      }
      const target = readTarget(push.reference);
      const host = target.ok ? target.value.reference.host : undefined;
      // Without the secret at hand, what looks like one is left out all the same.
      const known = host === undefined ? undefined : await secret(host).catch(() => undefined);
      const report = failureReport(push, { version, system, engine: engine() });
      return ok(shortReport(scrubSecrets(report, formsOf(known))));
    },
  };
}

/** As typed, in an address, and in a header. */
function formsOf(secret: Secret | undefined): string[] {
  switch (secret?.kind) {
    case undefined:
      return [];
    case 'password':
      return forms(secret.password, `${secret.username}:${secret.password}`);
    case 'identity-token':
      return forms(secret.token, `:${secret.token}`);
  }
}

function forms(secret: string, pair: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    ...[secret, pair].map((text) => Buffer.from(text).toString('base64').replace(/=+$/, '')),
  ];
}
