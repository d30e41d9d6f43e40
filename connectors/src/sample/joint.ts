import { isPart, jointKey } from './joint-keys.js';
import type { Life } from './lives.js';
import type { ItemRecord } from './records.js';
import type { Joint, ServiceStory } from './story.js';
import { recordOf } from './tracker.js';

/**
 * Work that several products share, as the tracker shows it by now: begun with its first part, done with its last.
 *
 * @param livesOf all lives of a product by now
 */
export function jointItems(
  service: ServiceStory,
  livesOf: (slug: string) => readonly Life[],
  nowMs: number,
): ItemRecord[] {
  const { joint } = service;
  if (joint === null) return [];
  const lives = new Map(joint.shares.map(({ slug }) => [slug, livesOf(slug)]));
  const last = Math.max(...[...lives.values()].flat().map(({ ending }) => ending?.week ?? 0));
  return Array.from({ length: last + 1 }, (_, week) => week).flatMap((week) => {
    const parts = partsIn(joint, lives, week);
    if (parts.length === 0) return [];
    const ends = parts.length < joint.shares.length ? [] : [{ at: latest(parts), to: 'done' as const }];
    const startedAt = Math.min(...parts.map((life) => life.startedAt));
    const item = {
      ...{ key: jointKey(service, week), title: joint.titles[week % joint.titles.length] ?? '' },
      ...{ type: 'Felles oppgave', level: 1 as const },
      createdAt: Math.min(...parts.map(({ createdAt }) => createdAt)),
      path: [{ at: startedAt, to: 'active' as const }, ...ends],
    };
    return [recordOf(item, nowMs)];
  });
}

const latest = (parts: readonly Life[]): number => Math.max(...parts.map(({ finishedAt }) => finishedAt));

const partsIn = ({ shares }: Joint, lives: ReadonlyMap<string, readonly Life[]>, week: number): Life[] =>
  shares.flatMap((share) => lives.get(share.slug)?.find((life) => isPart(life, share, week)) ?? []);
