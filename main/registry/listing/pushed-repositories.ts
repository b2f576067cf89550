import { hasArrived } from '../../../app/push/arrival-check';
import type { PushSnapshot } from '../../../app/push/push-list';
import { readTarget } from '../../../app/push/target';

/** Repositories at this registry that something was pushed to from here, by name. */
export function pushedRepositories(pushes: readonly PushSnapshot[], host: string): string[] {
  const paths = pushes.flatMap(({ push }) => {
    const target = hasArrived(push) ? readTarget(push.reference) : undefined;
    return target?.ok && target.value.reference.host === host ? [target.value.reference.path] : [];
  });
  return [...new Set(paths)].sort((a, b) => a.localeCompare(b));
}
