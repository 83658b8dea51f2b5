create table register_project (
    like register_entry including all,
    name            text    not null,
    project_code    text,
    kind            text    not null,
    stage           text    not null,
    plot            bigint,
    farmland_unit   bigint,
    owner           text    not null,
    content         text,
    funding         text    not null,
    budget          numeric not null,
    central_fund    numeric,
    provincial_fund numeric,
    local_fund      numeric,
    private_fund    numeric,
    site_ready      boolean not null,
    liability_clear boolean not null,
    plan_reviewed   boolean not null,
    review_no       text,
    approval_no     text,
    bank            text,
    admitted_on     date,
    started_on      date,
    due_on          date,
    progress        numeric,
    finished_on     date,
    accepted_on     date,
    targets         text,
    results         text
);
create index on register_project (plot);
create index on register_project (farmland_unit);
create index on register_project (project_code);
comment on table register_project is 'R37 project bank';
comment on column register_project.plot is 'entry of the register plots';
comment on column register_project.farmland_unit is 'entry of the register farmland-units';
comment on column register_project.budget is '10,000 yuan';
comment on column register_project.central_fund is '10,000 yuan';
comment on column register_project.provincial_fund is '10,000 yuan';
comment on column register_project.local_fund is '10,000 yuan';
comment on column register_project.private_fund is '10,000 yuan';
comment on column register_project.bank is 'only projects of the central bank get central money';
comment on column register_project.progress is '%';

create table register_risk_report (
    like register_entry including all,
    title               text    not null,
    plot                bigint  not null,
    author              text    not null,
    pollutants          text    not null,
    area_m2             numeric,
    volume_m3           numeric,
    depth_m             numeric,
    groundwater_area_m2 numeric,
    targets             text,
    acceptable          boolean,
    submitted_on        date,
    reviewed_on         date,
    review_no           text
);
create index on register_risk_report (plot);
comment on table register_risk_report is 'R09 risk assessment reports';
comment on column register_risk_report.plot is 'entry of the register plots';
comment on column register_risk_report.area_m2 is 'm²';
comment on column register_risk_report.volume_m3 is 'm³';
comment on column register_risk_report.depth_m is 'm';
comment on column register_risk_report.groundwater_area_m2 is 'm²';

create table register_plan_filing (
    like register_entry including all,
    title            text    not null,
    kind             text    not null,
    plot             bigint,
    farmland_unit    bigint,
    owner            text    not null,
    author           text    not null,
    technique        text    not null,
    volume_m3        numeric,
    area_m2          numeric,
    targets          text    not null,
    groundwater_part boolean not null,
    secondary_part   boolean not null,
    emergency_part   boolean,
    filed_on         date,
    filing_no        text,
    copied_to        text,
    started_on       date
);
create index on register_plan_filing (plot);
create index on register_plan_filing (farmland_unit);
create index on register_plan_filing (filing_no);
comment on table register_plan_filing is 'R11 filings of control and remediation plans';
comment on column register_plan_filing.plot is 'entry of the register plots';
comment on column register_plan_filing.farmland_unit is 'entry of the register farmland-units';
comment on column register_plan_filing.volume_m3 is 'm³';
comment on column register_plan_filing.area_m2 is 'm²';

create table register_works_report (
    like register_entry including all,
    filing          bigint  not null references register_plan_filing,
    month           text    not null,
    contractor      text    not null,
    supervisor      text    not null,
    notice_board    boolean not null,
    air_monitored   boolean,
    water_monitored boolean,
    noise_monitored boolean,
    exceedances     text,
    progress        numeric,
    treated_m3      numeric,
    incidents       text,
    reported_on     date    not null
);
create index on register_works_report (filing);
comment on table register_works_report is 'R12 works and their supervision';
comment on column register_works_report.month is 'for example May 2026';
comment on column register_works_report.progress is '%';
comment on column register_works_report.treated_m3 is 'm³';

create table register_soil_transfer (
    like register_entry including all,
    sheet_no    text    not null,
    filing      bigint  not null references register_plan_filing,
    reported_on date    not null,
    sent_on     date    not null,
    mode        text,
    route       text,
    carrier     text,
    vehicle     text,
    soil_m3     numeric not null,
    hazardous   boolean not null,
    destination text    not null,
    received_m3 numeric,
    received_on date,
    disposal    text    not null
);
create index on register_soil_transfer (filing);
create index on register_soil_transfer (sheet_no);
comment on table register_soil_transfer is 'R12 transports of polluted soil';
comment on column register_soil_transfer.reported_on is 'to the ecology branches of both places';
comment on column register_soil_transfer.soil_m3 is 'm³';
comment on column register_soil_transfer.received_m3 is 'm³';

create table register_effect_evaluation (
    like register_entry including all,
    title             text    not null,
    filing            bigint  not null references register_plan_filing,
    contractor        text    not null,
    evaluator         text    not null,
    works_finished_on date,
    sampled_on        date,
    samples           int,
    reached           boolean not null,
    conditions        text,
    finished_on       date    not null,
    filed_on          date,
    filing_no         text,
    reviewed_on       date,
    review_no         text
);
create index on register_effect_evaluation (filing);
comment on table register_effect_evaluation is 'R13 effect evaluations';
comment on column register_effect_evaluation.evaluator is 'another unit than the contractor';

create table register_aftercare (
    like register_entry including all,
    plot              bigint not null,
    holder            text   not null,
    measures          text   not null,
    restrictions      text,
    frequency         text,
    starts_on         date   not null,
    ends_on           date,
    last_monitored_on date,
    last_result       text
);
create index on register_aftercare (plot);
comment on table register_aftercare is 'R14 aftercare';
comment on column register_aftercare.plot is 'entry of the register plots';
comment on column register_aftercare.ends_on is 'empty where it has no end';
