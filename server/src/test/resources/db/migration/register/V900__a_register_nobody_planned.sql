create table register_source_patrol (
    like register_entry including all,
    source   text not null,
    day      date not null,
    problems int  not null
);
comment on table register_source_patrol is 'R28 patrols of drinking-water sources';
