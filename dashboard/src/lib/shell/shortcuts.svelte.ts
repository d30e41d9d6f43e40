import { goto } from '$app/navigation';
import { KeyReader } from '../keys.js';
import { recall, remember } from '../state/remembered.js';

/** Single keys, which can be switched off: people who speak to their machine press keys they do not mean. */
class Shortcuts {
  on = $state(recall('keys') !== 'off');
  help = $state(false);
  find = $state(false);
  readonly #keys = new KeyReader();

  openHelp(): void {
    this.help = true;
  }

  switchTo(on: boolean): void {
    this.on = on;
    remember('keys', on ? null : 'off');
  }

  press(event: KeyboardEvent): void {
    if (!this.on || isCommand(event) || event.defaultPrevented) return;
    const action = this.#keys.press(event.key, isTyping(event.target), event.timeStamp);
    if (!action) return;
    event.preventDefault();
    if (action.does === 'go') void goto(action.href);
    else if (action.does === 'help') this.help = true;
    else if (action.does === 'find') this.find = true;
    else if (action.does === 'earlier') choose(1);
    else if (action.does === 'later') choose(-1);
    else document.querySelector<HTMLElement>(`[data-key="${action.does}"]`)?.click();
  }
}

/** Brackets are typed with Alt or AltGr on Nordic keyboards; with any other key those mean something else. */
function isCommand(event: KeyboardEvent): boolean {
  if (event.metaKey) return true;
  if (event.altKey && '[]'.includes(event.key)) return false;
  return event.ctrlKey || event.altKey;
}

/** Steps through the page's periods, which stand from the one that begins last to the one that begins first. */
function choose(step: 1 | -1): void {
  const select = document.querySelector<HTMLSelectElement>('[data-key="period"]');
  const next = (select?.selectedIndex ?? 0) + step;
  if (!select || next < 0 || next >= select.options.length) return;
  select.selectedIndex = next;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog[open]')) return true;
  return (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"])')
  );
}

export const shortcuts = new Shortcuts();
