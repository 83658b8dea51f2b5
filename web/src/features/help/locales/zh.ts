export default {
  title: '使用帮助',
  lead: '简短的说明，按要做的事查找。',
  search: '查找',
  none: '没有找到',
  noneHint: '换一个词试试，例如“退回”“延期”“密码”。',
  choose: '请选择一篇说明。',
  gone: '没有这篇说明，请从列表中选择。',
}
