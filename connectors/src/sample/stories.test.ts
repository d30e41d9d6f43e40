import { describe, expect, it } from '@jest/globals';
import { day, hour, sampleStart, week } from './calendar.js';
import { answersOf, durationsOf, observationsOf, saidOf, type SampleAnswer } from './experience.js';
import { incidentItems } from './incidents.js';
import { jointItems } from './joint.js';
import { livesOf, type Life } from './lives.js';
import { repositoryOf, stayedIn } from './repository.js';
import { serviceStories, stories } from './stories/index.js';
import type { Answers, Counted, Durations, Failures, Story } from './story.js';
import { itemOf } from './tracker.js';
import { workflow } from './workflow.js';

/** Opened on any of these days, the sample must tell the same stories. */
const openings = ['2026-01-01', '2026-03-14', '2026-08-02', '2026-11-21', '2026-11-23', '2027-05-17'];
const story = (slug: string): Story => stories.find((one) => one.slug === slug) as Story;

describe.each(openings)('The sample organisation, loaded on %s', (today) => {
  const now = Date.parse(`${today}T12:00:00Z`);
  const startOn = sampleStart(now);
  const start = Date.parse(startOn);
  const weeks = Math.floor((now - start) / week);
  const lives = new Map(stories.map((one) => [one.slug, livesOf(one, start, now)]));
  const livesIn = (slug: string): readonly Life[] => lives.get(slug) ?? [];

  /** Medians of what finished, week by week, on the scale they are judged on. */
  const leadTimes = (slug: string): number[] =>
    byWeek(weeks, (number) => {
      const finished = livesIn(slug).filter(
        ({ end, finishedAt }) => end === 'done' && Math.floor((finishedAt - start) / week) === number,
      );
      return Math.log(medianOf(finished.map(({ startedAt, finishedAt }) => finishedAt - startedAt)));
    });
  const asked = (slug: string): Answers => story(slug).experience.find(({ form }) => form === 'answers') as Answers;
  const satisfaction = (slug: string, channel?: SampleAnswer['channel']): number[] => {
    const answers = answersOf(story(slug), asked(slug), startOn, today).filter(
      (one) => channel === undefined || one.channel === channel,
    );
    const counts = byWeek(weeks + 1, () => ({ satisfied: 0, n: 0 }));
    for (const { on, score } of answers) {
      const own = counts[Math.floor((Date.parse(on) - start) / week)];
      if (own === undefined) continue;
      own.n += 1;
      own.satisfied += score >= 4 ? 1 : 0;
    }
    return counts.slice(0, weeks).map(({ satisfied, n }) => satisfied / n);
  };

  it('has one item that a label has made the beginning of a hypothesis, and it stays the same one', () => {
    const labelled = (at: number) =>
      stories.flatMap((one) =>
        livesOf(one, start, at)
          .map((life) => itemOf(one, life, at))
          .filter(({ labels }) => labels.length > 0)
          .map(({ key, labels }) => [key, labels]),
      );
    const [found, ...others] = labelled(now);
    expect([found?.[1], others]).toEqual([['hypothesis'], []]);
    expect(found?.[0]).toMatch(/^PEN-/);
    expect(labelled(now + 30 * day)).toEqual([found]);
  });

  it('has a year and a half of history that begins on a Monday', () => {
    expect(new Date(start).getUTCDay()).toBe(1);
    expect(weeks).toBe(78);
  });

  it.each([
    ['foreldrepenger', 50, 'down'],
    ['sykepenger', 52, 'down'],
    ['bolig', 54, 'up'],
    ['min-side', 52, 'down'],
  ] as const)('%s: lead time changed in week %s, for good', (slug, changedIn, way) => {
    const signal = firstRunOfEight(leadTimes(slug));
    expect(signal?.way).toBe(way);
    expect(Math.abs((signal?.from ?? 0) - changedIn)).toBeLessThanOrEqual(1);
  });

  it.each(['arkiv', 'pensjon'])('%s: lead time is as usual', (slug) => {
    expect(firstRunOfEight(leadTimes(slug))).toBeUndefined();
  });

  it('foreldrepenger: users are more satisfied from week 54 on', () => {
    expect(firstRunOfEight(satisfaction('foreldrepenger'))).toMatchObject({ from: 54, way: 'up' });
  });

  it('min-side: users are less satisfied from about week 56 on', () => {
    const signal = firstRunOfEight(satisfaction('min-side'));
    expect(signal?.way).toBe('down');
    expect(Math.abs((signal?.from ?? 0) - 56)).toBeLessThanOrEqual(2);
  });

  it('min-side: they are less satisfied on the web, and in the app as satisfied as before', () => {
    const answers = answersOf(story('min-side'), asked('min-side'), startOn, today);
    const inApp = answers.filter(({ channel }) => channel === 'app').length / answers.length;
    expect(inApp).toBeCloseTo(0.3, 1);
    expect(firstRunOfEight(satisfaction('min-side', 'web'))).toMatchObject({ way: 'down' });
    expect(firstRunOfEight(satisfaction('min-side', 'app'))).toBeUndefined();
  });

  it('min-side: fewer come back within four weeks, and nobody is counted before the four weeks are over', () => {
    const counted = story('min-side').experience.find(({ key }) => key === 'kommer-tilbake') as Counted;
    const weekly = observationsOf(story('min-side'), counted, startOn, today);
    expect(firstRunOfEight(weekly.map(({ value }) => value))).toMatchObject({ way: 'down' });
    expect(Date.parse(today) - Date.parse(weekly.at(-1)?.to ?? '')).toBeGreaterThanOrEqual(28 * day);
    expect(Date.parse(today) - Date.parse(weekly.at(-1)?.to ?? '')).toBeLessThan(35 * day);
  });

  it('bolig: cases take about five weeks, and as long as before', () => {
    const lasting = story('bolig').experience.find(({ form }) => form === 'durations') as Durations;
    const cases = durationsOf(story('bolig'), lasting, startOn, today);
    const inWeek = (number: number) =>
      cases.filter(({ on }) => Math.floor((Date.parse(on) - start) / week) === number).map(({ score }) => score);
    const medians = byWeek(weeks, (number) => Math.log(medianOf(inWeek(number))));
    expect(firstRunOfEight(medians)).toBeUndefined();
    expect(Math.abs(medianOf(cases.map(({ score }) => score)) - 34)).toBeLessThanOrEqual(2);
    expect(cases.every(({ on }) => new Date(on).getUTCDay() % 6 !== 0)).toBe(true);
  });

  it('bolig: who was open when a told week was over is told as ended later, but for two a week that are left lying', () => {
    // Figures of a week are told when it has been over for a day.
    const told = Math.floor((now - day - start) / week);
    const lasting = story('bolig').experience.find(({ form }) => form === 'durations') as Durations;
    const sunday = new Date(start + told * week - day).toISOString().slice(0, 10);
    const { answers, open } = saidOf(story('bolig'), lasting, startOn, today);
    expect(answers.every(({ on }) => on <= sunday)).toBe(true);
    const aYearOn = new Date(now + 365 * day).toISOString().slice(0, 10);
    const cases = saidOf(story('bolig'), lasting, startOn, aYearOn).answers.map(({ id, on, score }) => ({
      ...{ id, on, since: new Date(Date.parse(on) - score * day).toISOString().slice(0, 10) },
    }));
    const ended = new Set(cases.map(({ id }) => id));
    const then = cases
      .filter(({ on, since }) => since <= sunday && on > sunday)
      .map(({ id, since }) => ({ id, since }));
    expect(open?.filter(({ id }) => ended.has(id))).toEqual(then);
    const lying = open?.filter(({ id }) => !ended.has(id)) ?? [];
    expect(lying).toHaveLength(2 * (told - 54));
    expect(lying.at(-1)?.since).toBe(sunday);
  });

  it.each(['sykepenger', 'bolig'])('%s: users are as satisfied as before', (slug) => {
    expect(firstRunOfEight(satisfaction(slug))).toBeUndefined();
  });

  it('pensjon: fewer than five answers in any four weeks, and yet some', () => {
    const answers = answersOf(story('pensjon'), asked('pensjon'), startOn, today);
    expect(answers.length).toBeGreaterThan(20);
    for (let number = 0; number + 4 <= weeks; number++) {
      const from = start + number * week;
      const own = answers.filter(({ on }) => Date.parse(on) >= from && Date.parse(on) < from + 4 * week);
      expect(own.length).toBeLessThan(5);
    }
  });

  it('arkiv: about one deployment in ten is a step back, elsewhere hardly any', () => {
    const share = (slug: string): number => {
      const { deployments, commits } = repositoryOf(story(slug), livesIn(slug), now);
      const place = new Map(commits.map(({ sha }, i) => [sha, i]));
      const places = deployments.map(({ sha }) => place.get(sha) ?? -1);
      expect(places.every((at) => at >= 0)).toBe(true);
      return places.filter((at, i) => at < (places[i - 1] ?? -1)).length / places.length;
    };
    expect(share('arkiv')).toBeGreaterThan(0.07);
    expect(share('foreldrepenger')).toBeLessThan(0.06);
  });

  /** Of the last twelve weeks: what was put out, what of it brought an incident, and for how many hours. */
  const lately = (slug: string): { deployments: number; hours: number[] } => {
    const from = new Date(now - 12 * week).toISOString();
    const { deployments } = repositoryOf(story(slug), livesIn(slug), now);
    const stayed = stayedIn(story(slug), livesIn(slug), now);
    const incidents = incidentItems(story(slug), story(slug).failures as Failures, stayed, start, now);
    const over = incidents.filter(({ createdAt, statusCategory }) => createdAt >= from && statusCategory === 'done');
    return {
      deployments: deployments.filter(({ createdAt }) => createdAt >= from).length,
      hours: over.map(({ createdAt, updatedAt }) => (Date.parse(updatedAt) - Date.parse(createdAt)) / hour),
    };
  };

  it('arkiv: often an incident after a deployment, and days until it is over; elsewhere seldom, and hours', () => {
    const unstable = lately('arkiv');
    expect(unstable.hours.length / unstable.deployments).toBeGreaterThan(0.14);
    expect(Math.min(...unstable.hours)).toBeGreaterThan(19);
    for (const slug of ['foreldrepenger', 'sykepenger']) {
      const steady = lately(slug);
      expect(steady.hours.length / steady.deployments).toBeLessThan(0.1);
      expect(steady.hours.length).toBeGreaterThan(0);
      expect(medianOf(steady.hours)).toBeLessThan(12);
    }
  });

  it('få barn: from end to end more than two weeks, though each part takes little more than one', () => {
    const [service] = serviceStories;
    const items = service ? jointItems(service, livesIn, now) : [];
    const done = items.filter(({ statusCategory, updatedAt }) => {
      return statusCategory === 'done' && Date.parse(updatedAt) >= now - 12 * week;
    });
    expect(done.length).toBeGreaterThanOrEqual(10);
    const days = done.map(({ statusChanges, updatedAt }) => {
      return (Date.parse(updatedAt) - Date.parse(statusChanges[0]?.at ?? '')) / day;
    });
    expect(medianOf(days)).toBeGreaterThan(17);
    const parts = ['foreldrepenger', 'sykepenger'].flatMap((slug) =>
      livesIn(slug)
        .filter((life) => itemOf(story(slug), life, now).parentSourceId !== null)
        .filter(({ finishedAt }) => finishedAt <= now && finishedAt >= now - 12 * week)
        .map(({ startedAt, finishedAt }) => (finishedAt - startedAt) / day),
    );
    expect(medianOf(parts)).toBeLessThan(10);
  });

  it('every part has its piece of work, and every piece has three parts once it is done', () => {
    const pieces = new Map(
      serviceStories.flatMap((one) => jointItems(one, livesIn, now)).map((item) => [item.id, item]),
    );
    const parts = stories.flatMap((one) => livesIn(one.slug).map((life) => itemOf(one, life, now)));
    const counts = new Map<string, number>();
    for (const { parentSourceId: id } of parts) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    expect([...counts.keys()].filter((id) => !pieces.has(id))).toEqual([]);
    for (const { id, statusCategory } of pieces.values()) if (statusCategory === 'done') expect(counts.get(id)).toBe(3);
  });

  it('adopsjon: quiet, and nobody is asked', () => {
    expect(livesIn('adopsjon').length).toBeLessThan(60);
    expect(story('adopsjon').experience).toEqual([]);
  });

  it('every item goes forward in time, from status to status, and ends where it stands', () => {
    const items = stories
      .filter(({ tracker }) => tracker !== null)
      .flatMap((one) => livesIn(one.slug).map((life) => itemOf(one, life, now)));
    const astray = items.filter(({ createdAt, statusId, updatedAt, statusChanges: steps }) => {
      const first = { at: createdAt, toStatusId: workflow.noted.statusId };
      const chained = steps.every(({ at, fromStatusId }, i) => {
        const before = steps[i - 1] ?? first;
        return at > before.at && fromStatusId === before.toStatusId;
      });
      const last = steps.at(-1) ?? first;
      return !chained || statusId !== last.toStatusId || updatedAt !== last.at || Date.parse(last.at) > now;
    });
    expect(items.length).toBeGreaterThan(2_000);
    expect(astray).toEqual([]);
  });

  it('starts and finishes an item when its life says so', () => {
    const ended = livesIn('bolig').filter(({ end, reopened }) => end === 'done' && !reopened);
    const entries = ended.map((life) => {
      const { statusChanges } = itemOf(story('bolig'), life, life.finishedAt);
      const entry = (id: string) => Date.parse(statusChanges.find(({ toStatusId }) => toStatusId === id)?.at ?? '');
      return [entry(workflow.active.statusId), entry(workflow.done.statusId)];
    });
    expect(entries).toEqual(ended.map(({ startedAt, finishedAt }) => [startedAt, finishedAt]));
  });
});

describe('What the sample said yesterday', () => {
  const startOn = '2025-05-26';
  const start = Date.parse(startOn);

  const ways = [hour, day, 200 * day];
  it.each(ways)('still holds %s ms later: only more is added', (after) => {
    const now = Date.parse('2026-10-30T06:00:00Z') + after / 7;
    const later = now + after;
    for (const one of stories) {
      const [before, then] = [livesOf(one, start, now), livesOf(one, start, later)];
      expect(beginsWith(then, before)).toBe(true);
      const rewritten = before.filter((life, place) => {
        const [was, is] = [itemOf(one, life, now), itemOf(one, then[place] ?? life, later)];
        return !beginsWith(is.statusChanges, was.statusChanges);
      });
      expect(rewritten).toEqual([]);
      const told = (lives: readonly Life[], at: number) =>
        one.failures ? incidentItems(one, one.failures, stayedIn(one, lives, at), start, at) : [];
      expect(beginsWith(told(then, later).map(beganAs), told(before, now).map(beganAs))).toBe(true);
      const [old, young] = [repositoryOf(one, before, now), repositoryOf(one, then, later)];
      expect(beginsWith(young.commits, old.commits)).toBe(true);
      expect(beginsWith(young.deployments.map(shaOf), old.deployments.map(shaOf))).toBe(true);
      const changes = new Map(young.changes.map((change) => [change.id, JSON.stringify(change.commits)]));
      expect(old.changes.filter(({ id, commits }) => changes.get(id) !== JSON.stringify(commits))).toEqual([]);
    }
  });

  it('holds for what users said, too', () => {
    for (const one of [...stories, ...serviceStories]) {
      for (const experience of one.experience) {
        const said = (upTo: string) => {
          const { answers, observations } = saidOf(one, experience, startOn, upTo);
          return [...answers, ...observations];
        };
        for (const [today, later] of [
          ['2026-10-30', '2026-10-31'],
          ['2026-11-01', '2026-12-24'],
        ] as const) {
          const before = said(today);
          expect(said(later).slice(0, before.length)).toEqual(before);
        }
      }
    }
  });
});

const beganAs = ({ id, title, createdAt }: { id: string; title: string; createdAt: string }) =>
  `${id} ${title} ${createdAt}`;
const shaOf = ({ id, sha }: { id: string; sha: string }) => `${id} ${sha}`;

function beginsWith(longer: readonly unknown[], shorter: readonly unknown[]): boolean {
  return JSON.stringify(longer.slice(0, shorter.length)) === JSON.stringify(shorter);
}

function byWeek<T>(weeks: number, value: (number: number) => T): T[] {
  return Array.from({ length: weeks }, (_, number) => value(number));
}

/** Nearest rank. */
function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? Number.NaN;
}

/** Eight in a row on one side of the mean of the first twenty: the rule the product speaks by (methods.md C.2). */
function firstRunOfEight(series: readonly number[]): { from: number; way: 'up' | 'down' } | undefined {
  const points = series.map((value, number) => ({ value, number })).filter(({ value }) => !Number.isNaN(value));
  const centre = points.slice(0, 20).reduce((sum, { value }) => sum + value, 0) / 20;
  let run: { number: number; above: boolean }[] = [];
  for (const { value, number } of points.slice(20)) {
    const above = value > centre;
    run = run.at(-1)?.above === above ? [...run, { number, above }] : [{ number, above }];
    if (run.length === 8) return { from: run[0]?.number ?? 0, way: above ? 'up' : 'down' };
  }
  return undefined;
}
