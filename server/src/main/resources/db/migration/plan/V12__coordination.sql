-- The coordination mechanism (row 48): meetings, what they decided, and whether it was done.

create table meeting (
    id              bigint generated always as identity primary key,
    region_code     text        not null,
    year            int         not null,
    title           text        not null,
    planned_on      date        not null,
    held_on         date,
    place           text        not null default '',
    agenda          text        not null default '',
    state           text        not null check (state in ('PLANNED', 'HELD', 'CLOSED')),
    organisation_id bigint      not null references organisation,
    created_at      timestamptz not null,
    version         int         not null default 1,
    check (state = 'PLANNED' or held_on is not null)
);
comment on column meeting.organisation_id is 'the body that calls it';
comment on column meeting.state is 'CLOSED: minutes are linked as a file and the decisions have become supervision items';

create table meeting_member (
    meeting_id      bigint  not null references meeting,
    organisation_id bigint  not null references organisation,
    attendee        text    not null default '',
    attended        boolean not null default false,
    primary key (meeting_id, organisation_id)
);
comment on column meeting_member.attendee is 'name and post of who came, as the minutes say';

create table meeting_decision (
    id              bigint generated always as identity primary key,
    meeting_id      bigint not null references meeting,
    position        int    not null,
    text            text   not null,
    organisation_id bigint not null references organisation,
    due             date   not null,
    supervision_id  bigint references supervision,
    unique (meeting_id, position)
);
comment on column meeting_decision.supervision_id is 'the item that follows it up, from the closing of the meeting on';
