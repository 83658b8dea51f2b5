create table register_import (
    id         bigint generated always as identity primary key,
    register   text        not null,
    file_id    bigint      not null,
    file_name  text        not null,
    mode       text        not null check (mode in ('CHECK', 'ALL', 'GOOD')),
    state      text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'CANCELLED', 'FAILED', 'UNDONE')),
    person_id  bigint      not null references person,
    post_id    bigint      not null references post,
    asked_at   timestamptz not null,
    ended_at   timestamptz,
    rows_read  int         not null default 0,
    rows_total int,
    added      int         not null default 0,
    changed    int         not null default 0,
    unchanged  int         not null default 0,
    bad        int         not null default 0,
    stop       boolean     not null default false,
    problem_zh text,
    problem_en text
);
comment on column register_import.mode is 'CHECK looks only, ALL takes every row or none, GOOD takes the rows without errors';
comment on column register_import.stop is 'somebody asked to stop it';

create table register_import_row (
    import_id bigint not null references register_import,
    row       int    not null,
    action    text   not null check (action in ('ADDED', 'CHANGED', 'UNCHANGED')),
    entry_id  bigint not null,
    version   int    not null,
    digest    bytea  not null,
    primary key (import_id, row)
);
create index on register_import_row (digest);
comment on column register_import_row.row is 'row of the file as its reader counts it';
comment on column register_import_row.version is 'version of the entry after the import; one changed since is not taken back';
comment on column register_import_row.digest is 'SHA-256 of the row, by which a second upload knows it again';

create table register_import_issue (
    id        bigint generated always as identity primary key,
    import_id bigint not null references register_import,
    row       int    not null,
    field     text   not null,
    header    text   not null,
    rule      text   not null,
    severity  text   not null,
    zh        text   not null,
    en        text   not null,
    value     text
);
create index on register_import_issue (import_id, row);
comment on table register_import_issue is 'what was wrong, the first ten thousand of a file; the file of failed rows tells all';
