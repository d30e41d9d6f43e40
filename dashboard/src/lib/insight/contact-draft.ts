import type { ContactInput } from 'shared/contracts';

/** A contact as it is being written down. */
export interface ContactDraft {
  heldOn: string;
  kind: ContactInput['kind'];
  /** A number, or nothing while it is being typed. */
  people: number | null;
  learned: string;
  /** Short key; empty = none in particular. */
  hypothesis: string;
  insight: boolean;
}

/** Everything is filled in but what was learned: one line is all that has to be typed (decisions.md 23). */
export const newContact = (today: string): ContactDraft => ({
  ...{ heldOn: today, kind: 'interview', people: 1, learned: '', hypothesis: '', insight: false },
});

export const contactInputOf = ({ hypothesis, learned, people, ...draft }: ContactDraft): ContactInput => ({
  ...draft,
  people: people ?? 0,
  learned: learned.trim(),
  hypothesis: hypothesis || null,
});
