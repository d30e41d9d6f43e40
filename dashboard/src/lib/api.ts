import { faultAnswer, type FaultAnswer } from 'shared/contracts';
import { sentence } from 'shared/language';

/** A contract, seen from here: something that lets an answer through or throws. */
interface Contract<T> {
  parse(value: unknown): T;
}

/** The server refused, failed or could not be reached; `fault` says what to do next. */
export class ApiFault extends Error {
  constructor(
    readonly status: number,
    readonly fault: FaultAnswer,
  ) {
    super(fault.message.key);
  }
}

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; a Blob is sent as it is. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Asks the server and lets only an answer that keeps the contract through. Throws `ApiFault`. */
export async function ask<T>(path: string, contract: Contract<T>, request: Request = {}, fetcher = fetch): Promise<T> {
  const response = await send(path, request, fetcher);
  const answer = response.status === 204 ? undefined : await readJson(response);
  if (!response.ok) throw new ApiFault(response.status, faultOf(answer, response));
  return contract.parse(answer);
}

/** For routes whose answer carries nothing. */
export const nothing: Contract<undefined> = { parse: () => undefined };

async function send(path: string, request: Request, fetcher: typeof fetch): Promise<Response> {
  const { method = 'GET', body, signal } = request;
  const raw = body instanceof Blob;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = raw ? 'text/csv' : 'application/json';
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) init.body = raw ? body : JSON.stringify(body);
  if (signal) init.signal = signal;
  try {
    return await fetcher(path, init);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiFault(0, madeHere('passing'));
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function faultOf(answer: unknown, response: Response): FaultAnswer {
  const parsed = faultAnswer.safeParse(answer);
  return parsed.success ? parsed.data : madeHere('ours', response.headers.get('x-request-id') ?? '');
}

/** The words for a fault that the server could not put into words itself. */
export function madeHere(kind: 'passing' | 'ours', requestId = ''): FaultAnswer {
  return kind === 'passing'
    ? { kind, message: sentence('app.unreachable'), nextStep: sentence('app.unreachableNext'), requestId }
    : { kind, message: sentence('app.failed'), nextStep: sentence('app.failedNext'), requestId };
}
