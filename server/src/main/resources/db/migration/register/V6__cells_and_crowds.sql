-- A map of a million places counts them by squares. Each entry knows its square, and a narrow table keeps how many lie in each.

create function register_cell(place box) returns bigint language plpgsql immutable strict parallel safe as $$
declare
    sine double precision := sin(radians(least(85.05112878, greatest(-85.05112878, ((place[0])[1] + (place[1])[1]) / 2))));
    x bigint := least(2147483647, greatest(0, floor((((place[0])[0] + (place[1])[0]) / 2 + 180) / 360 * 2147483648)));
    y bigint := least(2147483647, greatest(0, floor((0.5 - ln((1 + sine) / (1 - sine)) / (4 * pi())) * 2147483648)));
begin
    x := (x | (x << 16)) & 281470681808895;
    y := (y | (y << 16)) & 281470681808895;
    x := (x | (x << 8)) & 71777214294589695;
    y := (y | (y << 8)) & 71777214294589695;
    x := (x | (x << 4)) & 1085102592571150095;
    y := (y | (y << 4)) & 1085102592571150095;
    x := (x | (x << 2)) & 3689348814741910323;
    y := (y | (y << 2)) & 3689348814741910323;
    x := (x | (x << 1)) & 6148914691236517205;
    y := (y | (y << 1)) & 6148914691236517205;
    return x | (y << 1);
end $$;
comment on function register_cell is
    'column and row of the middle of a box among the 2^31 by 2^31 squares of the web''s map (Mercator on the sphere), bit by bit in turn, column first: a square of any zoom is one range of numbers';

alter table register_entry add column cell bigint generated always as (register_cell(extent)) stored;
comment on column register_entry.cell is 'square of the middle of the extent, see register_cell';
create index on register_entry (cell) include (region_code, organisation_id, confidentiality, valid_to, state, id)
    where merged_into is null and not withdrawn;

do $$
declare
    ledger regclass;
begin
    for ledger in
        select c.oid from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> 'register_entry'
            and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('extent', 'merged_into', 'withdrawn', 'confidentiality')) = 4
    loop
        execute format('alter table %s add column cell bigint generated always as (register_cell(extent)) stored', ledger);
        execute format('create index on %s (cell) include (region_code, organisation_id, confidentiality, valid_to, state, id)
            where merged_into is null and not withdrawn', ledger);
    end loop;
end $$;

create table register_crowd (
    register        text             not null,
    zoom            int              not null,
    cell            bigint           not null,
    region_code     text             not null,
    organisation_id bigint           not null,
    confidentiality text             not null,
    valid_to        date,
    state           text             not null,
    entries         bigint           not null,
    lons            double precision not null,
    lats            double precision not null,
    ids             double precision not null
);
create index on register_crowd (register, zoom, cell);
comment on table register_crowd is
    'how many entries in use lie in the squares of two zooms, by all that decides who sees them; every change adds a line and the sum of the lines holds, now and then they are summed up';
comment on column register_crowd.cell is 'lowest number of the square, see register_cell';
comment on column register_crowd.organisation_id is 'who keeps classified entries, 0 for others';
comment on column register_crowd.lons is 'sum of the middles, in degrees';
comment on column register_crowd.ids is 'sum of the numbers: the number itself where there is one entry';

create table register_crowded (
    register text primary key
);
comment on table register_crowded is 'registers whose entries are counted in register_crowd';

-- Adds entries to the counts, or takes them off with the sign -1; all of them where ids is null.
create function register_count(key text, ledger regclass, chosen bigint[], sign int) returns void language plpgsql as $$
begin
    execute format('
        insert into register_crowd
        select $1, z.zoom, e.cell >> (62 - 2 * z.zoom) << (62 - 2 * z.zoom), e.region_code,
               case e.confidentiality when ''CLASSIFIED'' then e.organisation_id else 0 end, e.confidentiality, e.valid_to, e.state,
               $3 * count(*), $3 * sum(((e.extent[0])[0] + (e.extent[1])[0]) / 2), $3 * sum(((e.extent[0])[1] + (e.extent[1])[1]) / 2), $3 * sum(e.id)
        from %s e cross join (values (13), (17)) z(zoom)
        where e.cell is not null and e.merged_into is null and not e.withdrawn and ($2 is null or e.id = any($2))
        group by 1, 2, 3, 4, 5, 6, 7, 8', ledger)
    using key, chosen, sign;
end $$;

-- Sums up the lines of a register.
create function register_settle(key text) returns void language sql as $$
    with gone as (delete from register_crowd where register = key returning *)
    insert into register_crowd
    select register, zoom, cell, region_code, organisation_id, confidentiality, valid_to, state, sum(entries), sum(lons), sum(lats), sum(ids)
    from gone group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(entries) <> 0;
$$;
