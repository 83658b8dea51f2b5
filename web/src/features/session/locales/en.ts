export default {
  login: 'Sign-in name',
  password: 'Password',
  setup: {
    title: 'First set-up',
    lead: 'There is no account yet. Use the one-time code printed at first start to create the administrator.',
    code: 'Set-up code',
    codeHelp: 'Printed by the server at its first start, and in its log; it works once.',
    name: 'Full name',
    passwordHelp: 'At least 12 characters; a sentence is fine, spaces count.',
    again: 'Password again',
    mismatch: 'The two passwords differ.',
    submit: 'Create the administrator and sign in',
  },
  signIn: {
    title: 'Sign in',
    lost: 'Your session has ended. Sign in again; you will return to the page you were on.',
    totp: 'Verification code',
    totpHelp: 'Six digits from your authenticator app; without your phone use a recovery code.',
    submit: 'Sign in',
    forgotten: 'Password forgotten or no account: ask the administrator for a new one-time link.',
  },
  enter: {
    title: 'Enter by one-time link',
    checking: 'Checking the link…',
    lead: '{name}, choose a password for your account {login}.',
    submit: 'Set the password and enter',
    toSignIn: 'Go to sign-in',
  },
  post: {
    title: 'Choose a post',
    lead: 'You hold several posts. Signatures record you and the post chosen; switch later at the top right.',
  },
}
