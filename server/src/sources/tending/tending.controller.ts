import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, SerializeOptions } from '@nestjs/common';
import {
  asideInput,
  censusInput,
  forgetInput,
  pauseInput,
  runPage,
  sourceCare,
  type RunPage,
  type SourceCare,
} from 'shared/contracts';
import type { z } from 'zod';
import { Allow, Caller } from '../../access/allow.js';
import { TendingService } from './tending.service.js';

/** Null = it names none that a run can have begun before. */
function instantIn(text: string): string | null {
  const at = Date.parse(text);
  return at > 0 && at < Date.UTC(10_000, 0) ? new Date(at).toISOString() : null;
}

/** What ops see and do of one source. */
@Controller('sources/:id')
@Allow({ role: 'ops' })
export class TendingController {
  constructor(private readonly tending: TendingService) {}

  @Get('care')
  @SerializeOptions({ schema: sourceCare })
  care(@Param('id') id: string): Promise<SourceCare> {
    return this.tending.care(id);
  }

  @Get('runs')
  @SerializeOptions({ schema: runPage })
  runs(@Param('id') id: string, @Query('before') before = ''): Promise<RunPage> {
    return this.tending.runs(id, instantIn(before));
  }

  @Put('pause')
  @HttpCode(204)
  pause(
    @Param('id') id: string,
    @Body({ schema: pauseInput }) { paused, reason }: z.infer<typeof pauseInput>,
    @Caller() { actingAs }: Caller,
  ): Promise<void> {
    return this.tending.pause(id, paused, { role: actingAs, reason });
  }

  @Post('aside')
  @HttpCode(202)
  readAgain(@Param('id') id: string, @Body({ schema: asideInput }) input: z.infer<typeof asideInput>): Promise<void> {
    return this.tending.readAgain(id, input);
  }

  @Post('verify')
  @HttpCode(202)
  verify(@Param('id') id: string): Promise<void> {
    return this.tending.verify(id);
  }

  @Post('census')
  @HttpCode(202)
  answerCensus(
    @Param('id') id: string,
    @Body({ schema: censusInput }) input: z.infer<typeof censusInput>,
  ): Promise<void> {
    return this.tending.answerCensus(id, input);
  }

  @Post('rebuild')
  @HttpCode(202)
  rebuild(@Param('id') id: string): Promise<void> {
    return this.tending.rebuild(id);
  }

  @Delete('data')
  @HttpCode(202)
  forget(@Param('id') id: string, @Body({ schema: forgetInput }) { name }: z.infer<typeof forgetInput>): Promise<void> {
    return this.tending.forget(id, name);
  }
}
