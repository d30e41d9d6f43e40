import type { Sentence } from 'shared/contracts';
import { sentence } from 'shared/language';
import { QueryFailedError } from 'typeorm';
import { Fault } from '../http/fault.js';

/** A unique key of the database said no. */
export const isTaken = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';

export const fieldFault = (status: number, path: string, message: Sentence): Fault =>
  new Fault({ kind: 'yours', status, message: sentence('fault.invalid'), fields: [{ path, message }] });

export const emailTaken = (): Fault => fieldFault(409, 'email', sentence('access.emailTaken'));
