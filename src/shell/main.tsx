import '../ui/parts';
import '../about/asOpened';
import '../ui/tokens.css';
import '../ui/parts.css';
import './app.css';
import '../ui/unable.css';
import '../wizard/screen.css';
import '../question/fields/country.css';
import '../question/fields/chip.css';
import '../question/fields/figures.css';
import '../question/fields/datasheet.css';
import '../question/fields/checklist.css';
import '../question/catalogue.css';
import '../ui/keys.css';
import '../wizard/why.css';
import '../summary/docket.css';
import '../question/answers.css';
import '../cases/cases.css';
import '../summary/first.css';
import '../summary/summary.css';
import '../summary/otherDate.css';
import '../report/report.css';
import '../report/sheet.css';
import '../code/code.css';
import '../library/library.css';
import '../library/chips.css';
import '../library/plot.css';
import '../library/lanes.css';
import '../library/day.css';
import '../training/rows.css';
import '../training/training.css';
import '../training/own/own.css';
import '../library/rules/rules.css';
import '../training/whatif/whatif.css';
import '../training/whatif/beside.css';
import '../training/whatif/stage.css';
import '../training/course/course.css';
import '../library/map/map.css';
import '../training/show/room.css';
import '../training/show/presenter.css';
import '../about/about.css';
import '../about/install.css';
import '../library/age/age.css';
import '../rescue/rescue.css';
import '../screening/screening.css';
import '../summary/print.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { keepPage } from '../install/updates';
import { ErrorBoundary } from '../rescue/ErrorBoundary';
import { browserDesk } from '../store/desk';
import { startWords } from '../words/i18n';
import { App } from './App';

startWords(navigator.language);
if (import.meta.env.MODE === 'hosted') keepPage();

// It outlives the screens: when they fail, the answers are with it.
const page = browserDesk();

// At once, so that what stands there for browsers that cannot start the page is never seen where it starts.
const root = document.getElementById('root');
if (root)
  flushSync(() =>
    createRoot(root).render(
      <StrictMode>
        <ErrorBoundary page={page}>
          <App page={page} />
        </ErrorBoundary>
      </StrictMode>,
    ),
  );
