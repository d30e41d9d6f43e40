import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { areaList, productList, serviceList, sourceList } from 'shared/contracts';
import type { Language } from 'shared/language';
import { RunningProduct } from '../product/running-product.js';
import { launchBrowser } from './browser.js';
import { Visitor } from './visitor.js';

interface View {
  readonly width: 1280 | 390 | 320;
  readonly theme: 'light' | 'dark';
  readonly language: Language;
}

/** Every width in both themes, and every language somewhere. */
const views: View[] = [
  { width: 1280, theme: 'light', language: 'nb' },
  { width: 1280, theme: 'dark', language: 'en' },
  { width: 390, theme: 'light', language: 'en' },
  { width: 390, theme: 'dark', language: 'nb' },
  { width: 320, theme: 'light', language: 'sv' },
  { width: 320, theme: 'dark', language: 'nb' },
];

/** Where pictures of all pages go, for whoever wants to look at them: `FLOW_SCREENSHOTS=folder`. */
const pictures = process.env['FLOW_SCREENSHOTS'];

describe('every page, with the sample organisation', () => {
  let product: RunningProduct;
  let browser: Browser;
  let pages: Record<string, string>;

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      RunningProduct.start({ variables: { FLOW_SAMPLE: 'on' } }),
      launchBrowser(),
    ]);
    await product.until(
      () => product.ask('GET', 'products', productList),
      ({ products }) => products.length > 5,
      60,
    );
    const [source] = await product.settled(120);
    const { products } = await product.ask('GET', 'products', productList);
    const slugs = products.map(({ slug }) => slug);
    const { areas } = await product.ask('GET', 'areas', areaList);
    const { services } = await product.ask('GET', 'services', serviceList);
    pages = {
      ...pagesOf(slugs, source?.id ?? ''),
      ...pooledPages('areas', areas[0]?.slug ?? ''),
      ...pooledPages('services', services[0]?.slug ?? ''),
    };
    if (pictures) await mkdir(pictures, { recursive: true });
  }, 200_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it.each(views)(
    'stands at $width px, $theme, $language: nothing in the way, nothing too wide, no errors',
    async (view) => {
      const { width, theme, language } = view;
      const visitor = await Visitor.arrive(browser, product.url, {
        ...{ viewport: { width, height: width === 1280 ? 900 : 780 }, colorScheme: theme, language },
        cookie: product.sessionCookie,
      });
      const wrong: Record<string, string[]> = {};
      for (const [name, address] of Object.entries(pages)) {
        await visitor.open(address);
        const banner = await visitor.page.getByText(visitor.words('app.sampleTitle')).count();
        const found = [
          // Narrower changes the width alone; asking axe about it again would only take time.
          ...(width === 320 ? [] : await visitor.obstacles()),
          ...(await visitor.tooWide()).map((element) => `too wide: ${element}`),
          ...visitor.complaints.splice(0),
          ...(banner === 1 ? [] : ['does not say that the figures are invented']),
        ];
        if (found.length > 0) wrong[name] = found;
        if (pictures) await picture(visitor, `${name}-${width}-${theme}-${language}`);
      }
      await visitor.leave();
      expect(wrong).toEqual({});
    },
    90_000,
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

function pagesOf(slugs: readonly string[], sourceId: string): Record<string, string> {
  const [first = ''] = slugs;
  return {
    overview: '/',
    products: '/products',
    ...Object.fromEntries(
      (pictures ? slugs : slugs.slice(0, 2)).map((slug) => [`product-${slug}`, `/products/${slug}`]),
    ),
    'product-change': `/products/${first}/links`,
    'product-new': '/products/new',
    'items-flow': `/products/${first}/items?metric=lead-time`,
    'items-experience': `/products/${first}/items?metric=experience`,
    import: `/products/${first}/effect/import`,
    sources: '/sources',
    source: `/sources/${sourceId}`,
    'source-new': '/sources/new',
    stages: `/sources/${sourceId}/stages`,
    start: '/start',
    'sign-in': '/sign-in',
    account: '/account',
    people: '/settings/people',
    definitions: '/definitions',
    privacy: '/privacy',
  };
}

function pooledPages(kind: 'areas' | 'services', slug: string): Record<string, string> {
  return { [kind]: `/${kind}/${slug}`, [`${kind}-items`]: `/${kind}/${slug}/items?metric=throughput` };
}

async function picture(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.screenshot({ path: path.join(pictures ?? '', `${name}.png`), fullPage: true });
}
