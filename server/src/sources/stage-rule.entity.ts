import type { Role, StageKind, WaitCause, WaitLayer } from 'shared/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from './connection.entity.js';

/**
 * How a status counts between two instants, as a person chose it. Rows are only ever added and marked replaced,
 * so what was in force on any day can be told.
 */
@Entity('stage_rule')
@Index('stage_rule_connection_id', ['connectionId'])
export class StageRuleRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'stage_rule_connection_id_fkey' })
  connection?: Connection;

  @Column('text', { name: 'status_id' })
  statusId: string;

  @Column('text')
  stage: string;

  @Column('text')
  kind: StageKind;

  /** Place of the stage on the way from left to right. */
  @Column('integer')
  position: number;

  @Column('text', { name: 'wait_cause', nullable: true })
  waitCause: WaitCause | null;

  /** At which layer the cause lies; null = nobody has said. */
  @Column('text', { name: 'wait_layer', nullable: true })
  waitLayer: WaitLayer | null;

  /** Inclusive; null = from the beginning. */
  @Column('timestamptz', { name: 'valid_from', nullable: true })
  validFrom: Date | null;

  /** Exclusive; null = still in force. */
  @Column('timestamptz', { name: 'valid_to', nullable: true })
  validTo: Date | null;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;

  /** Null = set by the product itself. */
  @Column('text', { name: 'set_by_role', nullable: true })
  setByRole: Role | null;

  /** Null = this row counts. */
  @Column('timestamptz', { name: 'replaced_at', nullable: true })
  replacedAt: Date | null;
}
