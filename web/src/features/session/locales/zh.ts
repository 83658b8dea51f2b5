export default {
  login: '登录名',
  password: '密码',
  setup: {
    title: '首次设置',
    lead: '本系统尚无账号。请用首次启动时打印的一次性设置码建立系统管理员。',
    code: '设置码',
    codeHelp: '见服务器首次启动时的输出或日志；用后即失效。',
    name: '姓名',
    passwordHelp: '至少 12 个字符；可以用一句话，空格也算。',
    again: '再输入一次密码',
    mismatch: '两次输入的密码不一致。',
    submit: '建立管理员并登录',
  },
  signIn: {
    title: '登录',
    lost: '登录已过期，请重新登录；之后会回到原来的页面。',
    totp: '动态验证码',
    totpHelp: '验证器应用显示的 6 位数字；手机不在身边时可用一个恢复码。',
    submit: '登录',
    forgotten: '忘记密码或没有账号：请系统管理员重新发一次性链接。',
  },
  enter: {
    title: '通过一次性链接进入',
    checking: '正在核对链接…',
    lead: '{name}，请为自己的账号 {login} 设定密码。',
    submit: '设定密码并进入',
    toSignIn: '前往登录',
  },
  post: {
    title: '选择岗位',
    lead: '您担任多个岗位。签字记录您本人和所选岗位，之后可在右上角切换。',
  },
}
