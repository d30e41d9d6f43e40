import { Injectable } from '@nestjs/common';
import type { FollowUpInput } from 'shared/contracts';
import { scrub, type Role } from 'shared/domain';
import { dateIn } from 'shared/time';
import { DataSource, In } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { FollowUpRow } from './follow-up.entity.js';
import { ownHypothesis, refused } from './own-hypothesis.js';

/** What something that was seen is known by: an insight, or a signal of a series. */
export interface Followed {
  readonly subject: string;
  readonly seenOn: string;
}

/** Where something stands after all that followed on it. */
export interface Standing {
  /** The newest; null = nothing has followed, or all of it was taken back. */
  readonly newest: FollowUpRow | null;
  /** Day of the first hypothesis or decision since it was last opened, while the newest is one. */
  readonly agreedOn: string | null;
  readonly closedOn: string | null;
}

export const nothingFollowed: Standing = { newest: null, agreedOn: null, closedOn: null };

/** What followed on insights and signals, as versions that are only ever added. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  /** Everything of these products, by product and then by subject, oldest first. */
  async of(productIds: readonly string[]): Promise<Map<string, Map<string, FollowUpRow[]>>> {
    const rows = await this.dataSource.manager.find(FollowUpRow, {
      where: { productId: In([...productIds]) },
      order: { number: 'asc' },
    });
    const found = new Map<string, Map<string, FollowUpRow[]>>(productIds.map((id) => [id, new Map()]));
    for (const row of rows) {
      const own = found.get(row.productId);
      own?.set(row.subject, [...(own.get(row.subject) ?? []), row]);
    }
    return found;
  }

  /** Adds one. @throws Fault 422 where what it needs is missing, or there is nothing to take back */
  async add(productId: string, { subject, seenOn }: Followed, input: FollowUpInput, role: Role | null): Promise<void> {
    const { does } = input;
    const text = input.text ? scrub(input.text) : null;
    if (does === 'hypothesis' && input.hypothesis === null) throw refused('hypothesis', 'contacts.hypothesisUnknown');
    if ((does === 'decision' || does === 'closed') && text === null) throw refused('text', 'insights.textNeeded');
    const at = new Date(this.clock.now());
    const followedOn = dateIn(await this.settings.zone(), at.getTime());
    await this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1, hashtext($2))', [FOLLOW_LOCK, `${productId} ${subject}`]);
      const hypothesisId = does === 'hypothesis' ? await ownHypothesis(manager, productId, input.hypothesis) : null;
      const before = await manager.findBy(FollowUpRow, { productId, subject });
      if (does === 'reopened' && standingOf(before).newest === null) throw refused('does', 'insights.nothingToReopen');
      await manager.insert(FollowUpRow, {
        ...{ productId, subject, number: before.length + 1, does, hypothesisId, seenOn },
        ...{ text: does === 'decision' || does === 'closed' ? text : null },
        ...{ followedOn, followedAt: at, followedByRole: role },
      });
    });
  }
}

/** First half of the advisory lock's key: a step is added after those that are there. */
const FOLLOW_LOCK = 7_205_791;

/** Of the rows of one subject. */
export function standingOf(rows: readonly FollowUpRow[]): Standing {
  const ordered = [...rows].sort((a, b) => a.number - b.number);
  const since = ordered.slice(ordered.findLastIndex(({ does }) => does === 'reopened') + 1);
  const newest = since.at(-1);
  if (!newest) return nothingFollowed;
  const closed = newest.does === 'closed';
  const agreed = since.find(({ does }) => does === 'hypothesis' || does === 'decision');
  return {
    newest,
    agreedOn: closed ? null : (agreed?.followedOn ?? null),
    closedOn: closed ? newest.followedOn : null,
  };
}
