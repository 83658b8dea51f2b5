-- Roles as functions of posts, what each sees, does and must not do, and what it is granted.
-- Origin: reference/processes.md C.1. R-PART is no role of its own: any department post of a participating body.

insert into role (key, position, name_zh, name_en, sees_zh, sees_en, does_zh, does_en, must_not_zh, must_not_en) values
    ('R-LEAD', 1, '区政府领导', 'District government leadership', '全部进展看板、考核与督办、督办件和会议', 'all status boards, assessment, supervision and meetings', '签订责任书、批准方案、定级、批示督办', 'sign duty letters, approve plans, grade, order supervision', '不修改数据', 'edit data'),
    ('R-GOV', 2, '区府办（督查）', 'Office of the District Government (supervision)', '全部任务行、全部证据、督办与考核', 'all rows, all evidence, supervision and assessment', '分解年度任务、确定时限、下发和办结督办件、组织考核、公布结果', 'split yearly tasks, set due dates, issue and close supervision slips, organise assessment, publish results', '不改部门的数字', 'change a department’s numbers'),
    ('R-EPB-COORD', 3, '生态环境分局统筹（土壤岗）', 'Ecology branch, coordination (soil desk)', '除问责和举报人身份外的全部台账', 'all registers except accountability and the identity of reporters', '运行协调机制、维护台账、提出公开建议、向上级平台上传', 'run the coordination mechanism, maintain registers, propose release, upload to higher platforms', '不得批准自己的证据', 'approve its own evidence'),
    ('R-EPB-ENF', 4, '生态环境分局执法', 'Ecology branch, enforcement', '检查、举报及被查对象的全部资料', 'inspections, public reports and all of the inspected object', '检查、办案、督促整改', 'inspection, case, rectification', '不得查看有利害关系的案卷', 'see case files of persons with a conflict of interest'),
    ('R-EPB-MON', 5, '生态环境分局监测', 'Ecology branch, monitoring', '点位、样品结果、企业自行监测', 'points, results, self-monitoring of enterprises', '导入结果、作出质控结论', 'import results, give the quality-control verdict', '不得改动已锁定的结果（只能新增版本）', 'change a locked result (a new version only)'),
    ('R-EPB-EM', 6, '生态环境分局应急', 'Ecology branch, emergency', '应急预案、风险源、重点单位、水源地', 'emergency plans, risk sources, key units, water sources', '编制预案、组织演练、上报事件', 'plans, drills, incident reports', '—', '—'),
    ('R-DEPT-OP', 7, '部门经办', 'Department operator', '本部门牵头或参与的任务行、本部门台账、共享图层', 'own rows (lead or participant), own registers, shared layers', '录入、导入、提交', 'enter, import, submit', '—', '—'),
    ('R-DEPT-CHK', 8, '部门审核', 'Department checker', '同部门经办', 'as the operator', '审核、写明理由退回', 'check, return with a reason', '同一记录上不得与经办为同一人', 'be the operator of the same record'),
    ('R-DEPT-SIGN', 9, '部门负责人', 'Head of department', '同部门经办', 'as the operator', '签发、申请延期', 'sign off, ask for an extension', '同一记录上不得与经办、审核为同一人', 'be the operator or the checker of the same record'),
    ('R-TOWN', 10, '镇（街道）', 'Town or sub-district', '本辖区', 'own region', '巡查、农用地台账、举报初查、接收负面清单', 'patrol, farmland ledger, first check of public reports, receive the negative list', '不得查看其他镇街的企业数据', 'see enterprise data of other towns'),
    ('R-ENT', 11, '企业（重点单位）', 'Enterprise (key unit)', '本企业记录、本企业通知', 'own records, own notices', '提交隐患排查、自行监测、年度排放、拆除方案、整改自证', 'hand in hidden-danger checks, self-monitoring, yearly emission, dismantling plans, proof of rectification', '不得查看其他企业', 'see others'),
    ('R-USER', 12, '土地使用权人', 'Land user', '本人地块', 'own plots', '提交调查报告、备案、委托', 'hand in surveys, filings, commissions', '—', '—'),
    ('R-AGENCY', 13, '从业单位／监测机构', 'Survey or test agency', '仅受委托的对象', 'commissioned objects only', '以本单位名义上传报告，附签名人员名单', 'upload reports under its own name with a signed list of people', '会前不得知道评审专家身份', 'see the identity of reviewers before the meeting'),
    ('R-EXPERT', 14, '评审专家', 'Review expert', '分配到会议的报告，仅在开放期内', 'reports assigned to a meeting, only while open', '提意见、表决、回避', 'opinion, vote, recusal', '会议结束后不得下载', 'download after closing'),
    ('R-FIN', 15, '财政', 'Finance', '项目库、资金及受资助项目的证据', 'project bank, funds and the evidence of funded projects', '确认到账、支付', 'confirm arrival and payment', '—', '—'),
    ('R-AUDIT', 16, '审计', 'Audit office', '项目库、资金及受资助项目的证据', 'project bank, funds and the evidence of funded projects', '出具审计意见', 'audit note', '—', '—'),
    ('R-ORG', 17, '组织部', 'Organisation department', '考核结果、责任追究（受限部分）', 'assessment results, accountability (restricted part)', '记录责任追究', 'accountability record', '其受限记录对其他所有角色（含管理员）不可见', 'its restricted records are invisible to all other roles, the administrator included'),
    ('R-DISC', 18, '纪委监委', 'Discipline inspection and supervision', '考核结果、责任追究（受限部分）、操作日志', 'assessment results, accountability (restricted part), audit log', '记录责任追究', 'accountability record', '其受限记录对其他所有角色（含管理员）不可见', 'its restricted records are invisible to all other roles, the administrator included'),
    ('R-JUST', 19, '检察院、法院', 'Procuratorate and court', '公益诉讼线索、凭函调取的记录', 'litigation leads, records given on request with a letter number', '提出建议书、跟踪回复', 'put in recommendations, track replies', '无常态全量权限', 'standing access to everything'),
    ('R-UP', 20, '市／省审核人', 'City or province reviewer', '已报送的材料', 'submitted packages', '退回、通过、导回结果', 'return, approve, import the result back', '不得修改区级草稿', 'edit a district draft'),
    ('R-ADM', 21, '系统管理员', 'Administrator', '账号、字典、系统日志', 'accounts, dictionaries, logs of the system', '管理账号、岗位、组织、设置和备份', 'accounts, posts, organisations, settings, backups', '不得接触业务数据和举报人身份', 'business data, the identity of reporters'),
    ('R-SEC', 22, '安全管理员', 'Security administrator', '操作日志（只读、防篡改）', 'audit log (read only, tamper-evident)', '审查导出、冻结账号', 'review exports, freeze accounts', '不得与系统管理员为同一人', 'be the same person as the administrator');

insert into role_grant (role_key, permission)
select v.role_key, unnest(string_to_array(v.permissions, ' ')) from (values
    ('R-LEAD', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read supervision:issue duty-letter:sign accountability:read person:read'),
    ('R-GOV', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read plan:import plan:manage extension:decide supervision:issue meeting:write duty-letter:write file:write org:write person:read setting:read calendar:write'),
    ('R-EPB-COORD', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read report:write report:contribute supervision:reply meeting:write duty-letter:write file:write person:read'),
    ('R-EPB-ENF', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read report:write report:contribute supervision:reply file:write'),
    ('R-EPB-MON', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read report:write report:contribute supervision:reply file:write'),
    ('R-EPB-EM', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read report:write report:contribute supervision:reply file:write'),
    ('R-DEPT-OP', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read report:contribute supervision:reply file:write person:read report:write extension:ask'),
    ('R-DEPT-CHK', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read report:contribute supervision:reply file:write person:read report:check'),
    ('R-DEPT-SIGN', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read report:contribute supervision:reply file:write person:read report:sign extension:ask duty-letter:sign'),
    ('R-TOWN', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read report:write report:contribute supervision:reply duty-letter:sign file:write'),
    ('R-ENT', 'file:read file:write todo:read'),
    ('R-USER', 'file:read file:write todo:read'),
    ('R-AGENCY', 'file:read file:write todo:read'),
    ('R-EXPERT', 'file:read todo:read'),
    ('R-FIN', 'plan:read task:read file:read todo:read org:read role:read calendar:read'),
    ('R-AUDIT', 'plan:read task:read file:read todo:read org:read role:read calendar:read'),
    ('R-ORG', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read report:contribute supervision:reply file:write person:read report:write report:check report:sign extension:ask accountability:read accountability:write'),
    ('R-DISC', 'plan:read task:read supervision:read meeting:read duty-letter:read file:read todo:read org:read role:read calendar:read report:contribute supervision:reply file:write person:read report:write report:check report:sign extension:ask accountability:read accountability:write audit:read audit:content'),
    ('R-JUST', 'file:read file:write todo:read'),
    ('R-UP', 'plan:read task:read file:read todo:read org:read role:read'),
    ('R-ADM', 'org:read org:write person:read person:write person:lock post:write role:read audit:read setting:read setting:write calendar:read calendar:write backup:run todo:read'),
    ('R-SEC', 'audit:read audit:content audit:export person:read person:lock org:read role:read setting:read todo:read')
) as v (role_key, permissions);
