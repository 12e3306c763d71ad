import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { forgetOpen } from '../cases/desk';
import { Button } from '../ui/Button';

/** Not into the same case again: it may be what went wrong. It is still among the saved ones. */
const again = () => {
  forgetOpen();
  location.reload();
};

/** The last resort: says in plain words that nothing was sent, and offers to begin anew. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="broken" role="alert">
        <h1>{i18next.t('broken.title')}</h1>
        <p>{i18next.t('broken.text')}</p>
        <Button onClick={again}>{i18next.t('broken.again')}</Button>
      </main>
    );
  }
}
