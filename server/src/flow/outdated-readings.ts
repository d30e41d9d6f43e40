import { Injectable } from '@nestjs/common';
import type { Reading } from 'shared/contracts';
import { closingDelay, dateIn, defaultWindow, namedWindow } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { FactsService } from '../facts/facts.service.js';
import type { ProductReadings } from './measure.js';
import { historyFrom } from './questions/history-from.js';
import { fedProducts } from './questions/fed-products.js';
import { lockRenewal } from './questions/renewal-lock.js';
import { goodViews } from './questions/stored-views.js';

/** How far a product's sources have been read, as its readings tell it. */
interface Horizon {
  /** Last day of the newest closed week. */
  readonly closedTo: string;
  readonly firstRead: boolean;
  readonly behind: boolean;
}

/**
 * Readings that no fact has changed and that are no longer true: a source was read further, or was not, and with that a
 * week closed, a first read ended or a source fell behind. Told from what was shown last, so that a process that died in
 * between has forgotten nothing.
 */
@Injectable()
export class OutdatedReadings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly facts: FactsService,
  ) {}

  /** Products fed by the connection. Where nothing good is stored, the next reader makes it anew anyway. */
  async of(connectionId: string): Promise<string[]> {
    const now = this.clock.now();
    const zone = await this.settings.zone();
    const fed = await fedProducts(this.dataSource, connectionId);
    const page = { metric: 'page', windowName: defaultWindow };
    // What is being made this moment was begun before the source was read so far, and is about to be shown.
    for (const id of fed) await lockRenewal(this.dataSource, id);
    const shown = await goodViews<ProductReadings>(this.dataSource, page, fed, now);
    const found: string[] = [];
    for (const [productId, { facts }] of shown) {
      if (!sameHorizon(horizonShown(facts.leadTime), await this.horizon(productId, zone, now))) found.push(productId);
    }
    return found.sort();
  }

  private async horizon(productId: string, zone: string, now: number): Promise<Horizon> {
    const [readUntil, since] = await Promise.all([
      this.facts.readUntil(productId, dateIn(zone, now)),
      historyFrom(this.dataSource, productId),
    ]);
    const place = { zone, now, readUntil: readUntil ?? now, historyFrom: since ?? dateIn(zone, now) };
    const firstRead = readUntil === null && since !== null;
    return {
      closedTo: namedWindow(defaultWindow, place)?.to ?? '',
      firstRead,
      behind: !firstRead && now - place.readUntil > closingDelay,
    };
  }
}

const horizonShown = ({ window, missing, caveats }: Reading): Horizon => ({
  closedTo: window.to,
  firstRead: missing?.key === 'reasons.firstRead',
  behind: caveats.some(({ key }) => key === 'reasons.sourceBehind'),
});

const sameHorizon = (a: Horizon, b: Horizon): boolean =>
  a.closedTo === b.closedTo && a.firstRead === b.firstRead && a.behind === b.behind;
