import { Component, Fragment, type ReactNode } from 'react';
import { forgetOpen, type PageDesk } from '../store/desk';
import { goTo } from '../ui/route';
import { Broken } from './Broken';
import { Stumbled } from './Stumbled';

interface Props {
  readonly page: PageDesk;
  readonly children: ReactNode;
}
interface State {
  /** What a screen threw while it was drawn. */
  readonly broken?: { readonly error: unknown } | undefined;
  /** What failed beside the drawing: the screens are still there. */
  readonly stumbled?: { readonly error: unknown } | undefined;
  /** Counts how often the screens were begun anew. */
  readonly attempt: number;
}

/** The last resort: keeps the answers when a screen fails, and offers to save them and to go on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { attempt: 0 };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { broken: { error }, stumbled: undefined };
  }

  override componentDidMount() {
    addEventListener('error', this.onError);
    addEventListener('unhandledrejection', this.onRejection);
  }

  override componentWillUnmount() {
    removeEventListener('error', this.onError);
    removeEventListener('unhandledrejection', this.onRejection);
  }

  // A notice of the browser, as that a size was not settled in time, comes without an error.
  readonly onError = ({ error }: ErrorEvent) => {
    if (error !== null && error !== undefined) this.setState({ stumbled: { error } });
  };
  readonly onRejection = ({ reason }: PromiseRejectionEvent) =>
    this.setState({ stumbled: { error: reason } });

  readonly again = () => this.setState(({ attempt }) => ({ broken: undefined, attempt: attempt + 1 }));

  readonly start = () => {
    goTo('#/');
    try {
      this.props.page.desk.close();
      this.again();
    } catch {
      forgetOpen();
      location.reload();
    }
  };

  override render() {
    const { broken, stumbled, attempt } = this.state;
    const { page, children } = this.props;
    if (broken)
      return (
        <Broken
          desk={page.desk}
          error={broken.error}
          isAgain={attempt > 0}
          again={this.again}
          start={this.start}
        />
      );
    return (
      <>
        <Fragment key={attempt}>{children}</Fragment>
        {stumbled ? (
          <Stumbled
            desk={page.desk}
            error={stumbled.error}
            dismiss={() => this.setState({ stumbled: undefined })}
          />
        ) : null}
      </>
    );
  }
}
