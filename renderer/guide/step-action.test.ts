// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { FIRST_GUIDE_RECORD } from '../../app/guide/guide-record';
import { findSubject } from '../../app/guide/subject';
import { WORKSHOP_VERSION, workshopSchema } from '../../app/workshop/workshop';
import { useSaid } from '../stores/said';
import { forgetSignInChoice, noteSignInChoice, useSignInChoice } from '../stores/sign-in-choice';
import { show, useView } from '../stores/view';
import { actionOf } from './step-action';

const workshop = workshopSchema.parse({
  version: WORKSHOP_VERSION,
  title: 'Monday',
  registry: 'reg.example.com',
  naming: '{username}/{image}',
  image: 'python-hello-world',
  tags: ['v1'],
});
const subject = findSubject({
  accounts: [],
  found: [],
  images: [],
  pushes: [],
  chosen: undefined,
  workshop,
  wanted: undefined,
  record: FIRST_GUIDE_RECORD,
});

beforeEach(() => {
  forgetSignInChoice();
  show({ kind: 'sign-in' });
});

it('leads to the workshop’s registry, though another was clicked on the form', () => {
  noteSignInChoice({ choice: 'ghcr.io', otherHost: '' });
  const { form } = useSignInChoice.getState();
  actionOf('sign-in', subject)?.act();
  expect(useView.getState().view).toEqual({ kind: 'sign-in', host: subject.host });
  expect(useSignInChoice.getState()).toEqual({ chosen: undefined, form: form + 1 });
});

it('keeps the form that is set to it already', () => {
  const chosen = { choice: 'other', otherHost: subject.host };
  noteSignInChoice(chosen);
  actionOf('sign-in', subject)?.act();
  expect(useView.getState().view).toEqual({ kind: 'sign-in' });
  expect(useSignInChoice.getState().chosen).toEqual(chosen);
});

it('says what was copied for others: the button that did it goes', async () => {
  const invoke = vi.fn(() => Promise.resolve({ ok: true, value: null }));
  vi.stubGlobal('slipway', { invoke, subscribe: () => () => undefined });
  actionOf('pull', { ...subject, target: 'reg.example.com/ada/web:v1' })?.act();
  await vi.waitFor(() => {
    expect(useSaid.getState().said?.text).toBe('Copied docker pull reg.example.com/ada/web:v1');
  });
});

it('leaves the fields of the sign-in without the mark of a tile: they show their own focus', async () => {
  document.body.innerHTML = '<main><form aria-label="Sign in"><input type="text"></form></main>';
  const field = document.querySelector<HTMLElement>('input');
  actionOf('sign-in', subject)?.act();
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(field);
  });
  expect(field?.hasAttribute('data-called')).toBe(false);
});

it('shows where to choose an image, until the keyboard goes elsewhere', async () => {
  document.body.innerHTML =
    '<main><div role="listbox" aria-label="Images"><p role="option" tabindex="-1"></p></div></main>';
  const tile = document.querySelector<HTMLElement>('[role="option"]');
  actionOf('tag', { ...subject, image: undefined })?.act();
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(tile);
  });
  expect(tile?.hasAttribute('data-called')).toBe(true);
  tile?.blur();
  expect(tile?.hasAttribute('data-called')).toBe(false);
});
