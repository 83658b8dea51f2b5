import { heading, link, list, steps, table, text, type Guide } from '../guide'

const guides: Guide[] = [
  {
    key: 'first-steps', title: 'First steps', lead: 'Start here, by your post.',
    blocks: [
      heading('Everybody'),
      steps('Open the invitation link from your administrator and choose your password.', 'On “My account” give your e-mail address, turn on one-time codes and keep the recovery codes.', 'The first page is the work division table that you know; choose a row to see all of that task.', '“My work” lists what waits for you, overdue first.'),
      link('/account', 'My account'),
      heading('Desk officer of a department'),
      steps('Filter the table by your department; you report the rows marked “lead”.', 'Open a task and write a progress report for this year: percentage, progress, problems, next steps, with evidence.', 'Submit it; the checker checks and the head signs. Until it is checked you can recall it.'),
      heading('Checker and head of a department'),
      steps('Open what waits for you from “My work”.', 'Compare the evidence with the figures; return with a reason what does not hold.', 'An open objection blocks signing: have it answered first.'),
      heading('Participating department'),
      steps('Add your part and your files to tasks in which you participate.', 'Once the lead has submitted, confirm, or object with a reason.'),
      heading('Town or street'),
      steps('Do what is assigned to your area from “My work”.', 'The page of your town shows its tasks and records; sign the duty letter there.'),
      heading('District government office'),
      steps('Import the table and confirm the measure of every row.', 'Find overdue and due-soon tasks by their lights and issue supervision slips (blue, yellow, red).', 'Decide on extensions, hold meetings, record decisions.'),
      heading('Administrator and security administrator'),
      steps('The administrator enters people and posts and sends invitations, but cannot read business content.', 'The security administrator reads and verifies the audit trail and freezes accounts; the two must be different people.'),
    ],
  },
  {
    key: 'reporting', title: 'Reporting, checking, signing', lead: 'A report takes three people: submit, check, sign.',
    blocks: [
      heading('The life of a report'),
      table(['State', 'Who does what next'], [['draft', 'the officer writes and submits'], ['submitted', 'the checker checks or returns; the officer can recall; participants confirm or object'], ['checked', 'the head signs or returns'], ['signed', 'counts as progress and is final; news goes into another report'], ['returned', 'the officer mends it and submits again']]),
      heading('How the percentage is found'),
      text('A year that is still open is the weighted mean of how far the figures of the registers attain their targets, of deliverables with evidence, and of the last signed report (60, 20, 20 unless changed), 99% at most; a closed year is 100%. Tasks with an end take the average of their years, continuous ones the present year. Choose the figure to see its pieces; it says where a report claims much more than the registers.'),
      heading('Closing'),
      list('Once the required deliverables are there, a report can be marked as closing.', 'A signed closing report closes the period.', 'What cannot be done in time needs an extension: the head asks before the due date, the government office decides.'),
      heading('Three people'),
      text('Nobody may submit, check or sign the same report twice. In a small office the administrator can allow one person to submit and check; each use is recorded.'),
    ],
  },
  {
    key: 'lights', title: 'The rule of the lights', lead: 'One rule for the whole district, applied by the software to time limits and signed reports.',
    blocks: [
      text('Asked from top to bottom; the first that holds is the light of the row:'),
      table(['Light', 'Meaning'], [['■ overdue', 'an open period is past its due date'], ['✓ done', 'all periods of a task with an end are closed'], ['▲ due soon', 'the nearest due date is within the days set (30 by default)'], ['∞ continuous', 'a continuous task whose present period is closed'], ['● on track', 'something was submitted or signed in this period'], ['○ not started', 'none of these']]),
      text('No light can be set by hand. If one looks wrong, check the time limit, the measure and the reports; then ask for an extension, or have the government office correct the row.'),
      heading('Working days'),
      text('Limits in working days follow the calendar with its holidays and make-up days. A year that is not entered yet is clearly marked there.'),
      link('/calendar', 'Working days'),
    ],
  },
  {
    key: 'import', title: 'Importing a work division table', lead: 'Word, Excel or text files as they are; no need to reformat.',
    blocks: [
      steps('Choose “Import” on the first page and a .docx, .doc, .xlsx, .xls, .csv or .txt file.', 'Preview: compare leads, participants and limits row by row; problems are listed by row and column. Nothing is stored yet.', 'For an unknown department choose the organisation meant; for an uncertain measure choose it from the catalogue.', 'Accept to store the plan. When a new version arrives, import it as a revision and compare.'),
      heading('Old and new names'),
      text('Names stay as in the document; the present lead follows the table of succession. Switch between the two views at any time.'),
      link('/organisations', 'Organisations and succession'),
    ],
  },
  {
    key: 'registers', title: 'Registers', lead: 'Recording the work on a measure, finding it again, many entries at once, imports.',
    blocks: [
      heading('An entry'),
      steps('Open a register from the drawer of a task or from “Registers” and add an entry; what is wrong stands at its field, similar entries are pointed out first.', 'Submit it; somebody else of your organisation checks or returns it.', 'What no longer holds is ended, duplicates are merged; the history keeps every field.'),
      heading('Lists'),
      list('Filter by any field; “As of” shows the register as it stood.', 'Chosen columns are kept; addresses and views can be shared.', 'Tick entries to take them a step further together; export what the list shows.'),
      heading('Imports'),
      steps('“Check only” first: problems are listed row by row, nothing is written.', 'Then import all rows, or those without errors; the others are downloaded, mended and imported again.', 'An import can be stopped, gone on with, and taken back as a whole.'),
      link('/registers', 'Registers'),
    ],
  },
  {
    key: 'indicators', title: 'Indicators', lead: 'Figures computed from the registers, each of which opens.',
    blocks: [
      heading('One figure'),
      list('Only checked entries count; numerator and denominator open to exactly the entries that they count.', '“How it is computed” tells formula, time, basis and version of the method.', 'Where there is nothing to count it says “not applicable” and why; that is not nought.', 'Doubtful values, such as above 100%, are pointed out, not refused.'),
      heading('Targets'),
      list('The first that is there counts: set in the register of targets, written in the row, set by nation or province, or given by the nature of the thing.', 'Attainment runs from 0 to 100%; a target that is reached or passed is 100%.'),
      heading('The past'),
      text('The end of every month is kept and does not change any more; “as of” shows the value of any day in the past.'),
      link('/indicators', 'Indicators'),
    ],
  },
  {
    key: 'keyboard', title: 'Keyboard', lead: 'Everything works without a mouse.',
    blocks: [
      table(['Key', 'What it does'], [['Tab / Shift+Tab', 'to the next or previous control'], ['Enter', 'follows a link, presses a button, submits a form'], ['Space', 'presses a button, ticks a box'], ['Arrow keys', 'from row to row in the table and in registers; within lists, choices and the calendar'], ['Esc', 'closes a dialog, drawer or menu'], ['“Skip to main content” at the top', 'passes over the navigation']]),
      text('Pages can be enlarged to 400% without loss; a state is always told by colour, sign and word together.'),
    ],
  },
  {
    key: 'account', title: 'Keeping your account safe', lead: 'Passwords, one-time codes, tokens, and what to do when something is lost.',
    blocks: [
      list('Forgotten password: ask the administrator for a new invitation link and choose another.', 'Lost phone: sign in with a recovery code; without one, the administrator resets the one-time codes after verifying who you are.', 'Too many wrong passwords pause sign-in for a while; an administrator can unlock earlier.', 'A personal token is as good as your password: give it only to the program that needs it, with an end, and revoke it when done.', 'Hand over before you leave a post: to-dos move on, your signatures stay yours.'),
      link('/account', 'My account'),
    ],
  },
]
export default guides
