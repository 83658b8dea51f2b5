-- Open work, and the steps that things took through their life cycles.

create table todo (
    id              bigint generated always as identity primary key,
    object_type     text        not null,
    object_id       text        not null,
    action          text        not null,
    title_zh        text        not null,
    title_en        text        not null,
    link            text        not null,
    organisation_id bigint      not null references organisation,
    permission      text        not null,
    post_id         bigint      references post,
    due             date,
    returned        boolean     not null default false,
    opened_at       timestamptz not null,
    done_at         timestamptz,
    done_by         bigint      references person
);
comment on table todo is 'what somebody has to do; addressed to those who hold the permission in the organisation or one post, never to a person, so that it follows the post';
comment on column todo.action is 'what is asked, e.g. check';
comment on column todo.due is 'last day; null for none';
comment on column todo.returned is 'came back with a reason';
create unique index todo_open on todo (object_type, object_id, action, organisation_id, permission, coalesce(post_id, 0))
    where done_at is null;
create index on todo (organisation_id) where done_at is null;

create table procedure_step (
    id           bigint generated always as identity primary key,
    object_type  text        not null,
    object_id    text        not null,
    from_state   text,
    to_state     text        not null,
    event        text        not null,
    person_id    bigint      references person,
    person_name  text        not null,
    post_id      bigint      references post,
    post_title   text        not null,
    organisation text        not null,
    at           timestamptz not null,
    due          date,
    reason       text,
    remark_zh    text,
    remark_en    text,
    basis        text        not null,
    digest       text        not null
);
comment on table procedure_step is 'each transition with who made it and in which post: responsibility outlives the post, so names are kept as they were';
comment on column procedure_step.from_state is 'null for the step that began the life cycle';
comment on column procedure_step.person_id is 'null for a timer';
comment on column procedure_step.due is 'last day for this step by its time limit; null for none';
comment on column procedure_step.remark_zh is 'a rule that was set aside by a setting, e.g. one person submitted and checked';
comment on column procedure_step.basis is 'legal basis as cited on that day';
comment on column procedure_step.digest is 'SHA-256 over the step and the content of the thing at that moment';
create index on procedure_step (object_type, object_id, id);
