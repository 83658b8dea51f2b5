-- The working-day calendar, the timers and the answers kept for repeated requests.

create table workday (
    date    date primary key,
    kind    text not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name_zh text not null,
    name_en text not null,
    source  text not null
);
comment on table workday is 'days that differ from the plain week: HOLIDAY is off, WORKDAY is a make-up day (调休上班); every other day follows its weekday';
comment on column workday.source is 'where the day comes from: the packaged calendar or the person who entered it';

-- Layout of db-scheduler 16 for PostgreSQL.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
comment on table scheduled_tasks is 'timers of db-scheduler: what runs next, since when it fails';
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);

create table idempotent_answer (
    caller       text        not null,
    key          text        not null,
    request      text        not null,
    state        text        not null check (state in ('RUNNING', 'DONE')),
    status       int,
    content_type text,
    location     text,
    body         bytea,
    created_at   timestamptz not null,
    primary key (caller, key)
);
comment on table idempotent_answer is 'answers to POSTs with an Idempotency-Key, kept for a day, so that a client that retries changes nothing twice';
comment on column idempotent_answer.request is 'SHA-256 of method, path, query and body: the same key for another request is refused';
create index on idempotent_answer (created_at);
