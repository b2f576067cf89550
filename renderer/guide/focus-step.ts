/** The button that does the step, else its head; where the guide is a strip, what that has. */
export function focusStep(guide: HTMLElement, step: string): void {
  const place = guide.querySelector<HTMLElement>(`[data-step="${step}"]`) ?? guide;
  const target =
    place.querySelector<HTMLElement>('.guide-step-body > .button, .guide-strip > .button') ??
    place.querySelector<HTMLElement>('.guide-step-button, button');
  target?.scrollIntoView({ block: 'nearest' });
  target?.focus();
}
