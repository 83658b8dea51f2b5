create table register_public_report (
    like register_entry including all,
    report_no         text    not null,
    channel           text    not null,
    received_on       date    not null,
    matter            text    not null,
    kind              text    not null,
    named             boolean not null,
    accused           text,
    enterprise        bigint,
    acceptance        text,
    accepted_on       date,
    refusal_reason    text,
    handler           text,
    due               date    not null,
    extended_to       date,
    checked_on        date,
    conclusion        text,
    disposal          text,
    action            text,
    closed_on         date,
    answered_on       date,
    satisfaction      text,
    reward            text,
    reward_decided_on date,
    reward_yuan       numeric,
    reward_notice_on  date,
    reward_paid_on    date
);
create index on register_public_report (enterprise);
create index on register_public_report (report_no);
comment on table register_public_report is 'R49 public reports';
comment on column register_public_report.matter is 'nothing that tells who reported';
comment on column register_public_report.enterprise is 'entry of the register enterprises';
comment on column register_public_report.answered_on is 'a named reporter must be answered (code, article 146)';
comment on column register_public_report.reward_yuan is '元';

create table register_reporter (
    like register_entry including all,
    alias          text    not null,
    report         bigint  not null references register_public_report,
    anonymous      boolean not null,
    name           text,
    phone          text,
    address        text,
    agreed_contact text,
    first          boolean,
    secrecy        text,
    receipt_no     text
);
create index on register_reporter (report);
create index on register_reporter (alias);
comment on table register_reporter is 'R49 reporters';
comment on column register_reporter.anonymous is 'with an agreed contact a reward is still possible';
comment on column register_reporter.first is 'of several who report the same, the first is rewarded';

-- Who handles reports in the body that leads them; not the soil desk, which has all other registers (reference C.1).
insert into role_grant (role_key, permission)
select role, 'reporter:read' from unnest(array['R-EPB-ENF', 'R-DEPT-OP', 'R-DEPT-CHK', 'R-DEPT-SIGN']) as role;
