import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { read } from './test-read.js';

const folder = process.env['FLOW_SHARED_DIR'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const file = `${folder}/data/survey-sample/fft-responses-no-text.csv`;
const there = existsSync(file);
if (!there) console.log(`The real survey is not at hand (${file}): its test is skipped.`);

describe('the real survey of 3,882 answers', () => {
  (there ? it : it.skip)('comes out with its known shares, with and without those who did not know', async () => {
    const { preview, answers } = await read(readFileSync(file));
    expect(preview.questions).toEqual([]);
    expect(preview.dropped).toEqual([]);
    expect([preview.rows, preview.accepted, preview.rejected]).toEqual([3882, 3882, 0]);
    expect(answers).toHaveLength(3882);
    expect(((preview.summary.shareOfAll ?? 0) * 100).toFixed(4)).toBe('90.5976');
    expect(((preview.summary.share ?? 0) * 100).toFixed(4)).toBe('91.0432');
  });

  (there ? it : it.skip)('points out that other practices answer from February 2024 on', async () => {
    const { preview } = await read(readFileSync(file));
    const moved = preview.notices.filter(({ key }) => key === 'import.notice.movedMix');
    expect(moved.map(({ values }) => values)).toEqual([
      { column: 'practice', from: { kind: 'date', value: '2024-02-01' } },
    ]);
  });

  (there ? it : it.skip)('is the same answers when Excel has saved it with other letters and delimiters', async () => {
    const text = readFileSync(file, 'utf8');
    const one = await read(text);
    const other = await read(Uint8Array.from(text.replaceAll(',', ';'), (letter) => letter.charCodeAt(0)));
    expect(other.answers).toEqual(one.answers);
  });
});
