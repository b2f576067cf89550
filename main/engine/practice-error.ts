import { type AppError, rawText } from '../../app/app-error';
import type { Endpoint } from './endpoint';
import { engineError, engineWords } from './engine-error';

/** Linux; Docker Desktop; Podman's rootlessport and pasta. */
const PORT_TAKEN =
  /port is already allocated|address already in use|ports are not available|failed to bind (?:host )?port/i;

/** What it means that the engine would not do something with the practice registry's container. */
export function practiceError(cause: unknown, endpoint: Endpoint, port?: number): AppError {
  const raw = rawText(engineWords(cause));
  if (port !== undefined && PORT_TAKEN.test(raw)) return { kind: 'port-taken', port, raw };
  const error = engineError(cause, endpoint);
  return error.kind.startsWith('engine-') ? error : { kind: 'container-failed', raw };
}
