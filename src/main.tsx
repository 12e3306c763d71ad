import './about/asOpened';
import './ui/tokens.css';
import './ui/parts.css';
import './app/app.css';
import './app/unable.css';
import './wizard/screen.css';
import './wizard/fields/country.css';
import './wizard/fields/chip.css';
import './wizard/fields/figures.css';
import './wizard/fields/datasheet.css';
import './wizard/fields/checklist.css';
import './wizard/catalogue.css';
import './wizard/keys.css';
import './wizard/why.css';
import './wizard/docket.css';
import './wizard/answers.css';
import './cases/cases.css';
import './summary/summary.css';
import './summary/otherDate.css';
import './report/report.css';
import './code/code.css';
import './library/library.css';
import './library/chips.css';
import './library/plot.css';
import './library/lanes.css';
import './library/day.css';
import './training/training.css';
import './training/own/own.css';
import './rules/rules.css';
import './training/whatif/whatif.css';
import './training/whatif/beside.css';
import './training/whatif/room.css';
import './training/course/course.css';
import './map/map.css';
import './training/show/room.css';
import './training/show/presenter.css';
import './about/about.css';
import './about/install.css';
import './age/age.css';
import './rescue/rescue.css';
import './summary/print.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startWords } from './app/i18n';
import { browserDesk } from './cases/desk';
import { keepPage } from './install/updates';
import { ErrorBoundary } from './rescue/ErrorBoundary';

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
