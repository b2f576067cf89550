// The six steps of the lab, beside every screen. They tick themselves.
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { STEP_IDS } from '../../app/guide/step-ids';
import type { Guide } from '../../app/guide/steps';
import { callGuide, showGuide, useGuideCall } from '../stores/guide';
import { useView, type View } from '../stores/view';
import { useWorkshop } from '../stores/workshop';
import { ScrollRegion } from '../ui/scroll-region';
import { focusStep } from './focus-step';
import { GuideAnnouncer } from './guide-announcer';
import { GuideHead } from './guide-head';
import { GuideSteps } from './guide-steps';
import { GuideStrip } from './guide-strip';
import { useGuideSteps } from './use-guide';
import type { GuidePlace } from './use-guide-place';
import { WorkshopLine } from './workshop-line';
import './lab-guide.css';

export function LabGuide({ place }: { place: GuidePlace }) {
  const guide = useGuideSteps();
  if (place === undefined || guide === undefined) return null;
  return <Shown guide={guide} place={place} />;
}

function Shown({ guide, place }: { guide: Guide; place: Exclude<GuidePlace, undefined> }) {
  const view = useView((state) => state.view);
  /** The screen the strip is unfolded over: it folds when something else is shown. */
  const [over, setOver] = useState<View>();
  const isUnfolded = over === view;
  const workshop = useWorkshop((state) => state.workshop);
  const box = useKeptPlace(guide);
  const close = () => {
    flushSync(() => {
      showGuide(false);
    });
    // The cross went with it: the keyboard goes to what opens it again.
    if (document.activeElement === document.body) {
      document.querySelector<HTMLElement>('.rail-links [aria-expanded]')?.focus();
    }
  };
  // The button that was pressed goes; its counterpart gets the keyboard.
  const unfold = (next: boolean) => {
    flushSync(() => {
      setOver(next ? view : undefined);
    });
    box.current?.querySelector<HTMLElement>('[data-folds] button')?.focus();
  };
  const fold = () => {
    unfold(false);
  };
  const doneCount = STEP_IDS.filter((id) => guide.done.has(id)).length;
  const isPanel = place === 'beside' || isUnfolded;
  return (
    <aside
      ref={box}
      className="lab-guide"
      aria-label="Lab guide"
      data-place={place}
      data-unfolded={(place === 'below' && isUnfolded) || undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && place === 'below') fold();
      }}
    >
      {isPanel ? (
        <>
          <GuideHead
            doneCount={doneCount}
            onClose={close}
            onFold={place === 'below' ? fold : undefined}
          />
          <ScrollRegion className="guide-scroll" label="The six steps">
            {workshop ? <WorkshopLine workshop={workshop} /> : null}
            <GuideSteps
              guide={guide}
              onAct={() => {
                setOver(undefined);
              }}
            />
          </ScrollRegion>
        </>
      ) : (
        <GuideStrip
          guide={guide}
          doneCount={doneCount}
          onClose={close}
          onUnfold={() => {
            unfold(true);
          }}
        />
      )}
      <GuideAnnouncer guide={guide} />
    </aside>
  );
}

/** A button that goes with its step takes the focus with it: it stays in the guide, at what is next. */
function useKeptPlace({ next }: Guide) {
  const box = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    const note = () => {
      hadFocus.current = box.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('focusin', note);
    };
  }, []);
  useEffect(() => {
    const target = box.current?.querySelector<HTMLElement>(`[data-step="${next ?? 'pull'}"]`);
    target?.scrollIntoView({ block: 'nearest' });
    if (hadFocus.current && document.activeElement === document.body) {
      target?.querySelector('button')?.focus();
    }
  }, [next]);
  const isCalled = useGuideCall((state) => state.isCalled);
  useEffect(() => {
    if (!isCalled || box.current === null) return;
    callGuide(false);
    focusStep(box.current, next ?? 'pull');
  }, [isCalled, next]);
  return box;
}
