-- What every register has. A register's own table begins with "like register_entry including all" and adds its columns.

create table register_entry (
    id              bigint generated always as identity primary key,
    version         int         not null default 1,
    state           text        not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'CHECKED')),
    region_code     text        not null check (region_code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
    organisation_id bigint      not null,
    source_doc_no   text,
    valid_from      date        not null,
    valid_to        date check (valid_to >= valid_from),
    confidentiality text        not null default 'INTERNAL' check (confidentiality in ('PUBLIC', 'INTERNAL', 'CLASSIFIED')),
    demo            boolean     not null default false,
    lon             numeric(10, 7) check (lon between -180 and 180),
    lat             numeric(9, 7) check (lat between -90 and 90),
    geometry        jsonb,
    extent          box,
    changed_at      timestamptz not null,
    changed_by      bigint      not null,
    checked_by      bigint,
    merged_into     bigint,
    withdrawn       boolean     not null default false,
    check ((lon is null) = (lat is null))
);
create index on register_entry (region_code text_pattern_ops);
create index on register_entry using gist (extent);
comment on table register_entry is 'pattern of the tables of registers, itself empty';
comment on column register_entry.region_code is 'district (6 digits), town (9) or village (12)';
comment on column register_entry.organisation_id is 'the body that keeps the entry';
comment on column register_entry.valid_to is 'last day on which the entry is true; null while it is';
comment on column register_entry.lon is 'degrees, CGCS2000 (EPSG:4490)';
comment on column register_entry.lat is 'degrees, CGCS2000 (EPSG:4490)';
comment on column register_entry.geometry is 'GeoJSON geometry in lon/lat, CGCS2000';
comment on column register_entry.extent is 'bounding box of geometry, or the place itself, in degrees';
comment on column register_entry.merged_into is 'the entry that took its place when both turned out to be the same thing';
comment on column register_entry.withdrawn is 'taken back as if it had never been entered; only the history still knows it';

create table register_history (
    register  text        not null,
    entry_id  bigint      not null,
    version   int         not null,
    action    text        not null,
    at        timestamptz not null,
    person_id bigint      not null references person,
    post_id   bigint      not null references post,
    reason    text,
    document  jsonb       not null,
    primary key (register, entry_id, version)
);
create index on register_history (register, at);
comment on table register_history is 'every version of every entry; a reading as of a day takes the last one before it';
comment on column register_history.document is 'the row as it stood after the action';

create table register_view (
    id        bigint generated always as identity primary key,
    register  text        not null,
    person_id bigint      not null references person,
    name      text        not null,
    shared    boolean     not null default false,
    query     jsonb       not null,
    unique (register, person_id, name)
);
comment on table register_view is 'saved choices of columns, filters and order of a list';
comment on column register_view.shared is 'whether others of the same organisation see it';
