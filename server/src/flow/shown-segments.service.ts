import { Injectable } from '@nestjs/common';
import { channels, endPointSegment, inSegmentOrder, otherEndPoint } from 'shared/domain';
import {
  cutGroups,
  toldSegments,
  type ChannelCounts,
  type IndicatorInput,
  type SegmentBlock,
  type SegmentCut,
} from 'shared/metrics';
import { DataSource } from 'typeorm';
import { Survey } from '../effect/survey/survey.entity.js';
import { channelCounts } from './channel-counts.js';
import { ProductReadingsService } from './product-readings.service.js';
import { answerSegments } from './questions/answer-segments.js';
import { channelIsRead } from './questions/channel-is-read.js';
import { ShownIndicatorsService, type ShownAnswers, type ShownIndicator } from './shown-indicators.service.js';

/** An indicator of the answers that came through one channel or end point, or through all but that one. */
export interface ShownSegment {
  /** Of the indicator that it is a part of. */
  readonly key: string;
  /** As the interface names it. */
  readonly name: string;
  readonly shown: ShownIndicator;
}

/** `productId` holds the id of either, as in the tables of indicators. */
type Kind = 'product' | 'service';

/** Indicators by segment, as they were told last; a segment is never crossed with anything (decisions.md 17). */
@Injectable()
export class ShownSegmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readings: ProductReadingsService,
    private readonly indicators: ShownIndicatorsService,
  ) {}

  /**
   * What answers can have come through: every channel where a file told channels, and every end point of the surveys. Never
   * which of them have answers: that would tell of a single one.
   */
  async possible(productId: string): Promise<string[]> {
    const [told, surveys] = await Promise.all([
      channelIsRead(this.dataSource.manager, productId),
      this.dataSource.getRepository(Survey).findBy({ productId }),
    ]);
    const ends = surveys.flatMap(({ asked }) => [...asked.endPoints, otherEndPoint].map(endPointSegment));
    return inSegmentOrder([...new Set([...(told ? channels : []), ...ends])]);
  }

  /** Of each indicator the answers of one cut, or why they are not shown. */
  cut(productId: string, name: string, cut: SegmentCut, kind: Kind = 'product'): Promise<ShownSegment[]> {
    return this.measured(productId, kind, () => [[name, cut]]);
  }

  /** Of each indicator every segment that may be told by itself, and the others together; none where they may not. */
  async each(productId: string, kind: Kind = 'product'): Promise<ShownSegment[]> {
    const all = await this.measured(productId, kind, (blocks) => {
      const named = inSegmentOrder(toldSegments(blocks)).map((segment) => [segment, { only: segment }] as const);
      return [...named, ['others', 'others']];
    });
    return all.filter(({ shown }) => shown.outcome.points.length > 0);
  }

  /** How many answers came through each channel, by indicator: what is told of channels side by side. */
  async channels(productId: string, kind: Kind = 'product'): Promise<Map<string, ChannelCounts[]>> {
    const told = await channelIsRead(this.dataSource.manager, productId);
    return told ? channelCounts(await this.each(productId, kind)) : new Map<string, ChannelCounts[]>();
  }

  private async measured(
    productId: string,
    kind: Kind,
    cutsOf: (blocks: readonly SegmentBlock[]) => readonly (readonly [name: string, cut: SegmentCut])[],
  ): Promise<ShownSegment[]> {
    await this.readings.asked({ kind, id: productId });
    const blocks = await answerSegments(this.dataSource.manager, productId);
    const names: { key: string; name: string }[] = [];
    const shown = await this.indicators.measured(productId, (one) => {
      const own = blocks.get(one.key) ?? [];
      return cutsOf(own).map(([name, cut]) => {
        names.push({ key: one.key, name });
        return partOf(one, name, cutGroups(one, own, cut));
      });
    });
    return shown.flatMap((one, index) => {
      const named = names[index];
      return named ? [{ ...named, shown: one }] : [];
    });
  }
}

/** By a name of its own, so that it is judged against its own usual range; what other systems sent has no segment, nor has who was asked. */
const partOf = (one: IndicatorInput, name: string, groups: ShownAnswers['groups']): ShownAnswers => ({
  indicator: { ...one, key: `${one.key} ${name}`, observations: [], asked: [] },
  groups,
});
