create table register_hidden_danger (
    like register_entry including all,
    unit              bigint not null references register_key_unit,
    round             text   not null,
    place             text   not null,
    place_kind        text   not null,
    danger            text   not null,
    medium            text,
    grade             text   not null,
    found_on          date   not null,
    measure           text,
    responsible       text,
    due               date   not null,
    done_on           date,
    county_checked_on date,
    county_verdict    text,
    city_checked_on   date,
    city_verdict      text,
    return_reason     text
);
create index on register_hidden_danger (unit);
comment on table register_hidden_danger is 'R20 hidden dangers and their rectification';
comment on column register_hidden_danger.round is 'for example first round of 2026';
