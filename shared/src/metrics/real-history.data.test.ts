import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Series } from '../contracts/reading.js';
import { metrics } from './catalogue.js';
import { change, deployment, settings, window } from './fixtures/small-world.js';

const folder = process.env['FLOW_TEST_DATA'] ?? new URL('../../../../shared/data', import.meta.url).pathname;
const present = existsSync(`${folder}/releases-sample`);
if (!present) console.warn(`Skipped: the history of a real service, no ${folder}/releases-sample`);

const rows = (name: string): string[][] =>
  gunzipSync(readFileSync(`${folder}/releases-sample/${name}`))
    .toString()
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/** ISO weeks 2 to 52 of 2025. */
const year = window('2025-01-06', '2025-12-28', { name: 'all' });

(present ? describe : describe.skip)('the history of a real service', () => {
  it('gives the known lead time of its changes on the merge rung', () => {
    const changes = rows('feedback-prmerges.csv.gz').map(([number = '', , merged = '', , authored = '']) => {
      const mergedAt = Date.parse(merged);
      return change(number, mergedAt, (mergedAt - Date.parse(authored)) / 3_600_000);
    });
    const found = metrics['change-lead-time'].measure({ changes }, year, settings());
    expect(found.n).toBe(256);
    expect((found.value ?? 0) * 24).toBeCloseTo(5.6011, 4);
    expect((found.figures.find(({ name }) => name === 'p85')?.value ?? 0) * 24).toBeCloseTo(17.0475, 4);
  });

  it('gives the known number of its releases a week, and the limit of the first twenty weeks', () => {
    const deployments = rows('feedback-tags.csv.gz').map(([tag = '', sha = '', date = '']) => {
      return deployment(tag, Date.parse(date), { sha });
    });
    const found = metrics.deployments.measure({ deployments }, year, settings({ historyFrom: '2025-01-06' }));
    expect(found.n).toBe(242);
    expect(found.value).toBeCloseTo(4.7451, 4);
    const [phase] = (found.shape as Series).phases;
    expect(phase).toMatchObject({ fromBucket: '2025-W02', baselinePoints: 20 });
    expect(phase?.high).toBeCloseTo(10.86, 2);
  });
});
