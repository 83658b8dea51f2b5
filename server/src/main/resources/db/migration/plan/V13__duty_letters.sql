-- Yearly letters of duty (责任书) between the district and its towns and streets (row 47).

create table duty_letter (
    id              bigint generated always as identity primary key,
    plan_id         bigint      not null references plan,
    organisation_id bigint      not null references organisation,
    year            int         not null,
    state           text        not null check (state in ('DRAFT', 'ISSUED', 'SIGNED', 'ARCHIVED')),
    title           text        not null,
    created_at      timestamptz not null,
    issued_on       date,
    signed_on       date,
    archived_on     date,
    version         int         not null default 1,
    unique (plan_id, organisation_id, year)
);
comment on table duty_letter is 'who issued and who signed it, person and post, stands in procedure_step; the signed scan is a linked file';

create table duty_letter_item (
    letter_id bigint not null references duty_letter,
    position  int    not null,
    text      text   not null,
    task_id   bigint references task,
    primary key (letter_id, position)
);
comment on column duty_letter_item.task_id is 'the row of the plan that the item carries out in the town; null for another duty';
