create table register_responsibility_letter (
    like register_entry including all,
    letter_no      text   not null,
    unit           bigint not null,
    signed_on      date   not null,
    signatory      text   not null,
    unit_signatory text,
    clauses        text[] not null,
    targets        text,
    valid_until    date   not null,
    published_on   date,
    url            text
);
create index on register_responsibility_letter (unit);
create index on register_responsibility_letter (letter_no);
comment on table register_responsibility_letter is 'R18 letters of duty of key units';
comment on column register_responsibility_letter.unit is 'entry of the register key-units';
comment on column register_responsibility_letter.signatory is 'name and post of who signed';

create table register_water_source (
    like register_entry including all,
    name          text    not null,
    water         text    not null,
    scale         text    not null,
    waterworks    text,
    population    int,
    daily_supply  numeric,
    zone_document text,
    first_zone    numeric,
    second_zone   numeric,
    quasi_zone    numeric,
    signs         int,
    fenced        boolean,
    risks         text,
    target_class  text,
    current_class text,
    compliance    numeric,
    normalisation numeric,
    assessed_on   date
);
create index on register_water_source (name);
comment on table register_water_source is 'R28 drinking water sources';
comment on column register_water_source.population is 'persons';
comment on column register_water_source.daily_supply is 'm³/d';
comment on column register_water_source.first_zone is 'km²';
comment on column register_water_source.second_zone is 'km²';
comment on column register_water_source.quasi_zone is 'km²';
comment on column register_water_source.signs is 'boundary, traffic and information signs';
comment on column register_water_source.compliance is '%';
comment on column register_water_source.normalisation is 'points of 100';

create table register_water_source_problem (
    like register_entry including all,
    source      bigint not null references register_water_source,
    problem     text   not null,
    kind        text   not null,
    zone        text   not null,
    found_on    date   not null,
    responsible text,
    measure     text,
    due         date,
    closed_on   date,
    verified_by text
);
create index on register_water_source_problem (source);
comment on table register_water_source_problem is 'R28 problems of drinking water sources';

create table register_reserve_patrol (
    like register_entry including all,
    parcel       text not null,
    village      text,
    land         text not null,
    patrolled_on date not null,
    patroller    text not null,
    finding      text not null,
    details      text,
    action       text,
    action_on    date,
    action_note  text
);
comment on table register_reserve_patrol is 'R35 patrols of unused land';

create table register_unused_land_development (
    like register_entry including all,
    project          text    not null,
    applicant        text,
    purpose          text    not null,
    area_mu          numeric not null,
    approval_no      text    not null,
    approved_on      date    not null,
    fill_source      text,
    fill_volume      numeric,
    soil_surveyed    boolean not null,
    survey_report_no text,
    checked_on       date,
    check_result     text,
    finding          text,
    accepted_on      date
);
comment on table register_unused_land_development is 'R35 developments of unused land';
comment on column register_unused_land_development.area_mu is 'mu (1/15 ha)';
comment on column register_unused_land_development.fill_volume is 'm³';

create table register_redline_clue (
    like register_entry including all,
    clue_no     text    not null,
    origin      text    not null,
    found_on    date    not null,
    place       text,
    activity    text    not null,
    area_m2     numeric,
    lawful      text,
    basis       text,
    action      text,
    handled_on  date,
    restored_m2 numeric
);
create index on register_redline_clue (clue_no);
comment on table register_redline_clue is 'R36 clues inside the ecological redline';
comment on column register_redline_clue.area_m2 is 'm²';
comment on column register_redline_clue.restored_m2 is 'm²';

create table register_eia_project (
    like register_entry including all,
    project       text    not null,
    builder       text    not null,
    uscc          text,
    industry      text,
    category      text    not null,
    soil_required boolean not null,
    soil_survey   boolean,
    soil_impact   boolean,
    soil_measures text,
    approval_no   text,
    approved_on   date,
    accepted_on   date,
    checked_on    date,
    check_result  text
);
comment on table register_eia_project is 'R55 soil in environmental impact assessments';
comment on column register_eia_project.industry is 'rules/codes/industry.csv';
comment on column register_eia_project.soil_required is 'by HJ 964';

create table register_siting_review (
    like register_entry including all,
    project           text    not null,
    project_code      text,
    applicant         text,
    kind              text    not null,
    industry          text,
    received_on       date    not null,
    priority_farmland boolean not null,
    basic_farmland    boolean not null,
    redline           boolean,
    water_source      boolean,
    sensitive         text,
    sensitive_m       numeric,
    capacity          text,
    opinions          text,
    conclusion        text,
    conditions        text,
    concluded_on      date
);
comment on table register_siting_review is 'R56 reviews of siting';
comment on column register_siting_review.industry is 'rules/codes/industry.csv';
comment on column register_siting_review.sensitive_m is 'm';
