import type { EvidenceInput } from 'shared/contracts';
import { sentence } from 'shared/language';
import { ApiFault } from '../api.js';

/** A level above a guess without an address is told before anything is sent: what goes with it would be half saved. */
export function addressFault(level: EvidenceInput['level'], address: string): ApiFault | null {
  if (level === 'guess' || URL.canParse(address.trim())) return null;
  const message = sentence(address.trim() === '' ? 'hypotheses.levelNeedsAddress' : 'hypotheses.addressWrong');
  const fields = [{ path: 'address', message }];
  return new ApiFault(422, { kind: 'yours', message: sentence('fault.invalid'), fields, requestId: '' });
}
