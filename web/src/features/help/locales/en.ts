export default {
  title: 'Help',
  lead: 'Short guides, by what you want to do.',
  search: 'Search',
  none: 'Nothing found',
  noneHint: 'Try another word, such as “return”, “extension” or “password”.',
  choose: 'Choose a guide.',
  gone: 'There is no such guide; choose one from the list.',
}
