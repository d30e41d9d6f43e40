import type { DataSource, EntityManager } from 'typeorm';

/** What a tracker's board says of the order of work. */
export interface BoardColumns {
  /** Name of the board; boards may share one. */
  readonly board: string;
  /** The tracker's own id of it. */
  readonly boardId: string;
  /** From left to right; `order` counts from 0. A status in no column is off the board. */
  readonly columns: readonly { readonly name: string; readonly order: number; readonly statusIds: readonly string[] }[];
}

/** The boards of a connection with their columns, each board once however many projects it shows, by name. */
export function boardColumns(database: DataSource | EntityManager, connectionId: string): Promise<BoardColumns[]> {
  return database.query<BoardColumns[]>(
    `with once as (
       select distinct on (board_id) document_id, board_id, name from board
       where connection_id = $1 order by board_id, document_id
     )
     select name as board, board_id as "boardId",
            (select coalesce(json_agg(json_build_object('name', held.name, 'order', position, 'statusIds', status_ids)
                                      order by position), '[]')
             from board_column held
             where held.document_id = once.document_id and held.board_id = once.board_id) as columns
     from once order by name, board_id`,
    [connectionId],
  );
}
