import type { DataSource } from 'typeorm';

/**
 * For tests on plain PostgreSQL: functions by the names of Citus's that move nothing, and refuse what Citus's
 * documentation says it refuses. They stand in for the order of calls and the rules of keys, not for a cluster.
 */
export async function installCitusStandIn(dataSource: DataSource): Promise<void> {
  await dataSource.query(standIn);
}

const standIn = `
  create schema citus_stand_in;
  set search_path = citus_stand_in, public;

  create table pg_dist_partition (logicalrelid regclass primary key, partkey text, repmodel "char" not null, beside text);

  create function column_to_column_name(regclass, text) returns text language sql as 'select $2';

  create function create_reference_table(wanted regclass) returns void language plpgsql as $$
  begin
    if exists (select from pg_constraint where contype = 'f' and conrelid = wanted and confrelid not in (
                 select logicalrelid from citus_stand_in.pg_dist_partition where repmodel = 't')) then
      raise exception '% points at a table that is not on every machine', wanted;
    end if;
    insert into citus_stand_in.pg_dist_partition values (wanted, null, 't', null);
  end $$;

  create function create_distributed_table(wanted regclass, wanted_column text, colocate_with text) returns void
  language plpgsql as $$
  declare
    place smallint := (select attnum from pg_attribute where attrelid = wanted and attname = wanted_column);
    broken text;
  begin
    select indexrelid::regclass into broken from pg_index
    where indrelid = wanted and indisunique and not place = any (indkey);
    if broken is not null then raise exception 'unique key % lacks %', broken, wanted_column; end if;
    select conname into broken
    from pg_constraint key
    left join citus_stand_in.pg_dist_partition parent on parent.logicalrelid = confrelid
    where contype = 'f' and conrelid = wanted and parent.repmodel is distinct from 't'
      and (parent.partkey is null or array_position(conkey, place) is distinct from array_position(confkey,
            (select attnum from pg_attribute where attrelid = confrelid and attname = parent.partkey)));
    if broken is not null then raise exception 'foreign key % leaves its machine', broken; end if;
    if colocate_with <> 'default' and not exists (
      select from citus_stand_in.pg_dist_partition there
      join pg_attribute theirs on theirs.attrelid = logicalrelid and theirs.attname = there.partkey
      join pg_attribute ours on ours.attrelid = wanted and ours.attnum = place and ours.atttypid = theirs.atttypid
      where logicalrelid = colocate_with::regclass) then
      raise exception '% cannot lie beside %', wanted, colocate_with;
    end if;
    insert into citus_stand_in.pg_dist_partition values (wanted, wanted_column, 'c', colocate_with);
  end $$;
`;
