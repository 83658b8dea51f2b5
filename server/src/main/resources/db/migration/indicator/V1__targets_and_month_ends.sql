create table register_indicator_target (
    like register_entry including all,
    indicator text    not null,
    year      int     not null,
    area      text    not null,
    demand    text    not null,
    value     numeric not null,
    source    text    not null
);
comment on table register_indicator_target is 'R61 what indicators are to reach, by region and year';
comment on column register_indicator_target.value is 'in the unit of the indicator';

create table indicator_month_end (
    indicator   text        not null,
    region_code text        not null,
    day         date        not null,
    method      text        not null,
    value       numeric,
    figure      jsonb       not null,
    taken_at    timestamptz not null,
    primary key (indicator, region_code, day)
);
create index on indicator_month_end (day);
comment on table indicator_month_end is 'figures as they stood at the end of a month: written once, so that curves and reports of a day hold';
comment on column indicator_month_end.method is 'version of the method by which it was computed';
comment on column indicator_month_end.value is 'in the unit of the indicator; null where there was nothing to measure';
comment on column indicator_month_end.figure is 'the whole figure as programs get it, with its parts and addresses';

insert into role_grant (role_key, permission)
select role_key, 'indicator:read' from role_grant where permission = 'register:read';
