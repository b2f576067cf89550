import { CircleAlert, CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import type { Account } from '../../app/registry/account';
import { RawText } from '../errors/raw-text';
import { copyText } from '../stores/desktop';
import { useImages } from '../stores/images';
import { useRegistryPhrase } from '../stores/registry-names';
import { Button } from '../ui/button';
import { Spinner } from '../ui/spinner';
import { useFormat } from '../use-format';
import { useNow } from '../use-now';
import type { Draft, DraftName } from './draft';
import { type CheckLine, type CheckTone, describePreflight } from './preflight-words';
import { usePreflight } from './use-preflight';
import './checklist.css';

export interface ChecklistProps {
  imageId: string;
  draft: Draft;
  account: Account | undefined;
  names: readonly DraftName[];
  onChange: (draft: Draft) => void;
  onSignIn: () => void;
}

const MINUTE = 60_000;
const ICONS: Record<CheckTone, typeof CircleCheck> = {
  good: CircleCheck,
  heed: TriangleAlert,
  bad: CircleAlert,
  open: CircleHelp,
};

/** What the push would meet at the registry. It informs; it never holds anyone back. */
export function Checklist(props: ChecklistProps) {
  const { imageId, draft, account, names, onChange, onSignIn } = props;
  const checked = usePreflight(imageId, names, account);
  const format = useFormat();
  const now = useNow(MINUTE);
  const where = useRegistryPhrase()(draft.host);
  const imageSize = useImages(
    ({ images = [] }) => images.find(({ id }) => id === imageId)?.size || undefined,
  );
  const context = { draft, account, imageSize, format, now, where };
  const lines = checked === undefined ? [] : describePreflight(checked, context);
  const fix = (what: NonNullable<CheckLine['fix']>) => {
    if (what.kind === 'sign-in') onSignIn();
    else onChange({ ...draft, namespace: what.namespace });
  };
  return (
    <section className="checklist" aria-label="Before the push">
      <h3 className="checklist-title">Before the push</h3>
      <div className="checklist-news" aria-live="polite">
        {checked === undefined ? (
          <p className="check" data-tone="open">
            <Spinner label="Asking" />
            <span className="check-text">Asking {where}…</span>
          </p>
        ) : null}
        {checked?.length === 0 ? (
          <p className="checklist-pending">Slipway asks the registry once the name is right.</p>
        ) : null}
        <ul className="checks" aria-label="Checks">
          {lines.map((line) => (
            <Check key={line.id} line={line} onFix={fix} />
          ))}
        </ul>
      </div>
    </section>
  );
}

interface CheckProps {
  line: CheckLine;
  onFix: (fix: NonNullable<CheckLine['fix']>) => void;
}

function Check({ line: { tone, text, fix, raw }, onFix }: CheckProps) {
  const Icon = ICONS[tone];
  return (
    <li className="check" data-tone={tone}>
      <Icon className="check-icon" aria-hidden="true" />
      <span className="check-text">{text}</span>
      {fix === undefined ? null : (
        <Button
          size="small"
          onPress={() => {
            onFix(fix);
          }}
        >
          {fix.label}
        </Button>
      )}
      {raw === undefined ? null : <RawText text={raw} words="the details" onCopy={copyText} />}
    </li>
  );
}
