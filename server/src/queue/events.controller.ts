import { Controller, Headers, Sse, type MessageEvent } from '@nestjs/common';
import { concat, interval, map, merge, of, takeUntil, type Observable } from 'rxjs';
import { Allow } from '../access/allow.js';
import { Clock } from '../clock.js';
import { eventTopics, EventsService, type AppEvent } from './events.service.js';

/** Proxies cut connections that stay silent. */
const HEARTBEAT = 15_000;

/** What is new, as it happens. Events name what to fetch again; they carry no figures. */
@Controller('events')
export class EventsController {
  private sent = 0;

  constructor(
    private readonly events: EventsService,
    private readonly clock: Clock,
  ) {}

  /** A browser that comes back may have missed something, and nobody kept it: it is told that everything may be new. */
  @Sse()
  @Allow('signedIn')
  stream(@Headers('last-event-id') lastSeen: string | undefined): Observable<MessageEvent> {
    const missed = lastSeen ? eventTopics.map((topic) => ({ topic, payload: {} })) : [];
    const news = concat(of(...missed), this.events.events).pipe(map((event) => this.message(event)));
    const beats = interval(HEARTBEAT).pipe(map(() => this.message({ topic: 'heartbeat', payload: {} })));
    return merge(of(this.message({ topic: 'heartbeat', payload: {} })), news, beats).pipe(takeUntil(this.events.ended));
  }

  private message({ topic, payload }: AppEvent | { topic: 'heartbeat'; payload: object }): MessageEvent {
    this.sent += 1;
    return { id: `${this.clock.now()}-${this.sent}`, type: topic, data: payload };
  }
}
