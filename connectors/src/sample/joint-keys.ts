import type { Life } from './lives.js';
import { serviceStories, stories } from './stories/index.js';
import type { ServiceStory, Share, Story } from './story.js';

/** Kept clear of the numbers of ordinary items, which are counted from one. */
const firstNumber = 8_000;

const parts = serviceStories.flatMap((service) => service.joint?.shares.map((share) => ({ service, share })) ?? []);

/** Key of the piece of work that is a week's own; it lies in the tracker of the first share. */
export function jointKey({ joint }: ServiceStory, week: number): string {
  const first = stories.find(({ slug }) => slug === joint?.shares[0]?.slug);
  return `${first?.tracker?.key ?? ''}-${firstNumber + week}`;
}

export const isPart = ({ ending }: Life, { place, weeksLater }: Share, week: number): boolean =>
  ending !== null && ending.place === place && ending.week === week + weeksLater;

/** Key of the piece of work that the life is a part of; null = it stands for itself. */
export function parentKeyOf(life: Life, { slug }: Pick<Story, 'slug'>): string | null {
  for (const { service, share } of parts) {
    const week = (life.ending?.week ?? 0) - share.weeksLater;
    if (share.slug === slug && week >= 0 && isPart(life, share, week)) return jointKey(service, week);
  }
  return null;
}
