import { sentence, type MessageKey } from 'shared/language';
import { Fault } from '../http/fault.js';

const refused = (message: MessageKey, name: string): Fault =>
  new Fault({ kind: 'yours', status: 422, message: sentence(message, { name }) });

export const noSuchMetric = (name: string): Fault => refused('reasons.noSuchMetric', name);
export const noSuchWindow = (name: string): Fault => refused('reasons.noSuchWindow', name);
export const noSuchBucket = (name: string): Fault => refused('reasons.noSuchBucket', name);
