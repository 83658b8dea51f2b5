create table register_survey_report (
    like register_entry including all,
    title                  text    not null,
    plot                   bigint  not null references register_plot,
    stage                  text    not null,
    reason                 text,
    client                 text    not null,
    author                 text    not null,
    driller                text,
    lab                    text,
    started_on             date,
    finished_on            date,
    current_use            text,
    planned_use            text    not null,
    industrial_history     text,
    soil_exceeds           boolean not null,
    soil_pollutants        text,
    groundwater_exceeds    boolean not null,
    groundwater_pollutants text,
    conclusion             text,
    disclosed_on           date,
    disclosed_until        date,
    feedback_contact       text,
    feedback_phone         text,
    submitted_on           date,
    reviewed_on            date,
    review_result          text,
    review_rounds          int,
    review_no              text
);
create index on register_survey_report (plot);
comment on table register_survey_report is 'R08 soil survey reports';
comment on column register_survey_report.current_use is 'T 21010-2017/GB/T 21010-2017; rules/codes/land-use.csv';
comment on column register_survey_report.planned_use is 'GB 50137-2011; rules/codes/urban-land.csv';
comment on column register_survey_report.review_rounds is '1 when it passed at first';

create table register_control_listing (
    like register_entry including all,
    plot           bigint  not null references register_plot,
    plot_name      text    not null,
    issue          text    not null,
    listed_on      date    not null,
    stage          text    not null,
    area_m2        numeric,
    liable_party   text,
    notice_url     text,
    removed_on     date,
    removal_issue  text,
    removal_reason text
);
create index on register_control_listing (plot);
comment on table register_control_listing is 'R10 provincial list of plots under control';
comment on column register_control_listing.area_m2 is 'm²';
