import { faultAnswer, type FaultAnswer } from 'shared/contracts';

/** What supertest gives: its body is of no type until a contract has read it. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

export const faultOf = ({ body }: Answered): FaultAnswer => faultAnswer.parse(body);

/** Key of the sentence that says what is so. */
export const keyOf = (answer: Answered): string => faultOf(answer).message.key;

/** Fields at fault, each with the key of its sentence. */
export const fieldsOf = (answer: Answered): [path: string, key: string][] =>
  (faultOf(answer).fields ?? []).map(({ path, message }) => [path, message.key]);

/** Fields at fault. */
export const pathsOf = (answer: Answered): string[] => fieldsOf(answer).map(([path]) => path);
