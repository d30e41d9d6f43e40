import type { Random } from './random.js';

/**
 * The people of the fakes. Every string that names one of them holds a mark no other text holds, so that
 * a test can search a whole database for `personMark` and know that nothing about a person was kept.
 */
export interface Person {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly accountId: string;
  readonly bot: boolean;
}

/** Found in login, name, e-mail, avatar address and account id of every person; case does not matter. */
export const personMark = /plantevik/i;

const firstNames = ['Astrid', 'Bjørn', 'Cecilie', 'Dag', 'Embla', 'Fredrik', 'Gunnhild', 'Håkon', 'Ida', 'Jørgen'];

export function makePeople(random: Random): readonly Person[] {
  return firstNames.map((first, index) => {
    const plain = first.toLowerCase().replace('ø', 'o').replace('å', 'a');
    return {
      id: 5_000 + random.integer(0, 90) * 100 + index,
      login: `${plain}-plantevik`,
      name: `${first} Plantevik`,
      email: `${plain}@plantevik.example`,
      accountId: `557058:plantevik-${random.hex(8)}`,
      bot: false,
    };
  });
}

export const dependabot: Person = {
  id: 49_699_333,
  login: 'dependabot[bot]',
  name: 'dependabot[bot]',
  email: '49699333+dependabot[bot]@users.noreply.example',
  accountId: '557058:automation',
  bot: true,
};
