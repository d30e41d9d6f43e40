import { expect, it } from '@jest/globals';
import {
  areaPage,
  comparison,
  contactList,
  effectPage,
  organisationLearning,
  overview,
  productPage,
  serviceList,
  servicePage,
  session,
  surveyList,
  surveyTextList,
} from 'shared/contracts';
import type { SampleStory } from './story.js';

/** What happened in the sample, as its figures tell it. */
export function figures(story: SampleStory): void {
  const changes = (slug: string, fact: 'stability' | 'experience') => {
    const { shape } = story.told(slug).facts[fact];
    return shape.kind === 'series' ? shape.signals.filter(({ rule, current }) => rule === 'run' && current) : [];
  };

  it('is marked as what it is', async () => {
    expect(story.all.every(({ sample }) => sample)).toBe(true);
    expect((await story.product.ask('GET', 'session', session)).organisation).toMatchObject({
      sample: true,
      own: false,
    });
  });

  it('grew faster and its users more satisfied: Foreldrepenger', () => {
    expect(changes('foreldrepenger', 'stability')).toMatchObject([{ direction: 'lower', better: true }]);
    expect(changes('foreldrepenger', 'experience')).toMatchObject([{ direction: 'higher', better: true }]);
  });

  it('grew faster while its users noticed nothing: Sykepenger', () => {
    expect(changes('sykepenger', 'stability')).toMatchObject([{ direction: 'lower', better: true }]);
    expect(changes('sykepenger', 'experience')).toEqual([]);
  });

  it('grew slower: Bolig', () => {
    expect(changes('bolig', 'stability')).toMatchObject([{ direction: 'higher', better: false }]);
  });

  it('grew faster while its users became worse off: Min side, which is measured by its changes alone', () => {
    expect(changes('min-side', 'stability')).toMatchObject([{ direction: 'lower', better: true }]);
    expect(changes('min-side', 'experience')).toMatchObject([{ direction: 'lower', better: false }]);
    expect(story.told('min-side').facts.leadTime.metric).toBe('change-lead-time');
  });

  it('became worse on the web alone, where answers by channel can be compared: Min side', async () => {
    const address = 'products/min-side/effect/comparison?segment=each';
    const { panels, segments } = await story.product.ask('GET', address, comparison);
    expect(segments).toEqual(expect.arrayContaining(['web', 'app']));
    const turns = panels.map(({ segment, reading: { n, shape } }) => {
      const current =
        shape.kind === 'series' ? shape.signals.filter(({ rule, current }) => rule === 'run' && current) : [];
      return [segment, n > 100, current.map(({ direction }) => direction)];
    });
    expect(turns).toEqual([
      [null, true, ['lower']],
      ['web', true, ['lower']],
      ['app', true, []],
    ]);
  });

  it('tells how long single cases take, and who comes back once four weeks are over: Bolig, Min side', async () => {
    const found = async (slug: string, key: string) =>
      (await story.product.ask('GET', `products/${slug}/effect`, effectPage)).indicators.find((one) => one.key === key);
    const cases = await found('bolig', 'saksbehandlingstid');
    expect(cases?.reading.value).toBeGreaterThan(30);
    expect(cases?.reading.value).toBeLessThan(38);
    const figure = (of: string) => cases?.reading.figures.find(({ name }) => name === of)?.value ?? 0;
    expect(figure('within85')).toBeGreaterThan(45);
    expect(figure('within95')).toBeGreaterThan(figure('within85'));
    // Half of all take little longer than half of those that ended; who waits longest has not ended.
    expect(figure('open')).toBeGreaterThan(100);
    expect(figure('openWithin50')).toBeLessThan(1.2 * (cases?.reading.value ?? 0));
    expect(figure('openWithin85')).toBeGreaterThan(1.2 * figure('within85'));
    const caveats = cases?.reading.caveats.filter(({ key }) => key.startsWith('reasons.openCases'));
    expect(caveats).toMatchObject([
      { key: 'reasons.openCases' },
      { key: 'reasons.openCasesDiffer', values: { of: 85 } },
      { key: 'reasons.openCasesUnknown', values: { of: 95 } },
    ]);
    const back = await found('min-side', 'kommer-tilbake');
    expect(back?.reading).toMatchObject({ value: expect.closeTo(0.41, 1), missing: null });
  });

  it('is as it was: Arkiv', () => {
    expect(changes('arkiv', 'stability')).toEqual([]);
    expect(story.told('arkiv').deployments.n).toBeGreaterThan(20);
  });

  it('meets users every other week in Foreldrepenger, has gone quiet in Sykepenger, and one insight waits', async () => {
    const quiet = async (slug: string) =>
      (await story.product.ask('GET', `products/${slug}/contacts`, contactList)).silence.quiet.contacts;
    expect([await quiet('foreldrepenger'), await quiet('sykepenger')]).toEqual([false, true]);
    const { insights, quiet: told } = await story.product.ask('GET', 'learning', organisationLearning);
    expect(insights.unowned.map((one) => one.product.slug)).toEqual(['pensjon']);
    expect(told.map(({ links }) => links?.['product'] ?? null)).toEqual(['/products/sykepenger', null]);
  });

  it('says where flow and effect part ways: on the overview, the product’s page and its area’s', async () => {
    const { notices } = await story.product.ask('GET', 'overview', overview);
    expect(notices).toMatchObject([
      { kind: 'fasterButWorse', product: { slug: 'min-side' } },
      { kind: 'fasterNotBetter', product: { slug: 'sykepenger' } },
    ]);
    const area = await story.product.ask('GET', `areas/${story.told('sykepenger').area?.slug}`, areaPage);
    expect(area.notices).toEqual(notices.slice(1));
    expect((await story.product.ask('GET', 'products/sykepenger', productPage)).notice).toEqual(notices[1]);
    expect((await story.product.ask('GET', 'products/foreldrepenger', productPage)).notice).toBeNull();
  });

  it('stands on the map where flow and effect stand, with the way there; who lacks one stands beside it', async () => {
    const { map } = await story.product.ask('GET', 'overview', overview);
    const place = (slug: string) => map.find((one) => one.slug === slug);
    const moved = (slug: string) => {
      const found = place(slug);
      const side = (size: number) => (Math.abs(size) <= 1 ? 0 : Math.sign(size));
      return found?.known ? [...found.trail, found].map(({ x, y }) => `${side(x)} ${side(y)}`) : null;
    };
    expect(moved('foreldrepenger')?.at(-1)).toBe('1 1');
    expect(moved('sykepenger')?.at(-1)).toBe('1 0');
    expect(moved('bolig')?.at(-1)).toBe('-1 0');
    expect(moved('min-side')?.at(-1)).toBe('1 -1');
    expect(new Set(moved('arkiv'))).toEqual(new Set(['0 0']));
    for (const slug of ['foreldrepenger', 'sykepenger', 'bolig']) expect(moved(slug)?.[0]).toBe('0 0');
    for (const slug of ['pensjon', 'adopsjon']) expect(place(slug)).toMatchObject({ known: false });
  });

  it('asks at the ends of its own pages, counts who answered, and has read one of the texts: Arkiv', async () => {
    const { surveys } = await story.product.ask('GET', 'products/arkiv/surveys', surveyList);
    expect(surveys).toMatchObject([{ questions: ['ease', 'open'], indicators: ['ease'], open: true }]);
    const [{ id, counts } = { id: '', counts: [] }] = surveys;
    expect(counts.map(({ endPoint }) => endPoint)).toEqual(['done', 'failed']);
    for (const { shown, answered } of counts) expect([answered >= 10, shown >= answered]).toEqual([true, true]);
    const texts = (which: string) =>
      story.product.ask('GET', `products/arkiv/surveys/${id}/texts${which}`, surveyTextList);
    expect((await texts('')).texts).toMatchObject([{ about: 'open', text: expect.stringContaining('fant brevet') }]);
    expect((await texts('/waiting')).texts.length).toBeGreaterThan(2);
    const { indicators } = await story.product.ask('GET', 'products/arkiv/effect', effectPage);
    const answered = counts.reduce((sum, one) => sum + one.answered, 0);
    const [headline, ease] = indicators;
    expect([headline?.key, ease?.key]).toEqual(['digital-andel', 'ease']);
    expect(ease?.reading.n).toBeGreaterThan(answered / 2);
    expect(ease?.reading.value).toBeGreaterThan(0.4);
  });

  it('cannot tell: Pensjon has few answers, Adopsjon is quiet and asks nobody', () => {
    expect(story.told('pensjon').facts.experience.n).toBeLessThan(20);
    expect(story.told('adopsjon').facts.experience).toMatchObject({
      value: null,
      missing: { key: 'reasons.noIndicator' },
    });
    expect(story.told('adopsjon').facts.stability).toMatchObject({ value: null, missing: { key: 'reasons.tooThin' } });
  });

  it('fails often and is slow to mend: Arkiv; seldom and soon: Foreldrepenger; nobody knows of how many: Min side', async () => {
    const page = (slug: string) => story.product.ask('GET', `products/${slug}`, productPage);
    const [unstable, steady, between, unknown] = await Promise.all(
      ['arkiv', 'foreldrepenger', 'sykepenger', 'min-side'].map(page),
    );
    expect(unstable?.failedShare).toMatchObject({ missing: null });
    expect(unstable?.failedShare.value).toBeGreaterThan(0.15);
    expect(unstable?.failedShare.value).toBeLessThan(0.45);
    expect(steady?.failedShare.value).toBeLessThan(0.12);
    expect(between?.failedShare.value).toBeLessThan(0.2);
    expect(unknown?.failedShare).toMatchObject({ value: null, n: 0 });
    expect(unknown?.failedShare.missing?.key).toMatch(/^failures\.(someKnown|notMeasured)$/);
    // Half of what failed took the one a day or more; each of what failed with the other was over within the day.
    expect(unstable?.recoveryTime.value).toBeGreaterThan(0.5);
    const { shape } = steady?.recoveryTime ?? {};
    const times = shape?.kind === 'dots' ? shape.dots.map(({ value }) => value) : [];
    expect(Math.max(0, ...times)).toBeLessThan(0.5);
  });

  it('is more than two weeks from end to end, for two products that take little more than one: Få barn', async () => {
    const { endToEnd, parts } = await story.product.ask('GET', 'services/fa-barn', servicePage);
    expect(parts.map(({ productSlug }) => productSlug)).toEqual([
      'adopsjon',
      'foreldrepenger',
      'min-side',
      'sykepenger',
    ]);
    expect(endToEnd).toMatchObject({ metric: 'service-end-to-end', missing: null });
    expect(endToEnd.n).toBeGreaterThanOrEqual(10);
    expect(endToEnd.value).toBeGreaterThan(16);
    for (const slug of ['foreldrepenger', 'sykepenger']) expect(story.told(slug).facts.leadTime.value).toBeLessThan(11);
  });

  it('has no work in common that anybody wrote down: Bli pensjonist', async () => {
    const { endToEnd, products, facts } = await story.product.ask('GET', 'services/bli-pensjonist', servicePage);
    // Its users are asked of it as a whole; of Få barn nobody asks them.
    expect(facts.experience).toMatchObject({ value: expect.closeTo(0.63, 1), missing: null });
    const other = await story.product.ask('GET', 'services/fa-barn', servicePage);
    expect(other.facts.experience).toMatchObject({ value: null, missing: { key: 'reasons.experienceByProduct' } });
    expect(endToEnd).toMatchObject({ value: null, missing: { key: 'reasons.noJointItems' } });
    expect(products.map(({ slug }) => slug).sort()).toEqual(['bolig', 'pensjon']);
    const { services } = await story.product.ask('GET', 'services', serviceList);
    expect(services.map(({ name, sample }) => [name, sample])).toEqual([
      ['Bli pensjonist', true],
      ['Få barn', true],
    ]);
  });
}
