import { isDeepStrictEqual } from 'node:util';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../clock.js';
import { Fault } from '../../http/fault.js';
import { EventsService } from '../../queue/events.service.js';
import { QueueService } from '../../queue/queue.service.js';
import { FilePull } from './file-pull.entity.js';
import { PullDoor } from './pull-door.service.js';
import { PullFault, type PullProblem } from './pull-fault.js';
import { PulledFiles } from './pulled-files.service.js';

type PullKey = Pick<FilePull, 'productId' | 'id'>;

export const hour = 3_600_000;

/** What a run found. */
interface End {
  readonly problem: PullProblem | null;
  readonly untilMs: number | null;
  readonly isNew: boolean;
  /** What the other side calls the file now; undefined = as before. */
  readonly called?: Pick<FilePull, 'etag' | 'lastModified'>;
}

/** When addresses are read, and what comes of it. */
@Injectable()
export class PullRuns {
  private readonly log = new Logger('pull');

  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly queue: QueueService,
    private readonly events: EventsService,
    private readonly door: PullDoor,
    private readonly files: PulledFiles,
  ) {}

  /** One address is read at a time, so that slow ones never keep the rest of the work waiting; one that waits waits once. */
  async enqueue({ productId, id }: PullKey, { asked }: { asked: boolean }): Promise<void> {
    await this.queue.add('pull-file', { productId, id, asked }, { queueName: 'pull', jobKey: `pull:${id}` });
  }

  due(): Promise<PullKey[]> {
    const nextAt = LessThanOrEqual(new Date(this.clock.now()));
    return this.data.getRepository(FilePull).find({
      select: { productId: true, id: true },
      where: { nextAt, pausedAt: IsNull() },
      order: { nextAt: 'asc', id: 'asc' },
    });
  }

  /**
   * Reads an address once. A fault of the other side is kept with the address; one of ours is thrown, and the queue tries again.
   * @param asked a person wants it now, paused or not
   */
  async run(key: PullKey, { asked }: { asked: boolean }, signal: AbortSignal): Promise<void> {
    const { productId, id } = key;
    const pull = await this.data.getRepository(FilePull).findOneBy({ productId, id });
    if (!pull || (pull.pausedAt && !asked)) return;
    const now = this.clock.now();
    await this.change(key, { runningSince: new Date(now), nextAt: new Date(now + pull.everyHours * hour) });
    try {
      const end = await this.read(pull, signal);
      await this.finish(pull, end);
    } catch (error) {
      await this.change(key, { runningSince: null });
      throw error;
    }
  }

  private async read(pull: FilePull, signal: AbortSignal): Promise<End> {
    const { productId, id: pullId, name, indicatorKey, mapping } = pull;
    try {
      const answered = await this.door.askAgain(pull, signal);
      if (answered.kind === 'unchanged') return { problem: null, untilMs: null, isNew: false };
      const { isNew } = await this.data.transaction((manager) =>
        this.files.take(manager, { productId, pullId, name, indicatorKey, mapping }, answered.bytes, pull),
      );
      const { etag, lastModified } = answered;
      return { problem: null, untilMs: null, isNew, called: { etag, lastModified } };
    } catch (error) {
      const fault = faultOf(error);
      if (!fault) throw error;
      this.log.debug({ event: 'pull', pullId, fault: fault.problem.message.key });
      return { problem: fault.problem, untilMs: fault.untilMs, isNew: false };
    }
  }

  private async finish(pull: FilePull, { problem, untilMs, isNew, called }: End): Promise<void> {
    const now = this.clock.now();
    const at = new Date(now);
    if (await this.isAnother(pull)) return this.change(pull, { runningSince: null, ...(isNew && { lastNewAt: at }) });
    // What passes by itself is tried again within the hour, also where once a week is enough otherwise.
    const wait = pull.everyHours * hour;
    const soon = problem?.kind === 'passing' ? Math.min(wait, hour) : wait;
    return this.change(pull, {
      ...{ runningSince: null, fault: problem, nextAt: new Date(Math.max(now + soon, untilMs ?? 0)) },
      ...(problem === null && { lastGoodAt: at, ...called }),
      ...(isNew && { lastNewAt: at }),
    });
  }

  /** Somebody has said meanwhile how it is to be read: what was found of it as it was says nothing of that. */
  private async isAnother(before: FilePull): Promise<boolean> {
    const { productId, id } = before;
    const now = await this.data.getRepository(FilePull).findOneBy({ productId, id });
    return now !== null && !isDeepStrictEqual(saidOf(now), saidOf(before));
  }

  private async change({ productId, id }: PullKey, part: Partial<FilePull>): Promise<void> {
    await this.data.getRepository(FilePull).update({ productId, id }, part);
    await this.tell(productId);
  }

  async tell(productId: string): Promise<void> {
    await this.events.publish('imports', { productId });
    await this.events.publish('sources', {});
  }
}

const saidOf = ({ secrets, mapping, everyHours, etag, lastModified }: FilePull): unknown => ({
  ...{ secrets: secrets.toString('hex'), mapping, everyHours, etag, lastModified },
});

/** A key file that does not fit is for people to mend like any other fault. */
function faultOf(error: unknown): PullFault | null {
  if (error instanceof PullFault) return error;
  if (!(error instanceof Fault)) return null;
  const { kind, message, nextStep = message } = error.description;
  return kind === 'yours' ? new PullFault({ kind, message, nextStep }) : null;
}
