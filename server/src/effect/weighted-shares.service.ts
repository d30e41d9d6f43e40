import { Injectable } from '@nestjs/common';
import type { ChannelParts, EffectIndicator, Reading } from 'shared/contracts';
import { channels, type Channel } from 'shared/domain';
import { message, sentence, type MessageKey } from 'shared/language';
import { weightedByChannel, type ToldChannel } from 'shared/metrics';
import { ShownSegmentsService } from '../flow/shown-segments.service.js';
import type { Indicator } from './indicator.entity.js';

type WeightedFigure = EffectIndicator['weighted'];

/** Tells the weighted figure of an indicator beside its plain one. */
export type WeightedTeller = (indicator: Pick<Indicator, 'key' | 'channelParts'>) => WeightedFigure;

/** Shares of answers weighted by known parts of all users by channel (methods.md E.5): of what is told of channels, and no more. */
@Injectable()
export class WeightedShares {
  constructor(private readonly segments: ShownSegmentsService) {}

  async of(productId: string, kind: 'product' | 'service', all: readonly Indicator[]): Promise<WeightedTeller> {
    if (all.every(({ channelParts }) => channelParts === null)) return () => null;
    const each = await this.segments.each(productId, kind);
    return ({ key, channelParts }) => {
      if (channelParts === null) return null;
      const told = each.flatMap((one) =>
        one.key === key && isChannel(one.name) ? toldOf(one.name, one.shown.recent) : [],
      );
      return weighted(told, channelParts);
    };
  }
}

const isChannel = (name: string): name is Channel => (channels as readonly string[]).includes(name);

const names: Readonly<Record<Channel, MessageKey>> = {
  web: 'compare-page.web',
  app: 'compare-page.app',
  phone: 'compare-page.phone',
  paper: 'compare-page.paper',
  inPerson: 'compare-page.inPerson',
  other: 'compare-page.otherChannel',
};

/** How many of the channel's answers agreed, over the weeks of the plain figure; none where they may not be told. */
function toldOf(name: Channel, { n, figures }: Reading): ToldChannel<Channel>[] {
  const positive = figures.find((one) => one.name === 'positive')?.value ?? null;
  return positive === null ? [] : [{ name, n, x: positive }];
}

function weighted(told: readonly ToldChannel<Channel>[], { parts }: ChannelParts): WeightedFigure {
  const found = weightedByChannel(told, parts);
  if (!('refused' in found)) return { value: found, missing: null };
  return {
    value: null,
    missing:
      found.refused === 'tooFew'
        ? sentence('effect-page.weightedFew')
        : sentence('effect-page.weightedHidden', { channel: message(names[found.name]) }),
  };
}
