// The registry chosen on the sign-in form, until somebody is signed in: the lab guide speaks of it,
// and the form comes back with it.
import { create } from 'zustand';

export interface SignInChoice {
  /** Host of a registry Slipway knows, or one of the form's own two. */
  choice: string;
  /** As typed, for a registry of another kind. */
  otherHost: string;
}

interface SignInChoiceStore {
  /** Undefined until the user chooses: what the form begins with is not a choice. */
  chosen: SignInChoice | undefined;
  /** Which form it is: one with another number begins anew. */
  form: number;
}

export const useSignInChoice = create<SignInChoiceStore>(() => ({ chosen: undefined, form: 0 }));

export function noteSignInChoice({ choice, otherHost }: SignInChoice): void {
  useSignInChoice.setState({ chosen: { choice, otherHost } });
}

/** The address is typed. A field on its way out says so once more, when another choice is made. */
export function noteAddress({ choice, otherHost }: SignInChoice): void {
  useSignInChoice.setState(({ chosen }) =>
    chosen === undefined || chosen.choice === choice ? { chosen: { choice, otherHost } } : {},
  );
}

export function forgetSignInChoice(): void {
  useSignInChoice.setState({ chosen: undefined });
}

/** Another registry is asked for: the form that is there begins anew. */
export function dropSignInChoice(): void {
  useSignInChoice.setState(({ form }) => ({ chosen: undefined, form: form + 1 }));
}
