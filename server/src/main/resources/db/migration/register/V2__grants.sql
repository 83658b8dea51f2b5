-- Who may do anything with registers at all; which registers are whose follows from the rows of the plan.
insert into role_grant (role_key, permission)
select v.role_key, unnest(string_to_array(v.permissions, ' ')) from (values
    ('R-LEAD', 'register:read'),
    ('R-GOV', 'register:read register:export'),
    ('R-EPB-COORD', 'register:read register:write register:export'),
    ('R-EPB-ENF', 'register:read register:write register:export'),
    ('R-EPB-MON', 'register:read register:write register:export'),
    ('R-EPB-EM', 'register:read register:write register:export'),
    ('R-DEPT-OP', 'register:read register:write register:export'),
    ('R-DEPT-CHK', 'register:read register:write register:check register:export'),
    ('R-DEPT-SIGN', 'register:read register:check register:export'),
    ('R-TOWN', 'register:read register:write register:export'),
    ('R-FIN', 'register:read register:export'),
    ('R-AUDIT', 'register:read register:export')
) as v (role_key, permissions);
