import type { Sentence, SentenceValue } from 'shared/contracts';
import {
  render,
  renderParts,
  sentence,
  type Language,
  type MessageKey,
  type Place,
  type SentencePart,
} from 'shared/language';
import { dateIn, type CalendarDate } from 'shared/time';
import { chooseLanguage } from '../language-choice.js';
import { recall, remember } from './remembered.js';

/** Who reads: the language, and the zone that instants are shown in. */
class Reader {
  language = $state<Language>('en');
  zone = $state('Europe/Oslo');
  /** The last instant the server spoke of: ages are counted to it, so a page never mixes two clocks. */
  asOf = $state(new Date().toISOString());
  readonly place: Place = $derived({ zone: this.zone, today: this.dayOf(this.asOf) });

  #started = false;

  /** Once: what is chosen afterwards must not be undone by an address that is read again. */
  start(url: URL): void {
    if (this.#started) return;
    this.#started = true;
    this.language = chooseLanguage(url.searchParams.get('lang'), recall('language'), navigator.languages);
  }

  /** The day an instant falls on here: between midnight and two in Oslo it is not the one its text begins with. */
  dayOf(at: string): CalendarDate {
    return dateIn(this.zone, Date.parse(at));
  }

  choose(language: Language): void {
    this.language = language;
    remember('language', language);
  }
}

export const reader = new Reader();

/** A sentence of the catalogue in the reader's words. */
export function t(key: MessageKey, values: Readonly<Record<string, SentenceValue>> = {}): string {
  return render(sentence(key, values), reader.language, reader.place);
}

/** A sentence that the server sent. */
export function say(said: Sentence): string {
  return render(said, reader.language, reader.place);
}

export function sayParts(said: Sentence): SentencePart[] {
  return renderParts(said, reader.language, reader.place);
}
