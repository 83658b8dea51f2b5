create table register_emergency_plan (
    like register_entry including all,
    title              text    not null,
    kind               text    not null,
    holder             text    not null,
    enterprise         bigint,
    soil_part          boolean not null,
    risk_assessed      boolean not null,
    resources_surveyed boolean,
    reviewed_on        date,
    risk_level         text,
    issued_on          date,
    document_no        text,
    filed_on           date,
    filing_no          text,
    next_review        date
);
create index on register_emergency_plan (enterprise);
create index on register_emergency_plan (title);
comment on table register_emergency_plan is 'R51 emergency plans';
comment on column register_emergency_plan.enterprise is 'entry of the register enterprises';

create table register_emergency_drill (
    like register_entry including all,
    plan         bigint not null references register_emergency_plan,
    title        text   not null,
    held_on      date   not null,
    form         text   not null,
    participants int    not null,
    scenario     text,
    evaluation   text,
    improvement  text,
    improved_on  date
);
create index on register_emergency_drill (plan);
comment on table register_emergency_drill is 'R51 emergency drills';
comment on column register_emergency_drill.participants is 'persons';

create table register_emergency_incident (
    like register_entry including all,
    title       text    not null,
    happened_on date    not null,
    grade       text    not null,
    place       text,
    cause       text,
    pollutants  text,
    area_m2     numeric,
    reported_on date    not null,
    ended_on    date,
    response    text,
    loss_wan    numeric,
    follow_up   text,
    plot        bigint
);
create index on register_emergency_incident (plot);
comment on table register_emergency_incident is 'R51 environmental incidents';
comment on column register_emergency_incident.area_m2 is 'm²';
comment on column register_emergency_incident.loss_wan is '10,000 yuan';
comment on column register_emergency_incident.plot is 'entry of the register plots';

create table register_officer (
    like register_entry including all,
    name              text    not null,
    unit              text    not null,
    certificate_no    text,
    certificate_until date,
    since             date,
    soil_trained      boolean not null,
    left_on           date
);
create index on register_officer (certificate_no);
comment on table register_officer is 'R52 enforcement officers';

create table register_equipment (
    like register_entry including all,
    name            text    not null,
    kind            text    not null,
    model           text,
    serial_no       text,
    units           int     not null,
    standard_units  int,
    bought_on       date,
    usable          boolean not null,
    calibrated_on   date,
    calibration_due date,
    keeper          text
);
comment on table register_equipment is 'R52 enforcement equipment';
comment on column register_equipment.units is 'sets';
comment on column register_equipment.standard_units is 'sets';

create table register_training (
    like register_entry including all,
    course       text    not null,
    held_on      date    not null,
    hours        numeric not null,
    organiser    text,
    soil         boolean not null,
    participants int     not null,
    passed       int
);
comment on table register_training is 'R52 enforcement training';
comment on column register_training.hours is 'hours';
comment on column register_training.participants is 'persons';
comment on column register_training.passed is 'persons';
