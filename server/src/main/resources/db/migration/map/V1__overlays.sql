create table map_overlay (
    id            bigint generated always as identity primary key,
    register      text        not null,
    entry_id      bigint      not null,
    entry_version int         not null,
    at            timestamptz not null,
    person_id     bigint      not null references person,
    post_id       bigint      not null references post,
    conclusion    text        not null check (conclusion in ('CONFLICT', 'ATTENTION', 'CLEAR', 'UNKNOWN')),
    verdict       jsonb       not null
);
create index on map_overlay (register, entry_id);
comment on table map_overlay is 'sites of entries laid over layers: what was found then, by what the person could read';
comment on column map_overlay.entry_version is 'the version of the entry whose outline was compared';
comment on column map_overlay.verdict is 'concern by concern, with areas, as the interface tells it';
