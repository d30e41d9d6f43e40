import { expect, it } from '@jest/globals';
import { hypothesisCreated, hypothesisList, hypothesisPage, organisationLearning } from 'shared/contracts';
import { render } from 'shared/language';
import { addDays } from 'shared/time';
import type { RunningProduct } from '../product/running-product.js';
import type { SampleStory } from './story.js';

/** What was believed in the sample, tried and learned. */
export function learning(story: SampleStory): void {
  it('believed, tried and learned: what helped, did nothing, did harm, cannot be told, and what nobody has judged', async () => {
    const slugs = ['foreldrepenger', 'sykepenger', 'min-side', 'bolig', 'pensjon'];
    const lists = new Map(await Promise.all(slugs.map(async (slug) => [slug, await story.hypotheses(slug)] as const)));
    const brief = (slug: string) => {
      const { open = [], past = [] } = lists.get(slug) ?? {};
      return [...open, ...past].map(({ state, analysis, verdict, delivered: { n } }) => {
        return [state, analysis?.words.verdict.key.split('.').at(-1) ?? null, verdict?.conclusion ?? null, n];
      });
    };
    expect(Object.fromEntries(slugs.map((slug) => [slug, brief(slug)]))).toEqual({
      foreldrepenger: [['judged', 'clearImprovement', 'supported', 2]],
      sykepenger: [
        ['toJudge', 'noChangeThatMatters', null, 2],
        ['judged', 'noChangeThatMatters', 'refuted', 2],
      ],
      'min-side': [['judged', 'likelyWorse', 'refuted', 0]],
      bolig: [
        ['planned', null, null, 0],
        ['judged', 'cannotTell', 'cannotTell', 1],
      ],
      pensjon: [],
    });
    expect(await story.owed('sykepenger')).toBe(2);
    expect(await story.owed('foreldrepenger')).toBe(0);
    const { learnings, calibration } = await story.product.ask('GET', 'learning', organisationLearning);
    expect(learnings.map((one) => [one.product.sample, one.verdict.learning !== null])).toEqual(
      Array.from({ length: 4 }, () => [true, true]),
    );
    expect(calibration).toMatchObject({ n: 5, within: 1 });
  });

  it('wrote each plan down before its start, and judged it by what was known on the day', async () => {
    const [first] = (await story.hypotheses('foreldrepenger')).past;
    const page = await story.product.ask('GET', `products/foreldrepenger/hypotheses/${first?.key}`, hypothesisPage);
    const [version] = page.versions;
    expect(version?.registeredOn.localeCompare(page.startsOn)).toBe(-1);
    expect(version?.baseline.to.localeCompare(page.startsOn)).not.toBe(1);
    expect(version?.baseline).toMatchObject({ value: expect.closeTo(0.62, 1) });
    expect(page).toMatchObject({ exploratory: false, drawn: { evidence: 'A', controlled: true, early: false } });
    expect(page.drawn?.computedOn).toBe(addDays(page.evaluateOn, 2));
    expect(page.verdict?.decidedOn).toBe(page.drawn?.computedOn);
  });

  // Requirements.md 7.2, steps 9 to 12.
  it('has a labelled item of Pensjon waiting for somebody to write down what is believed of it', async () => {
    const { drafts, open, past } = await story.product.ask('GET', 'products/pensjon/hypotheses', hypothesisList);
    expect([drafts.n, open, past]).toEqual([1, [], []]);
    expect(drafts.waiting).toMatchObject([
      { kind: 'workItems', label: expect.stringMatching(/^PEN-/), carries: 'hypothesis' },
    ]);
  });

  it('lets a team go from work to learning', async () => {
    const { today } = story;
    const plan = {
      ...{ what: 'status i klartekst', leadsTo: 'færre som ringer', forWhom: 'sykmeldte', kind: 'tactical' },
      ...{ indicator: 'fornoydhet', expected: 0.05, smallestChange: 0.03, startsOn: addDays(today, 7), windowWeeks: 8 },
    };
    const { key } = await story.product.ask('POST', 'products/sykepenger/hypotheses', hypothesisCreated, plan);
    const path = `products/sykepenger/hypotheses/${key}`;
    const page = () => story.product.ask('GET', path, hypothesisPage);
    const place = { zone: 'Europe/Oslo', today };
    const { statement, versions } = await page();
    expect(render(statement, 'nb', place)).toBe(
      'Vi tror at status i klartekst fører til færre som ringer for sykmeldte.',
    );
    expect(versions[0]?.baseline.n).toBeGreaterThan(100);

    const refuted = { conclusion: 'refuted', nextStep: 'adjust' };
    await expect(story.product.send('POST', `${path}/verdicts`, refuted)).rejects.toThrow(/422.*hypotheses\.tooEarly/);
    await story.product.send('POST', `${path}/versions`, { ...plan, expected: 0.08, basedOn: 1 });
    expect((await page()).versions.map(({ version, expected }) => [version, expected])).toEqual([
      [2, 0.08],
      [1, 0.05],
    ]);

    const before = (await story.owed('sykepenger')) ?? 0;
    await story.product.send('PUT', `${path}/links`, {
      links: [await finishedItem(story.product, 'SYK-')],
      basedOn: [],
    });
    const { words } = (await page()).delivered;
    expect(words && render(words, 'nb', place)).toBe('Levert – effekt ikke kjent');
    expect(await story.owed('sykepenger')).toBe(before + 1);

    const example = (await story.hypotheses('sykepenger')).open.find(({ state }) => state === 'toJudge');
    const learning = 'Færre spørsmål var ikke det som manglet.';
    await story.product.send('POST', `products/sykepenger/hypotheses/${example?.key}/verdicts`, {
      ...refuted,
      learning,
    });
    expect(await story.owed('sykepenger')).toBe(before + 1 - 2);
    const [newest] = (await story.product.ask('GET', 'learning', organisationLearning)).learnings;
    expect(newest).toMatchObject({ key: example?.key, product: { slug: 'sykepenger' }, verdict: { learning } });
    const said = newest && [newest.verdict.words.conclusion, newest.verdict.words.nextStep];
    expect(said?.map((one) => render(one, 'nb', place))).toEqual(['Avkreftet', 'Justere']);
  });
}

/** Key of an item whose work is over and that was done for no hypothesis yet. */
async function finishedItem({ database: { dataSource } }: RunningProduct, prefix: string): Promise<string> {
  const [row] = await dataSource.query<{ key: string }[]>(
    `select key from work_item join item_flow on item_id = work_item.id
     where key like $1 || '%' and level = 0 and finished_at is not null
       and id not in (select fact_id from hypothesis_link) order by finished_at desc limit 1`,
    [prefix],
  );
  return row?.key ?? '';
}
