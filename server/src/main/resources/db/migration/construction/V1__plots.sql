create table register_plot (
    like register_entry including all,
    name                 text    not null,
    plot_code            text,
    provisional_code     text,
    kind                 text    not null,
    address              text,
    postcode             text,
    extent_text          text,
    area_m2              numeric not null,
    surroundings         text,
    coordinates          text,
    enterprise           bigint,
    former_industry      text,
    operated_from        int,
    operated_until       int,
    current_use          text,
    planned_use          text,
    cadastral_no         text,
    land_user            text,
    legal_person         text,
    licence_no           text,
    contact              text,
    phone                text,
    triggers             text[],
    stage                text    not null,
    polluted             boolean,
    risk_level           text,
    concern              text,
    screening_score      numeric,
    priority             boolean,
    pollutants           text,
    survey_title         text,
    survey_summary       text,
    survey_author        text,
    survey_published_on  date,
    liability            text,
    liable_party         text,
    liability_evidence   text,
    liability_document   text,
    liability_decided_on date,
    appeal               text
);
create index on register_plot (enterprise);
create index on register_plot (plot_code);
comment on table register_plot is 'R07 construction land plots';
comment on column register_plot.plot_code is 'given by the national system';
comment on column register_plot.provisional_code is 'used until the national code is there, such as 441602-T-2026-0001';
comment on column register_plot.area_m2 is 'm²';
comment on column register_plot.surroundings is 'housing, schools, hospitals and water sources within 500 m';
comment on column register_plot.coordinates is 'coordinates of map apps are off by hundreds of metres';
comment on column register_plot.enterprise is 'entry of the register enterprises';
comment on column register_plot.former_industry is 'rules/codes/industry.csv';
comment on column register_plot.current_use is 'T 21010-2017/GB/T 21010-2017; rules/codes/land-use.csv';
comment on column register_plot.planned_use is 'GB 50137-2011; rules/codes/urban-land.csv';
comment on column register_plot.concern is 'from the risk screening of the survey of enterprise land';
comment on column register_plot.screening_score is 'points of 100';
comment on column register_plot.priority is 'plots to be controlled first';

create table register_plot_restriction (
    like register_entry including all,
    plot         bigint not null references register_plot,
    banned_uses  text[] not null,
    condition    text   not null,
    basis        text   not null,
    list_version text,
    issued_on    date   not null,
    recipients   text,
    received_on  date,
    lifted_on    date,
    lifted_basis text
);
create index on register_plot_restriction (plot);
comment on table register_plot_restriction is 'R57 uses banned on contaminated plots';
comment on column register_plot_restriction.condition is 'what has to be fulfilled before it is lifted';
comment on column register_plot_restriction.recipients is 'planning, land supply and towns';
