alter table register_import add column starts int not null default 0;
comment on column register_import.starts is 'how often it was begun; one that brings the server down is not begun for ever';
