import { Controller, Get, Query, SerializeOptions } from '@nestjs/common';
import { comparison, type Comparison } from 'shared/contracts';
import { sentence } from 'shared/language';
import { seriesWindow } from 'shared/time';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { ofSubject, Subject, type NamedSubject } from '../catalogue/named-subject.js';
import { Fault } from '../http/fault.js';
import { ComparisonsService, type AskedAgainst, type AskedSegment } from './comparisons.service.js';

/** Outcome trends side by side, for everyone who is signed in. */
@Controller(ofSubject('effect/comparison'))
export class ComparisonsController {
  constructor(private readonly comparisons: ComparisonsService) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: comparison })
  async comparison(
    @Subject() subject: NamedSubject,
    @Query('window') window: string = seriesWindow,
    @Query('against') against?: string,
    @Query('segment') segment?: string,
  ): Promise<Comparison> {
    return this.comparisons.of(subject, window, {
      against: asked(against),
      segment: segmentOf(segment),
    });
  }
}

/** A channel or end point, perhaps `not:` before it; which of them there are, the product or service knows. */
function segmentOf(text: string | undefined): AskedSegment {
  if (text === undefined || text === '') return null;
  if (text === 'each') return 'each';
  return text.startsWith('not:') ? { name: text, cut: { except: text.slice(4) } } : { name: text, cut: { only: text } };
}

const day = z.iso.date();

function asked(text: string | undefined): AskedAgainst {
  if (text === undefined || text === '') return null;
  if (text === 'year') return { kind: 'year' };
  const [kind, ...rest] = text.split(':');
  const value = rest.join(':');
  if (kind === 'product') return { kind: 'product', slug: value };
  if (kind === 'day' && day.safeParse(value).success) return { kind: 'day', day: value };
  const message = sentence('compare-page.noSuchComparison');
  throw new Fault({ kind: 'yours', status: 422, message, fields: [{ path: 'against', message }] });
}
