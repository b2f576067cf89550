// Every message from a window passes here: sender, then schema, then handler, then the answer's
// schema. What fails gets a typed error; nothing is dropped in silence.
import { type AppError, rawText } from '../../app/app-error';
import type { CommandName } from '../../app/ipc/channels';
import { type Answer, answerSchema, commands, type Request } from '../../app/ipc/contract';
import { err } from '../../app/result';
import { isTrustedSender, type SenderFrame } from './trusted-sender';

export type Handler<C extends CommandName> = (
  request: Request<C>,
) => Answer<C> | Promise<Answer<C>>;
export type Handlers = { readonly [C in CommandName]: Handler<C> };

/** @param report receives bugs: a handler that threw, or answered outside its schema. */
export function createRouter(options: {
  handlers: Handlers;
  origin: string;
  report: (message: string, cause: unknown) => void;
}) {
  const { handlers, origin, report } = options;

  const unexpected = (command: CommandName, cause: unknown): { ok: false; error: AppError } => {
    report(`Command ${command} failed`, cause);
    return err({ kind: 'unexpected', raw: rawText(String(cause)) });
  };

  return async function answer<C extends CommandName>(
    command: C,
    sender: SenderFrame | undefined,
    payload: unknown,
  ): Promise<Answer<C>> {
    if (!isTrustedSender(sender, origin)) {
      return err({ kind: 'ipc-refused', raw: `${command}: not sent by Slipway's window` });
    }
    const request = commands[command].request.safeParse(payload);
    if (!request.success) {
      // Only where it went wrong: the payload itself may hold a secret.
      const where = request.error.issues.map((issue) => issue.path.join('.') || 'payload');
      return err({ kind: 'ipc-refused', raw: rawText(`${command}: bad ${where.join(', ')}`) });
    }
    try {
      const handler: Handler<C> = handlers[command];
      const answered = await handler(request.data as Request<C>);
      const checked = answerSchema(command).safeParse(answered);
      if (!checked.success) return unexpected(command, checked.error);
      return answered;
    } catch (cause) {
      return unexpected(command, cause);
    }
  };
}
export type Router = ReturnType<typeof createRouter>;
