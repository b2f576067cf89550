// The three pieces of a name, in the order and with the marks they have in the name itself.
import { type ClipboardEvent, useRef } from 'react';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import type { CheckedDraft, Draft, DraftField } from './draft';
import { readWholeReference } from './paste';
import { TagField } from './tag-field';
import './draft-fields.css';

export interface DraftFieldsProps {
  draft: Draft;
  problems: CheckedDraft['problems'];
  onChange: (draft: Draft) => void;
  /** A button that leads to this draft goes down; `onFix` follows if it is let go of there. */
  onForesee: (draft: Draft) => void;
  onFix: (draft: Draft) => void;
}

const LABELS = {
  namespace: 'Namespace',
  repository: 'Repository',
};

export function DraftFields(props: DraftFieldsProps) {
  return (
    <div className="draft-fields">
      <OneField {...props} field="namespace" />
      <span className="draft-mark" aria-hidden="true">
        /
      </span>
      <OneField {...props} field="repository" />
      <span className="draft-mark" aria-hidden="true">
        :
      </span>
      <OneField {...props} field="tag" />
    </div>
  );
}

function OneField(props: DraftFieldsProps & { field: DraftField }) {
  const { draft, problems, onChange, onForesee, onFix, field } = props;
  const input = useRef<HTMLInputElement>(null);
  const problem = problems[field];
  const fix = problem?.fix;
  const paste = (event: ClipboardEvent) => {
    const whole = readWholeReference(draft, event.clipboardData.getData('text'));
    if (whole === undefined) return;
    event.preventDefault();
    onChange(whole);
  };
  const change = (text: string) => {
    onChange({ ...draft, [field]: text });
  };
  return (
    <div className="draft-field" data-field={field}>
      {field === 'tag' ? (
        <TagField
          text={draft.tag}
          error={problem?.reason}
          inputRef={input}
          onPaste={paste}
          onChange={change}
        />
      ) : (
        <TextField
          label={LABELS[field]}
          mono
          inputRef={input}
          autoFocus={field === 'repository'}
          autoComplete="off"
          value={draft[field]}
          error={problem?.reason}
          onPaste={paste}
          onChange={change}
        />
      )}
      {fix === undefined ? null : (
        <Button
          size="small"
          onPressStart={() => {
            onForesee(fix.draft);
          }}
          onPress={() => {
            onFix(fix.draft);
            // The button goes with the problem; the focus must not go with it.
            input.current?.focus();
          }}
        >
          {fix.label}
        </Button>
      )}
    </div>
  );
}
