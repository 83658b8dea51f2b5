-- Supervision items (督办件): something is owed by a body until a day, and the office follows it up.

create table supervision (
    id              bigint generated always as identity primary key,
    region_code     text        not null,
    year            int         not null,
    number          int,
    state           text        not null check (state in ('DRAFT', 'ISSUED', 'REPLIED', 'RETURNED', 'CLOSED')),
    origin          text        not null check (origin in ('TASK', 'DECISION', 'OTHER')),
    task_id         bigint references task,
    title           text        not null,
    content         text        not null,
    organisation_id bigint      not null references organisation,
    issuer_id       bigint      not null references organisation,
    due             date        not null,
    due_first       date        not null,
    created_at      timestamptz not null,
    issued_on       date,
    replied_on      date,
    closed_on       date,
    version         int         not null default 1,
    unique (region_code, year, number),
    check (origin <> 'TASK' or task_id is not null)
);
comment on table supervision is 'who drafted, issued, answered and closed it stands in procedure_step';
comment on column supervision.number is 'running number of the year, given when it is issued';
comment on column supervision.organisation_id is 'the body that owes';
comment on column supervision.due_first is 'due date before any extension';
comment on column supervision.replied_on is 'day of the last reply that was not sent back; lateness is counted to it';
create index on supervision (organisation_id);

create table supervision_due (
    id             bigint generated always as identity primary key,
    supervision_id bigint      not null references supervision,
    due_before     date        not null,
    due_after      date        not null,
    reason         text        not null,
    person_id      bigint      not null references person,
    post_id        bigint      not null references post,
    at             timestamptz not null,
    check (due_after > due_before)
);
comment on table supervision_due is 'extensions of an item; nothing in it is changed or removed';
create index on supervision_due (supervision_id);
