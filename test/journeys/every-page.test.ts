import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { everywhere, testAccount } from 'server/access/test-account';
import {
  areaList,
  comparison,
  hypothesisCreated,
  productList,
  serviceList,
  sourceList,
  type ProductList,
} from 'shared/contracts';
import { addDays } from 'shared/time';
import { RunningProduct } from '../product/running-product.js';
import { launchBrowser } from './browser.js';
import { overrules } from './overruling.js';
import { Visitor } from './visitor.js';

/** Where pictures of all pages go, for whoever wants to look at them: `FLOW_SCREENSHOTS=folder`. */
const pictures = process.env['FLOW_SCREENSHOTS'];

/**
 * Every width, every language and both themes. A page is gone to once and then shown in each of these, as somebody does who
 * turns the phone, dims the light or chooses a language. It is asked for obstacles as it stands on a desk in the light and
 * on the smallest phone in the dark: what it is built of differs by width, its colours by theme.
 */
const views = [
  { width: 1280, theme: 'light', language: 'en', obstacles: true },
  { width: 320, theme: 'dark', language: 'nb', obstacles: true },
  { width: 390, theme: 'light', language: 'sv', obstacles: false },
  // Whoever looks at pictures sees every width in both themes.
  ...(pictures
    ? ([
        { width: 1280, theme: 'dark', language: 'nb', obstacles: false },
        { width: 390, theme: 'dark', language: 'en', obstacles: false },
        { width: 320, theme: 'light', language: 'sv', obstacles: false },
      ] as const)
    : []),
] as const;

interface Place {
  readonly slugs: readonly string[];
  readonly source: string;
  readonly area: string;
  readonly service: string;
  /** Path of a hypothesis that has been analysed. */
  readonly hypothesis: string;
  /** Path of an indicator that is made of answers. */
  readonly indicator: string;
}

const of =
  (path: string) =>
  ({ slugs: [first = ''] }: Place): string =>
    `/products/${first}${path}`;
const at =
  (path: string) =>
  ({ source }: Place): string =>
    `/sources/${source}${path}`;
const products = Array.from({ length: pictures ? 7 : 2 }, (_, index) => {
  const address = ({ slugs }: Place): string => `/products/${slugs[index] ?? ''}`;
  return [`product-${index + 1}`, address] as const;
});

const pages: (readonly [name: string, address: (place: Place) => string])[] = [
  ['overview', () => '/'],
  ['overview-compared', () => '/?period=weeks:26&compare=1'],
  ['products', () => '/products'],
  ...products,
  ['product-compared', of('?compare=1&period=all&table=1')],
  ['product-change', of('/links')],
  ['product-new', () => '/products/new'],
  ['items-flow', of('/items?metric=lead-time')],
  ['items-experience', of('/items?metric=experience')],
  ['items-deployments', of('/items?metric=deployments')],
  ['product-failures', of('/failures')],
  ['effect', ({ indicator }) => indicator.replace(/\/indicators.*$/, '')],
  ['indicator-new', of('/effect/indicators/new')],
  ['indicator', ({ indicator }) => indicator],
  ['import', of('/effect/import')],
  ['survey', () => '/products/arkiv/effect/survey'],
  ['compare', ({ hypothesis }) => `${hypothesis.replace(/learning.*/, 'effect/compare')}?against=year&table=1`],
  ['learning-none', of('/learning')],
  ['learning', ({ hypothesis }) => path.posix.dirname(hypothesis)],
  ['learning-new', ({ hypothesis }) => hypothesis.replace(/[^/]+$/, 'new')],
  ['learning-one', ({ hypothesis }) => hypothesis],
  ['learning-change', ({ hypothesis }) => `${hypothesis}/plan`],
  ['organisation-learning', () => '/learning'],
  ['area', ({ area }) => `/areas/${area}`],
  ['area-new', () => '/areas/new'],
  ['area-change', ({ area }) => `/areas/${area}/edit`],
  ['area-items', ({ area }) => `/areas/${area}/items?metric=throughput&window=weeks:4`],
  ['service', ({ service }) => `/services/${service}`],
  ['service-effect', ({ service }) => `/services/${service}/effect`],
  // A product's is the same under another heading.
  ['usual-ranges', ({ service }) => `/services/${service}/phases`],
  ['service-compare', ({ service }) => `/services/${service}/effect/compare?against=year`],
  ['service-indicator', ({ service }) => `/services/${service}/effect/indicators/fornoydhet`],
  ['service-survey', ({ service }) => `/services/${service}/effect/survey`],
  ['service-import', ({ service }) => `/services/${service}/effect/import`],
  ['service-new', () => '/services/new'],
  ['service-change', ({ service }) => `/services/${service}/edit`],
  ['service-items', ({ service }) => `/services/${service}/items?metric=throughput&window=weeks:4`],
  ['sources', () => '/sources'],
  ['source', at('')],
  ['source-new', () => '/sources/new'],
  ['source-consent', () => '/sources/consent'],
  ['stages', at('/stages')],
  ['start', () => '/start'],
  ['sign-in', () => '/sign-in'],
  ['account', () => '/account'],
  ['settings', () => '/settings'],
  ['people', () => '/settings/people'],
  ['definitions', () => '/definitions'],
  ['privacy', () => '/privacy'],
];

describe('every page, with the sample organisation', () => {
  let product: RunningProduct;
  let browser: Browser;
  let visitor: Visitor;
  let place: Place;

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      RunningProduct.start({ variables: { FLOW_SAMPLE: 'on' } }),
      launchBrowser(),
    ]);
    await product.until(
      () => product.ask('GET', 'products', productList),
      ({ products }) => products.length > 5,
      300,
    );
    const [source] = await product.settled(300);
    const { products } = await product.ask('GET', 'products', productList);
    const { areas } = await product.ask('GET', 'areas', areaList);
    const { services } = await product.ask('GET', 'services', serviceList);
    place = {
      slugs: products.map(({ slug }) => slug),
      source: source?.id ?? '',
      area: areas[0]?.slug ?? '',
      service: services[0]?.slug ?? '',
      hypothesis: await explored(products),
      indicator: asked(products),
    };
    if (pictures) await mkdir(pictures, { recursive: true });
    visitor = await Visitor.arrive(browser, product.url, { cookie: product.sessionCookie });
    await visitor.open('/account');
  }, 700_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  /** Two hypotheses: one that begins, and one with a chart, a table, words and a verdict to be wrong in. @returns its path */
  async function explored(products: ProductList['products']): Promise<string> {
    const { slug, indicator } = products.find((one) => one.indicator !== null) ?? {};
    const today = new Date().toISOString().slice(0, 10);
    const plan = {
      ...{ what: 'a shorter form', leadsTo: 'more who finish', forWhom: 'everyone', kind: 'capacity' },
      ...{ indicator: indicator?.key, expected: 0.05, smallestChange: 0.02, windowWeeks: 12, rampWeeks: 1 },
    };
    const register = (more: object) =>
      product.ask('POST', `products/${slug}/hypotheses`, hypothesisCreated, { ...plan, ...more });
    await register({ startsOn: addDays(today, 7) });
    const { key } = await register({ startsOn: addDays(today, -126), exploratory: true });
    await product.send('POST', `products/${slug}/contacts`, {
      ...{ heldOn: addDays(today, -40), kind: 'visit', people: 3, learned: 'They print the letter.', insight: true },
    });
    await product.send('POST', `products/${slug}/hypotheses/${key}/verdicts`, {
      ...{ conclusion: 'cannotTell', nextStep: 'stop', learning: 'Ask before building.' },
    });
    return `/products/${slug}/learning/${key}`;
  }

  /** The first product that asks its users, for the distribution of what they answer. @returns the path of what it asks */
  function asked(products: ProductList['products']): string {
    const found = products.find(({ indicator }) => indicator?.sampled === true);
    return `/products/${found?.slug}/effect/indicators/${found?.indicator?.key}`;
  }

  it.each(pages)(
    '%s: nothing in the way, nothing too wide, no errors, in three widths and languages and both themes',
    async (name, address) => {
      const wrong: Record<string, string[]> = {};
      await visitor.follow(address(place));
      for (const { width, theme, language, obstacles } of views) {
        await visitor.look({ width, height: width === 1280 ? 900 : 780, theme, language });
        const banner = await visitor.page.getByText(visitor.words('app.sampleTitle')).count();
        const found = [
          ...(obstacles ? await visitor.obstacles() : []),
          ...(await visitor.tooWide()).map((element) => `too wide: ${element}`),
          ...visitor.complaints.splice(0),
          ...(banner === 1 ? [] : ['does not say that the figures are invented']),
        ];
        const view = `${width}-${theme}-${language}`;
        if (found.length > 0) wrong[view] = found;
        if (pictures) await picture(visitor, `${name}-${view}`);
      }
      expect(wrong).toEqual({});
    },
    60_000,
  );

  it('shows the door to whoever is not signed in', async () => {
    const visitor = await Visitor.arrive(browser, product.url, { viewport: { width: 390, height: 780 } });
    await visitor.open('/products');
    expect(new URL(visitor.page.url()).pathname).toBe('/sign-in');
    expect(await visitor.obstacles()).toEqual([]);
    expect(await visitor.tooWide()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    if (pictures) await picture(visitor, 'door-390-light-en');
    await visitor.leave();
  });

  it.each([
    ['reader', []],
    ['team', ['/products/new', '/services/new']],
  ] as const)(
    'offers a %s what they may make and nothing else, and refuses the form of it',
    async (role, offered) => {
      const [name = '', value = ''] = (await testAccount(product.database.dataSource, everywhere(role))).split('=');
      const visitor = await Visitor.arrive(browser, product.url, { cookie: { name, value, url: product.url } });
      const links = () => visitor.page.locator('main a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      const forms = ['/products/new', '/services/new', '/areas/new'];
      await visitor.open('/products');
      expect((await links()).filter((href) => forms.includes(href ?? ''))).toEqual(offered);
      for (const form of ['/services/new', `/areas/${place.area}/edit`, of('/links')(place)]) {
        await visitor.open(form);
        const mayUse = role === 'team' && !form.startsWith('/areas');
        const found = [
          await visitor.page.locator('main form').count(),
          await visitor.page.getByText(visitor.words('access.roleNeeded')).count(),
        ];
        expect([form, found]).toEqual([form, mayUse ? [1, 0] : [0, 1]]);
      }
      await visitor.open(`/services/${place.service}`);
      expect((await links()).includes(`/services/${place.service}/edit`)).toBe(role === 'team');
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    },
    40_000,
  );

  it('lets an incident be spoken against that did not come from the deployment before it, and a draft be put aside, and takes both back', async () => {
    const visitor = await Visitor.arrive(browser, product.url, { cookie: product.sessionCookie });
    await overrules(visitor, product);
    await putsAside(visitor);
    await visitor.leave();
  }, 60_000);

  it('shares a comparison: chosen with the keyboard, it stands in the address, and goes out as a file and a picture', async () => {
    const slug = place.indicator.split('/')[2] ?? '';
    const visitor = await Visitor.arrive(browser, product.url, { cookie: product.sessionCookie });
    await visitor.open(`/products/${slug}/effect/compare`);
    await visitor.page.getByLabel(visitor.words('compare-page.against')).focus();
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.waitForURL(/against=year/);
    await visitor.page.locator('main canvas').first().waitFor();
    const sent = async (button: 'product-page.download' | 'compare-page.picture') => {
      const [download] = await Promise.all([visitor.page.waitForEvent('download'), visitor.press(button)]);
      return readFile(await download.path());
    };

    const { panels, window } = await product.ask('GET', `products/${slug}/effect/comparison?against=year`, comparison);
    const inView = panels.flatMap(({ reading: { shape } }) =>
      shape.kind === 'series' ? shape.points.filter(({ from, to }) => to > window.from && from <= window.to) : [],
    );
    const file = (await sent('product-page.download')).toString();
    expect(file.split('\r\n')).toContain(`# ${visitor.page.url()}`);
    expect(file.match(/;in view;/g)).toHaveLength(inView.length);
    expect(file.match(/;figure:yearBefore;/g)).toHaveLength(panels.filter(({ figures }) => figures.length > 0).length);
    const image = await sent('compare-page.picture');
    expect([image.subarray(1, 4).toString(), image.readUInt32BE(16)]).toEqual(['PNG', 2400]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('loses the sample in one click, and says so nowhere any more', async () => {
    const visitor = await Visitor.arrive(browser, product.url, { cookie: product.sessionCookie });
    await visitor.open('/');
    await visitor.press('app.removeSample');
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByRole('button', { name: visitor.words('app.removeSample') }).click();
    const banner = visitor.page.getByText(visitor.words('app.sampleTitle'));
    await banner.waitFor({ state: 'detached' });
    for (const address of ['/', '/products', '/sources', '/start']) {
      await visitor.open(address);
      expect(await banner.count()).toBe(0);
      if (pictures) await picture(visitor, `empty${address.replace('/', '-')}-1280-light-en`);
    }
    expect((await product.ask('GET', 'sources', sourceList)).connections).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});

/** What a label at the source has begun: put aside, it waits no more, and is taken up again. */
async function putsAside(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.open('/products/pensjon/learning');
  const aside = page.locator('summary', { hasText: visitor.words('hypothesis-drafts.aside', { n: 1 }) });
  expect(await aside.count()).toBe(0);
  await page.getByRole('button', { name: visitor.words('hypothesis-drafts.putAside') }).click();
  await aside.click();
  expect(await page.getByRole('button', { name: visitor.words('hypothesis-drafts.putAside') }).count()).toBe(0);
  await page.getByRole('button', { name: visitor.words('hypothesis-drafts.takeUp') }).click();
  await aside.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: visitor.words('hypothesis-drafts.putAside') }).waitFor();
  expect(visitor.complaints).toEqual([]);
}

async function picture(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.screenshot({ path: path.join(pictures ?? '', `${name}.png`), fullPage: true });
}
