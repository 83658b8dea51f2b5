-- Documents and evidence. The bytes lie in <data>/files/ab/cdef…, named by their digest; these tables say what they are.

create table file_blob (
    sha256     text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint      not null check (size >= 0),
    stored_at  timestamptz not null
);
comment on table file_blob is 'bytes in the store, once each; a row is committed only after its bytes are safely on disk';
comment on column file_blob.size is 'bytes';

create table file (
    id         bigint generated always as identity primary key,
    sha256     text        not null references file_blob,
    name       text        not null,
    media_type text        not null,
    person_id  bigint      references person,
    post_id    bigint      references post,
    stored_at  timestamptz not null
);
comment on column file.name is 'as the uploader called it, without folders';
comment on column file.media_type is 'what the content is, found by looking into it';
comment on column file.person_id is 'who brought it; null for the system';
create index on file (sha256);
create index on file (stored_at);

create table file_link (
    file_id     bigint      not null references file,
    object_type text        not null,
    object_id   text        not null,
    purpose     text        not null,
    note        text        not null default '',
    person_id   bigint      references person,
    post_id     bigint      references post,
    linked_at   timestamptz not null,
    primary key (object_type, object_id, purpose, file_id)
);
comment on table file_link is 'which claim of which record a file supports';
comment on column file_link.note is 'what in the file supports the claim: page, paragraph';
create index on file_link (file_id);
