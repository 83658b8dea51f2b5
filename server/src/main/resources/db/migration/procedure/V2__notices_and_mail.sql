-- What people are told: in the application, and by e-mail where there is a mail server.

create table notice (
    id         bigint generated always as identity primary key,
    key        text        not null,
    person_id  bigint      not null references person,
    post_id    bigint      references post,
    title_zh   text        not null,
    title_en   text        not null,
    text_zh    text        not null,
    text_en    text        not null,
    link       text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    unique (person_id, key)
);
comment on column notice.key is 'what it is about; the same is told to a person once';
comment on column notice.post_id is 'the post it was told in; unread ones go to the successor';
create index on notice (post_id) where read_at is null;

create table reminder_preference (
    person_id bigint  primary key references person,
    digest    text    not null check (digest in ('DAILY', 'OFF')),
    immediate boolean not null
);
comment on column reminder_preference.digest is 'one mail a day with what is overdue, due soon or returned';
comment on column reminder_preference.immediate is 'a mail at once for what comes back or is pressing';

create table mail_outbox (
    id           bigint generated always as identity primary key,
    key          text        not null unique,
    message_id   text        not null unique,
    person_id    bigint      references person,
    post_id      bigint      references post,
    recipient    text        not null,
    subject      text        not null,
    body         text        not null,
    state        text        not null check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'CANCELLED')),
    attempts     int         not null default 0,
    next_attempt timestamptz not null,
    created_at   timestamptz not null,
    sent_at      timestamptz,
    last_error   text
);
comment on table mail_outbox is 'mail is written here in the transaction of its cause and sent from here, so none is lost or sent for something rolled back';
comment on column mail_outbox.key is 'what it is about, e.g. digest/2026-11-23/12: queued once only';
comment on column mail_outbox.message_id is 'Message-ID header; the same at every attempt';
comment on column mail_outbox.state is 'SENDING: handed to the mail server, answer outstanding; FAILED: given up, an administrator may send it again';
create index on mail_outbox (next_attempt) where state in ('QUEUED', 'SENDING');
create index on mail_outbox (created_at);
