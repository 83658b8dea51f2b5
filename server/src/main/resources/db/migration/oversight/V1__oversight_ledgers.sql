create table register_public_interest_clue (
    like register_entry including all,
    clue_no        text not null,
    title          text not null,
    origin         text not null,
    found_on       date not null,
    transferred_on date,
    suggestion_no  text,
    addressee      text,
    received_on    date,
    reply_due      date,
    replied_on     date,
    reply_no       text,
    follow_up      text,
    looked_back_on date,
    case_no        text,
    judged_on      date,
    outcome        text
);
create index on register_public_interest_clue (clue_no);
comment on table register_public_interest_clue is 'R50 public interest clues and suggestions';
comment on column register_public_interest_clue.reply_due is 'two months, fifteen days when urgent';

create table register_disclosure (
    like register_entry including all,
    title               text not null,
    kind                text not null,
    publisher           text not null,
    basis               text not null,
    formed_on           date not null,
    due                 date not null,
    secrecy_reviewed_on date,
    secrecy_reviewer    text,
    published_on        date,
    url                 text,
    minimum_days        int,
    removed_on          date,
    removal_reason      text
);
comment on table register_disclosure is 'R53 disclosure';
comment on column register_disclosure.due is 'within twenty working days of forming';
comment on column register_disclosure.minimum_days is 'days';

create table register_publicity_event (
    like register_entry including all,
    title     text not null,
    held_on   date not null,
    theme_day text not null,
    form      text not null,
    place     text,
    audience  text,
    people    int  not null,
    materials int,
    media     text,
    summary   text
);
comment on table register_publicity_event is 'R54 publicity and education';
comment on column register_publicity_event.people is 'persons';
comment on column register_publicity_event.materials is 'copies';
