import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IndicatorDefinition } from 'shared/contracts';
import type { MeasurementBreakKind, Role } from 'shared/domain';

/** One version of an indicator's definition. Versions are only ever added. */
@Entity('indicator_version')
export class IndicatorVersion {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @PrimaryColumn('text', { name: 'indicator_key' })
  indicatorKey: string;

  @PrimaryColumn('integer')
  version: number;

  /** First day on which it holds; null = since the beginning. */
  @Column('date', { name: 'from_on', nullable: true })
  fromOn: string | null;

  /** What makes values from before and after that day incomparable; none = the series goes on. */
  @Column('text', { array: true })
  changed: MeasurementBreakKind[];

  @Column('jsonb')
  definition: IndicatorDefinition;

  /** In which role it was made; null = by the product itself. Never by whom. */
  @Column('text', { nullable: true })
  role: Role | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
