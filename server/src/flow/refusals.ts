import { sentence, type MessageKey } from 'shared/language';
import { Fault } from '../http/fault.js';

/** As much of it as tells which one was meant. */
const shownOf = (name: string): string => name.slice(0, 60);

const refused = (path: string, key: MessageKey, name: string): Fault => {
  const message = sentence(key, { name: shownOf(name) });
  return new Fault({ kind: 'yours', status: 422, message, fields: [{ path, message }] });
};

export const noSuchMetric = (name: string): Fault => refused('metric', 'reasons.noSuchMetric', name);
export const noSuchWindow = (name: string): Fault => refused('window', 'reasons.noSuchWindow', name);
export const noSuchBucket = (name: string): Fault => refused('bucket', 'reasons.noSuchBucket', name);
