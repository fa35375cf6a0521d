-- Monthly partitions of every divided table. A partition does not inherit row level security from its parent, so each
-- gets its own, forced, with no policy and no grant: rows are reached through the parent alone.
create function valfri.ensure_partitioner(fran date, till date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  tabell regclass;
  manad date;
  namn text;
  antal integer := 0;
begin
  for tabell in select partrelid::regclass from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
    where c.relnamespace = 'public'::regnamespace
  loop
    manad := date_trunc('month', fran)::date;
    while manad <= till loop
      namn := format('%s_%s', tabell, to_char(manad, 'YYYYMM'));
      if to_regclass(namn) is null then
        execute format('create table %I partition of %s for values from (%L) to (%L)', namn, tabell, manad,
          (manad + interval '1 month')::date);
        execute format('alter table %I enable row level security', namn);
        execute format('alter table %I force row level security', namn);
        antal := antal + 1;
      end if;
      manad := (manad + interval '1 month')::date;
    end loop;
  end loop;
  return antal;
end $$;

revoke execute on function valfri.ensure_partitioner(date, date) from public;
grant execute on function valfri.ensure_partitioner(date, date) to valfri_app;

select valfri.ensure_partitioner(date '2024-01-01', date '2028-12-31');
