-- A table that was read but not yet accepted, and what the accepted rows keep of their cells.

alter table plan add column track_from int not null default extract(year from now())::int;
comment on column plan.track_from is 'first calendar year that is tracked in periods; older deadlines stay visible';
alter table plan add column issued_in text not null default '';
comment on column plan.issued_in is 'lines above the title of the table, e.g. 附件2';

alter table task add column leads_issued text not null default '';
alter table task add column participants_issued text not null default '';
alter table task add column inherited text[] not null default '{}';
comment on column task.leads_issued is 'the cell as written; empty where it was merged with the one above';
comment on column task.participants_issued is 'the cell as written; empty where it was merged with the one above or empty by design';
comment on column task.inherited is 'columns whose cell was merged with (or stood empty under) the one above: part, title, leads, participants, limit';

alter table task_organisation add column mentions int not null default 1;
comment on column task_organisation.mentions is 'how often the cell names it; row 64 of the seed names one department twice';

alter table plan_version add column import_id text;
comment on column plan_version.import_id is 'the preview that was accepted';

create table plan_import (
    id          text        primary key,
    person_id   bigint      not null references person,
    plan_id     bigint      references plan,
    file_name   text        not null,
    sha256      text        not null,
    content     text        not null,
    choices     text        not null default '{}',
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_plan_id bigint references plan,
    accepted_version int
);
comment on table plan_import is 'a preview: what was read from a file, to be accepted by the person who brought it; not a plan';
comment on column plan_import.plan_id is 'the plan that this file revises; null for a new plan';
comment on column plan_import.content is 'the table as read, JSON';
comment on column plan_import.choices is 'what the person decided: organisations by text, measures by row, JSON';
comment on column plan_import.accepted_plan_id is 'set once; accepting again answers the same plan';
create index on plan_import (expires_at);
