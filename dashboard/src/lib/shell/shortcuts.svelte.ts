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
    if (!this.on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const action = this.#keys.press(event.key, isTyping(event.target), event.timeStamp);
    if (!action) return;
    event.preventDefault();
    if (action.does === 'go') void goto(action.href);
    else if (action.does === 'help') this.help = true;
    else if (action.does === 'find') this.find = true;
    else document.querySelector<HTMLElement>('[data-key="table"]')?.click();
  }
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
