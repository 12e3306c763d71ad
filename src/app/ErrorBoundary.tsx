import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';

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
        <Button onClick={() => location.reload()}>{i18next.t('broken.again')}</Button>
      </main>
    );
  }
}
