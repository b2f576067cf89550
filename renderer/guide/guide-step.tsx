import { Check, ChevronDown, ExternalLink } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { signInToPull, terminalLine } from '../../app/guide/commands';
import type { StepId } from '../../app/guide/step-ids';
import type { Subject } from '../../app/guide/subject';
import { arrivedDigest } from '../../app/push/arrival-check';
import { atStart } from '../at-start';
import { useOnlyFinder } from '../push-board/use-only-here';
import { copyText } from '../stores/desktop';
import { showPractice } from '../stores/view';
import { useWorkshop } from '../stores/workshop';
import { Button } from '../ui/button';
import { CommandLine } from '../ui/command-line';
import { LinkButton } from '../ui/link-button';
import { useFormat } from '../use-format';
import { copyAloud } from './copy-aloud';
import { actionOf } from './step-action';
import { STEP_TITLES, whatHappened, whyStep } from './step-words';
import { usePlace } from './use-place';
import './guide-step.css';

export interface GuideStepProps {
  step: StepId;
  number: number;
  subject: Subject;
  standing: 'done' | 'next' | 'later';
  /** Done just now: what happened is told, though the step is folded. */
  isLatest: boolean;
  /** After its button was pressed. */
  onAct: () => void;
}

export function GuideStep({ step, number, subject, standing, isLatest, onAct }: GuideStepProps) {
  /** What the user said, as long as the step stands as it did then. */
  const [said, setSaid] = useState<{ standing: string; isOpen: boolean }>();
  const isOpen = said?.standing === standing ? said.isOpen : standing === 'next';
  const body = useId();
  return (
    <li className="guide-step" data-standing={standing} data-step={step}>
      <h3 className="guide-step-head">
        <AriaButton
          className="guide-step-button"
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': body })}
          aria-label={`Step ${String(number)}: ${STEP_TITLES[step]}, ${STANDINGS[standing]}`}
          onPress={() => {
            setSaid({ standing, isOpen: !isOpen });
          }}
        >
          <span className="guide-step-mark">
            {standing === 'done' ? <Check aria-hidden="true" /> : number}
          </span>
          <span className="guide-step-title">{STEP_TITLES[step]}</span>
          <ChevronDown className="guide-step-chevron" aria-hidden="true" />
        </AriaButton>
      </h3>
      {isOpen ? (
        <div id={body} className="guide-step-body">
          <FromInstructor step={step} />
          <Words step={step} subject={subject} isDone={standing === 'done'} />
          <Terminal step={step} number={number} subject={subject} isDone={standing === 'done'} />
          {standing === 'next' ? <Act step={step} subject={subject} onAct={onAct} /> : null}
          {standing === 'next' && step === 'account' ? (
            <PracticeWay subject={subject} onAct={onAct} />
          ) : null}
        </div>
      ) : isLatest ? (
        <div className="guide-step-body">
          <Words step={step} subject={subject} isDone />
        </div>
      ) : null}
    </li>
  );
}

const STANDINGS = { done: 'done', next: 'next', later: 'to do' };

function FromInstructor({ step }: { step: StepId }) {
  const words = useWorkshop(({ workshop }) => workshop?.steps[step]);
  if (words === undefined) return null;
  return <p className="guide-step-words">{words}</p>;
}

function Words({ step, subject, isDone }: { step: StepId; subject: Subject; isDone: boolean }) {
  const format = useFormat();
  const place = usePlace(subject);
  if (!isDone) return <p>{whyStep(step, subject, place)}</p>;
  const digest = step === 'look' && subject.push ? arrivedDigest(subject.push) : undefined;
  return (
    <p>
      {whatHappened(step, subject, place, format)}
      {digest === undefined ? null : (
        <>
          {' '}
          <code className="guide-step-digest">{digest}</code>
        </>
      )}
    </p>
  );
}

interface TerminalProps extends Pick<GuideStepProps, 'step' | 'number' | 'subject'> {
  isDone: boolean;
}

function Terminal({ step, number, subject, isDone }: TerminalProps) {
  const { isPractice, where } = usePlace(subject);
  const line = terminalLine(step, subject);
  if (line === undefined) return null;
  let label: ReactNode = 'In a terminal';
  if (line.isAddress) label = 'In a browser';
  else if (line.hasGap) label = 'In a terminal, with your own words for the capitals';
  const signIn = step === 'pull' ? signInToPull(subject) : undefined;
  return (
    <div className="guide-step-terminal">
      {signIn === undefined ? null : (
        <>
          <p className="guide-step-aside">
            {atStart(where)} {isPractice ? 'asks' : 'may ask'} for a sign-in before a pull. First,
            once in a terminal:
          </p>
          <CommandLine
            command={signIn.text}
            copyLabel={`Copy the sign-in line of step ${String(number)}`}
            onCopy={copyText}
          />
        </>
      )}
      <p className="guide-step-aside">{signIn === undefined ? label : 'Then the pull'}</p>
      <CommandLine
        command={line.text}
        copyLabel={`Copy the line of step ${String(number)}`}
        // Done already, the step stays, and the button says so itself.
        onCopy={step === 'pull' && !isDone ? copyAloud : copyText}
      />
    </div>
  );
}

/** The way in without an account and without internet; a workshop has said where to go instead. */
function PracticeWay({ subject, onAct }: Pick<GuideStepProps, 'subject' | 'onAct'>) {
  const isFree = useWorkshop(({ workshop }) => workshop === null);
  const { isPractice } = usePlace(subject);
  const finder = useOnlyFinder('localhost');
  if (!isFree || isPractice) return null;
  return (
    <p>
      No account, or no internet?{' '}
      <LinkButton
        onPress={() => {
          onAct();
          showPractice(true);
        }}
      >
        Start a practice registry
      </LinkButton>{' '}
      Only {finder} finds it; for others to pull, push to a registry they can reach.
    </p>
  );
}

function Act({ step, subject, onAct }: Pick<GuideStepProps, 'step' | 'subject' | 'onAct'>) {
  const action = actionOf(step, subject);
  if (action === undefined) return null;
  return (
    <Button
      size="small"
      icon={action.isExternal ? <ExternalLink aria-hidden="true" /> : undefined}
      onPress={() => {
        onAct();
        action.act();
      }}
    >
      {action.label}
    </Button>
  );
}
