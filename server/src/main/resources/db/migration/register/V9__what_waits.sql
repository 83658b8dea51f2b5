-- What waits to be checked or mended is counted after every change; most entries wait for nothing.

create index on register_entry (organisation_id)
    where (state = 'SUBMITTED' or state = 'DRAFT' and version > 2) and merged_into is null and not withdrawn;

do $$
declare
    ledger regclass;
begin
    for ledger in
        select c.oid from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> 'register_entry'
            and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('extent', 'merged_into', 'withdrawn', 'confidentiality')) = 4
    loop
        execute format('create index on %s (organisation_id)
            where (state = ''SUBMITTED'' or state = ''DRAFT'' and version > 2) and merged_into is null and not withdrawn', ledger);
    end loop;
end $$;
