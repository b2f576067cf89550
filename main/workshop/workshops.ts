// The workshop that is open, over restarts. It fills in fields of the window, and does nothing else.
import type { AppError } from '../../app/app-error';
import type { Result } from '../../app/result';
import type { Workshop, WorkshopState } from '../../app/workshop/workshop';

export function createWorkshops(options: {
  read: (file: string) => Promise<Result<Workshop>>;
  kept: { read: () => Workshop | null; write: (workshop: Workshop | null) => void };
  onChange: (state: WorkshopState) => void;
}) {
  const { read, kept, onChange } = options;
  /** Of the last file that was no workshop. The one open before stays so. */
  let error: AppError | null = null;
  const state = (): WorkshopState => ({ workshop: kept.read(), error });
  return {
    state,
    open: async (file: string): Promise<void> => {
      const answer = await read(file);
      if (answer.ok) kept.write(answer.value);
      error = answer.ok ? null : answer.error;
      onChange(state());
    },
    close(): void {
      kept.write(null);
      error = null;
      onChange(state());
    },
  };
}
export type Workshops = ReturnType<typeof createWorkshops>;
