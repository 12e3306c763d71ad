import type { ComponentProps, MouseEvent } from 'react';

type Props = Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate'> & { readonly submit: () => void };

/**
 * A form that needs no leave to submit. A preview that shows the page in a sandbox forbids it, and the browser then
 * sends no event at all; but its button is still pressed, by Enter in a field as well.
 */
export const Form = ({ submit, onClick, ...rest }: Props) => {
  const press = (event: MouseEvent<HTMLFormElement>) => {
    onClick?.(event);
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button?.type !== 'submit' || button.form !== event.currentTarget || event.defaultPrevented) return;
    event.preventDefault();
    submit();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press of its submit button bubbles here, and keys press that button too
    <form
      {...rest}
      noValidate
      onClick={press}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    />
  );
};
