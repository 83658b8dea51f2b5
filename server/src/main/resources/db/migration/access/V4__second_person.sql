-- What would let an administrator act as somebody else needs a second person, the security administrator.

alter table entry_link add column awaits_confirmation boolean not null default false;
comment on column entry_link.awaits_confirmation is 'asked for by the administrator; works only after the security administrator confirmed it, and then with another secret that only they see';

insert into role_grant (role_key, permission) values
    ('R-SEC', 'person:confirm'),
    ('R-SEC', 'post:fill'),
    ('R-ADM', 'post:fill');

update role set
    does_zh = '审查导出、冻结账号、确认重设密码、任免可查阅受限记录的岗位',
    does_en = 'review exports, freeze accounts, confirm new passwords, fill the posts that read restricted records'
where key = 'R-SEC';
