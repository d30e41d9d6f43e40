/** Under which name it is kept that a connection is paused; `true` or `false`, with role and time as of any setting. */
export const pauseKey = (connectionId: string): string => `pause:${connectionId}`;

const newestOf = (id: string): string =>
  `select value, set_at, set_by_role from setting where key = 'pause:' || ${id} order by version desc limit 1`;

/** SQL: whether the connection with this id is paused now. */
export const pausedIn = (id: string): string =>
  `coalesce((select pause.value = 'true'::jsonb from (${newestOf(id)}) pause), false)`;

/** SQL: since when and by which role it is paused; null = it is not. */
export const pauseOf = (id: string): string =>
  `(select jsonb_build_object('since', pause.set_at, 'role', pause.set_by_role) from (${newestOf(id)}) pause
    where pause.value = 'true'::jsonb)`;
