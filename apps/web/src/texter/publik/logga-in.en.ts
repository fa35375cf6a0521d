export default {
  rubrik: 'Sign in',
  ingress: 'You sign in with an e-identification. We keep no passwords.',
  knapp: 'Continue to identification',
  demoRubrik: 'This is a demo',
  demoText:
    'You come to a test identification where you pick who you want to be. All people and companies are invented.',
  misslyckadesRubrik: 'The sign-in was not completed',
  misslyckadesText: 'It was cancelled or took too long. Please try again.',
  utgangenRubrik: 'You have been signed out',
  utgangenText: 'You were away for a while, so we signed you out. Sign in again to return to where you were.',
  efterRubrik: 'After you have signed in',
  efterText: 'You come to where you were going. If you have several assignments, you choose one.',
}
