-- Who there is (organisations, people, posts), who may do what, and the sealed trail of who did.

create table organisation (
    id          bigint generated always as identity primary key,
    key         text    not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name_zh     text    not null,
    name_en     text    not null,
    kind        text    not null check (kind in
        ('GOVERNMENT', 'PARTY', 'DEPARTMENT', 'TOWN', 'JUDICIAL', 'ENTERPRISE', 'AGENCY', 'GROUP')),
    region_code text    not null check (region_code ~ '^[0-9]{2,12}$'),
    valid_from  date,
    valid_to    date,
    outside     boolean not null default false,
    note        text    not null default '',
    version     int     not null default 1,
    check (valid_from < valid_to)
);
comment on column organisation.key is 'stable name for programs; a body that a reform ended carries the year, e.g. agriculture-2018';
comment on column organisation.kind is 'GROUP: a phrase that stands for several bodies, e.g. 区直相关部门';
comment on column organisation.region_code is 'GB/T 2260 district (6 digits) or statistical code of a town or street (9 digits)';
comment on column organisation.valid_from is 'first day of existence, null when before the plan';
comment on column organisation.valid_to is 'first day on which it no longer exists, null while it does';
comment on column organisation.outside is 'not assigned or scored by the district: courts, the procuratorate, streets run by another authority';
comment on column organisation.note is 'where the entry comes from and what has to be verified locally';

create table organisation_alias (
    organisation_id bigint not null references organisation on delete cascade,
    position        int    not null,
    alias           text   not null,
    primary key (organisation_id, alias)
);
comment on table organisation_alias is 'other spellings found in documents; matched without spaces and in half width';

create table org_succession (
    id           bigint generated always as identity primary key,
    old_id       bigint not null references organisation,
    new_id       bigint not null references organisation,
    valid_from   date   not null,
    valid_to     date,
    function     text   not null default '',
    measures     text[] not null default '{}',
    basis        text   not null default '',
    confidence   text   not null check (confidence in ('HIGH', 'MEDIUM_HIGH', 'MEDIUM', 'LOW_MEDIUM', 'LOW')),
    version      int    not null default 1,
    check (old_id <> new_id),
    check (valid_from < valid_to)
);
comment on table org_succession is 'which body answers for what another body did: several to one, or one to several by function';
comment on column org_succession.function is 'the function that moved; empty when the whole body did';
comment on column org_succession.measures is 'keys of the measures that the function covers; with a match these come before the general successor';
comment on column org_succession.basis is 'document or rule that the entry rests on';
comment on column org_succession.confidence is 'how sure the entry is; below HIGH it should be verified locally';
create index on org_succession (old_id);
create index on org_succession (new_id);

create table role (
    key         text primary key,
    position    int  not null unique,
    name_zh     text not null,
    name_en     text not null,
    sees_zh     text not null,
    sees_en     text not null,
    does_zh     text not null,
    does_en     text not null,
    must_not_zh text not null,
    must_not_en text not null
);
comment on table role is 'functions that a post can have (reference C.1)';

create table role_grant (
    role_key   text not null references role,
    permission text not null check (permission ~ '^[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*$'),
    primary key (role_key, permission)
);
comment on table role_grant is 'what a role may do; rights from the rows of the plan are checked on top';

create table person (
    id              bigint generated always as identity primary key,
    name            text        not null,
    login           text,
    email           text        not null default '',
    phone           text        not null default '',
    locale          text        not null default 'zh' check (locale in ('zh', 'en')),
    password_hash   text,
    totp_secret     bytea,
    totp_confirmed  boolean     not null default false,
    totp_last_step  bigint      not null default 0,
    failed_attempts int         not null default 0,
    locked_until    timestamptz,
    frozen          boolean     not null default false,
    demo            boolean     not null default false,
    created_at      timestamptz not null,
    version         int         not null default 1
);
create unique index on person (lower(login));
comment on column person.login is 'name to sign in with; null for a person without an account';
comment on column person.password_hash is 'Argon2id with its parameters; null until an invitation was followed';
comment on column person.totp_secret is 'shared secret of RFC 6238; used only once confirmed';
comment on column person.totp_last_step is 'the last time step accepted, so that a code works once';
comment on column person.locked_until is 'end of the lock-out after repeated failures';
comment on column person.frozen is 'locked by an administrator until unlocked';

create table recovery_code (
    person_id bigint not null references person,
    hash      bytea  not null,
    used_at   timestamptz,
    primary key (person_id, hash)
);
comment on column recovery_code.hash is 'SHA-256 of a random code that stands in once for the authenticator';

create table post (
    id              bigint generated always as identity primary key,
    organisation_id bigint  not null references organisation,
    role_key        text    not null references role,
    title           text    not null,
    valid_from      date    not null,
    valid_to        date,
    demo            boolean not null default false,
    version         int     not null default 1
);
create index on post (organisation_id);
comment on table post is 'a function in an organisation; people come and go';

create table post_holding (
    id         bigint generated always as identity primary key,
    post_id    bigint not null references post,
    person_id  bigint not null references person,
    valid_from date   not null,
    valid_to   date,
    reason     text   not null default '',
    check (valid_from <= valid_to)
);
create unique index post_holding_current on post_holding (post_id) where valid_to is null;
create index on post_holding (person_id);
comment on column post_holding.valid_to is 'first day on which the person no longer holds the post; history is never deleted';

create table session (
    id         bigint generated always as identity primary key,
    hash       bytea       not null unique,
    person_id  bigint      not null references person,
    post_id    bigint      not null references post,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null
);
comment on column session.hash is 'SHA-256 of the 256 random bits in the cookie; the cookie itself is kept nowhere';

create table personal_token (
    id           bigint generated always as identity primary key,
    hash         bytea       not null unique,
    person_id    bigint      not null references person,
    post_id      bigint      not null references post,
    name         text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index on personal_token (person_id);
comment on column personal_token.hash is 'SHA-256 of 256 random bits, shown once when made';

create table entry_link (
    id         bigint generated always as identity primary key,
    hash       bytea       not null unique,
    kind       text        not null check (kind in ('INVITATION', 'DEMO')),
    person_id  bigint      not null references person,
    post_id    bigint      references post,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on column entry_link.kind is 'INVITATION: once, to set the first password; DEMO: signs a demo role in, only in demo mode';

create table setup_code (
    only_row   boolean     primary key default true check (only_row),
    hash       bytea       not null,
    created_at timestamptz not null
);
comment on table setup_code is 'the one-time code of the first start, deleted when the first administrator exists';

create table setting (
    key        text        primary key,
    value      text        not null,
    changed_at timestamptz not null
);

create table audit_entry (
    seq               bigint      primary key,
    at                timestamptz not null,
    algorithm         text        not null check (algorithm in ('SHA-256', 'SM3')),
    person_id         bigint,
    person_name       text,
    post_id           bigint,
    post_title        text,
    role_key          text,
    organisation_id   bigint,
    organisation_name text,
    token_name        text,
    action            text        not null,
    object_type       text        not null,
    object_id         text        not null,
    object_label      text        not null,
    reason            text,
    before            text,
    after             text,
    restricted        boolean     not null,
    prev_hash         text        not null,
    hash              text        not null
);
comment on table audit_entry is 'sealed audit trail: appended only, each entry chained to the one before by its hash';
comment on column audit_entry.person_id is 'null when the system acted; no foreign key, so that the trail stands on its own';
comment on column audit_entry.token_name is 'personal token used, null for the browser';
comment on column audit_entry.before is 'record before as canonical JSON; text, because the hash covers its bytes';
comment on column audit_entry.hash is 'hex digest over all other columns in the order written in AuditEntry';
create index on audit_entry (object_type, object_id);
create index on audit_entry (person_id);
create index on audit_entry (at);

create table audit_head (
    only_row boolean primary key default true check (only_row),
    seq      bigint  not null,
    hash     text    not null
);
comment on table audit_head is 'the last entry; its row is the lock under which the chain grows';
insert into audit_head (seq, hash) values (0, repeat('0', 64));

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only: % refused', tg_op;
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();
