// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { FIRST_GUIDE_RECORD } from '../../app/guide/guide-record';
import { findSubject } from '../../app/guide/subject';
import { WORKSHOP_VERSION, workshopSchema } from '../../app/workshop/workshop';
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
